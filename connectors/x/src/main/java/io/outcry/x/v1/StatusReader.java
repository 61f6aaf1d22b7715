// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps of one v1.1 object what a post is made of. */
final class StatusReader {
  private final JsonParser in;

  String firstField = "";
  @Nullable String id;
  @Nullable String createdAt;
  boolean hasUser;
  @Nullable String userId;
  @Nullable String handle;
  @Nullable Long followers;
  @Nullable String lang;
  @Nullable String repliesTo;
  @Nullable String quotes;
  @Nullable StatusReader retweeted;
  long likes;
  long retweets;
  long replyCount;
  long quoteCount;
  private @Nullable String text;
  private @Nullable String fullText;
  private @Nullable String extendedText;
  private @Nullable List<Media> media;
  private @Nullable List<Media> allMedia;
  private @Nullable List<Media> extendedMedia;

  StatusReader(JsonParser in) {
    this.in = in;
  }

  /** Reads the object on whose opening brace the parser stands. */
  StatusReader read() throws IOException, MalformedPostException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      firstField = firstField.isEmpty() ? field : firstField;
      in.nextToken();
      readField(field);
    }
    return this;
  }

  private void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "id" -> id = Fields.id(in, field);
      case "created_at" -> createdAt = Fields.text(in, field);
      case "user" -> readUser();
      case "text" -> text = Fields.text(in, field);
      case "full_text" -> fullText = Fields.text(in, field);
      case "extended_tweet" -> Fields.each(in, field, this::readExtendedField);
      case "entities" -> media = readMedia(field);
      case "extended_entities" -> allMedia = readMedia(field);
      case "retweeted_status" -> retweeted = readRetweeted(field);
      case "in_reply_to_status_id" -> repliesTo = Fields.id(in, field);
      case "quoted_status_id" -> quotes = Fields.id(in, field);
      case "lang" -> lang = Fields.text(in, field);
      case "favorite_count" -> likes = Fields.countOrZero(in);
      case "retweet_count" -> retweets = Fields.countOrZero(in);
      case "reply_count" -> replyCount = Fields.countOrZero(in);
      case "quote_count" -> quoteCount = Fields.countOrZero(in);
      default -> in.skipChildren();
    }
  }

  private @Nullable StatusReader readRetweeted(String field)
      throws IOException, MalformedPostException {
    return Fields.opensObject(in, field) ? new StatusReader(in).read() : null;
  }

  private void readUser() throws IOException, MalformedPostException {
    hasUser = in.currentToken() == JsonToken.START_OBJECT;
    Fields.each(in, "user", this::readUserField);
  }

  private void readUserField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "id" -> userId = Fields.id(in, "user.id");
      case "screen_name" -> handle = Fields.text(in, "user.screen_name");
      case "followers_count" -> followers = Fields.count(in);
      default -> in.skipChildren();
    }
  }

  private void readExtendedField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "full_text" -> extendedText = Fields.text(in, "extended_tweet.full_text");
      case "entities" -> {
        List<Media> found = readMedia("extended_tweet.entities");
        extendedMedia = found == null ? List.of() : found;
      }
      default -> in.skipChildren();
    }
  }

  private @Nullable List<Media> readMedia(String entities)
      throws IOException, MalformedPostException {
    List<Media> all = new ArrayList<>();
    boolean[] found = new boolean[1];
    Fields.each(
        in,
        entities,
        field -> {
          if (field.equals("media")) {
            found[0] = in.currentToken() == JsonToken.START_ARRAY;
            String path = entities + ".media";
            Fields.each(in, path, () -> new MediumReader(in, path).readInto(all));
          } else {
            in.skipChildren();
          }
        });
    return found[0] ? all : null;
  }

  /** As it came, escaped; the longest form that there is. */
  @Nullable String escapedText() {
    if (extendedText != null) {
      return extendedText;
    }
    return fullText != null ? fullText : text;
  }

  /** The media of the longest form; of several, {@code entities} names only the first. */
  List<Media> allMedia() {
    if (extendedMedia != null) {
      return extendedMedia;
    }
    List<Media> found = allMedia != null ? allMedia : media;
    return found == null ? List.of() : found;
  }
}
