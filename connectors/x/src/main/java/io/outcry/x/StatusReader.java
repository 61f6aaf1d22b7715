// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twitter4j.TwitterException;
import twitter4j.TwitterObjectFactory;
import twitter4j.v1.MediaEntity;
import twitter4j.v1.Status;
import twitter4j.v1.User;

/** A v1.1 status, as twitter4j reads it, as a post. */
final class StatusReader {
  private final Envelope envelope;

  StatusReader(Envelope envelope) {
    this.envelope = envelope;
  }

  Post read(String json) throws MalformedPostException {
    Instant createdAt = envelope.createdAt(); // first, for the better message
    Status status = parse(json);
    Status original = status.getRetweetedStatus();
    Author author = author(status.getUser());
    Relation relation = Relation.of(status);
    return new Post(
        id(status.getId()),
        StreamMessage.NETWORK,
        author,
        createdAt,
        original == null ? text("text", status) : text("retweeted_status.text", original),
        relation.kind(),
        relation.parentId(),
        relation.conversationId(),
        language(status.getLang()),
        url(author, status.getId()),
        media(status),
        engagement(status),
        null,
        null);
  }

  private static Status parse(String json) throws MalformedPostException {
    try {
      return TwitterObjectFactory.createStatus(json);
    } catch (TwitterException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw refused(cause);
    } catch (RuntimeException e) { // numbers and indices that twitter4j does not check
      throw refused(e);
    }
  }

  private static MalformedPostException refused(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new MalformedPostException(
        "field",
        "no v1.1 status: " + (message.length() <= 200 ? message : message.substring(0, 200) + "…"));
  }

  private static Author author(@Nullable User user) throws MalformedPostException {
    if (user == null || user.getId() <= 0) {
      throw MalformedPostException.field("user.id", "missing", "a whole number");
    }
    int followers = user.getFollowersCount();
    return new Author(
        Long.toString(user.getId()),
        user.getScreenName(),
        followers < 0 ? null : Long.valueOf(followers));
  }

  private static String text(String field, Status status) throws MalformedPostException {
    String text = status.getText();
    if (text == null) {
      throw MalformedPostException.field(field, "missing", "a text");
    }
    return text;
  }

  private static @Nullable String language(@Nullable String lang) {
    return lang == null || lang.isEmpty() || lang.equals("und") ? null : lang;
  }

  private static String url(Author author, long id) {
    String handle = author.handle() == null ? "i" : author.handle();
    return "https://x.com/" + handle + "/status/" + id;
  }

  private static List<Media> media(Status status) {
    List<Media> all = new ArrayList<>();
    for (MediaEntity media : status.getMediaEntities()) {
      String url =
          media.getMediaURLHttps() != null ? media.getMediaURLHttps() : media.getMediaURL();
      if (url != null) {
        all.add(new Media(mediaKind(String.valueOf(media.getType())), url));
      }
    }
    return List.copyOf(all);
  }

  private static String mediaKind(String type) {
    return switch (type) {
      case "photo" -> "image";
      case "video", "animated_gif" -> "video";
      default -> "other";
    };
  }

  private Engagement engagement(Status status) {
    return new Engagement(
        Math.max(0, status.getFavoriteCount()),
        Math.max(0, status.getRetweetCount()),
        envelope.replies(),
        envelope.quotes(),
        0);
  }

  static String id(long id) {
    return StreamMessage.NETWORK + ":" + id;
  }

  /** What a status is to another one. A reply that also quotes stays in its conversation. */
  private record Relation(
      PostKind kind, @Nullable String parentId, @Nullable String conversationId) {
    static Relation of(Status status) throws MalformedPostException {
      Status original = status.getRetweetedStatus();
      if (original != null) {
        if (original.getId() <= 0) {
          throw MalformedPostException.field("retweeted_status.id", "missing", "a whole number");
        }
        String id = id(original.getId());
        return new Relation(PostKind.REPOST, id, id);
      }
      if (status.getInReplyToStatusId() > 0) {
        return new Relation(PostKind.REPLY, id(status.getInReplyToStatusId()), null);
      }
      if (status.getQuotedStatusId() > 0) {
        return new Relation(PostKind.QUOTE, id(status.getQuotedStatusId()), null);
      }
      return new Relation(PostKind.ORIGINAL, null, id(status.getId()));
    }
  }
}
