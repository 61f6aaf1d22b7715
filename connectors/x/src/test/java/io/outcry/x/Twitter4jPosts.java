// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import twitter4j.TwitterObjectFactory;
import twitter4j.v1.MediaEntity;
import twitter4j.v1.Status;
import twitter4j.v1.User;

/** A v1.1 status as twitter4j reads it. */
final class Twitter4jPosts {
  private Twitter4jPosts() {}

  static Post read(String json) throws Exception {
    Status status = TwitterObjectFactory.createStatus(json);
    Status original = status.getRetweetedStatus();
    User user = Objects.requireNonNull(status.getUser());
    String handle = user.getScreenName();
    int followers = user.getFollowersCount();
    return new Post(
        "x:" + status.getId(),
        "x",
        new Author(
            Long.toString(user.getId()), handle, followers < 0 ? null : Long.valueOf(followers)),
        status.getCreatedAt().atZone(ZoneId.systemDefault()).toInstant(),
        original == null ? status.getText() : original.getText(),
        kind(status),
        parent(status),
        conversation(status),
        "und".equals(status.getLang()) || "".equals(status.getLang()) ? null : status.getLang(),
        "https://x.com/" + (handle == null ? "i" : handle) + "/status/" + status.getId(),
        media(status),
        engagement(status, json),
        null,
        null);
  }

  private static PostKind kind(Status status) {
    if (status.getRetweetedStatus() != null) {
      return PostKind.REPOST;
    }
    if (status.getInReplyToStatusId() > 0) {
      return PostKind.REPLY;
    }
    return status.getQuotedStatusId() > 0 ? PostKind.QUOTE : PostKind.ORIGINAL;
  }

  private static @Nullable String parent(Status status) {
    return switch (kind(status)) {
      case REPOST -> "x:" + status.getRetweetedStatus().getId();
      case REPLY -> "x:" + status.getInReplyToStatusId();
      case QUOTE -> "x:" + status.getQuotedStatusId();
      case ORIGINAL -> null;
    };
  }

  private static @Nullable String conversation(Status status) {
    return switch (kind(status)) {
      case REPOST -> parent(status);
      case ORIGINAL -> "x:" + status.getId();
      default -> null;
    };
  }

  private static List<Media> media(Status status) {
    return Arrays.stream(status.getMediaEntities())
        .map(media -> new Media(kind(media), media.getMediaURLHttps()))
        .toList();
  }

  private static String kind(MediaEntity media) {
    return switch (media.getType()) {
      case "photo" -> "image";
      case "video", "animated_gif" -> "video";
      default -> "other";
    };
  }

  /** It does not know replies and quotes. */
  private static Engagement engagement(Status status, String json) throws Exception {
    var tree = Json.mapper().readTree(json);
    return new Engagement(
        Math.max(0, status.getFavoriteCount()),
        Math.max(0, status.getRetweetCount()),
        tree.path("reply_count").asLong(),
        tree.path("quote_count").asLong(),
        0);
  }
}
