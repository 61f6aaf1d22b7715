// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one v2 post, also one that holds its author, media and other posts within itself. */
final class TweetReader {
  private final JsonParser in;
  private final String path;
  private final Tweet tweet = new Tweet();
  private @Nullable String reference;

  /**
   * @param path of the post, for messages; empty for the record itself
   */
  TweetReader(JsonParser in, String path) {
    this.in = in;
    this.path = path.isEmpty() ? "" : path + ".";
  }

  Tweet read() throws IOException, MalformedPostException {
    Fields.each(in, path, this::readField);
    return tweet;
  }

  Tweet soFar() {
    return tweet;
  }

  void readField(String field) throws IOException, MalformedPostException {
    String name = path + field;
    switch (field) {
      case "id" -> tweet.id = Fields.id(in, name);
      case "text" -> tweet.shortText = Fields.text(in, name);
      case "note_tweet" -> Fields.each(in, name, this::readNoteField);
      case "author_id" -> tweet.authorId = Fields.id(in, name);
      case "author" -> tweet.author = UserReader.read(in, name);
      case "created_at" -> tweet.createdAt = Fields.text(in, name);
      case "conversation_id" -> tweet.conversationId = Fields.id(in, name);
      case "lang" -> tweet.lang = Fields.text(in, name);
      case "type" -> reference = Fields.text(in, name);
      case "referenced_tweets" -> Fields.each(in, name, () -> readReference(name));
      case "edit_history_tweet_ids" -> readIds(name, tweet.versions);
      case "entities" -> Fields.each(in, name, this::readEntity);
      case "attachments" -> Fields.each(in, name, this::readAttachment);
      case "public_metrics" -> tweet.engagement = engagement(name);
      default -> in.skipChildren();
    }
  }

  private void readNoteField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "text" -> tweet.longText = Fields.text(in, path + "note_tweet.text");
      case "entities" -> Fields.each(in, path + "note_tweet.entities", this::readEntity);
      default -> in.skipChildren();
    }
  }

  private void readReference(String name) throws IOException, MalformedPostException {
    TweetReader reader = new TweetReader(in, name + "[]");
    Tweet other = reader.read();
    switch (reader.reference == null ? "" : reader.reference) {
      case "replied_to" -> tweet.repliedTo = other.id;
      case "quoted" -> tweet.quoted = other.id;
      case "retweeted" -> tweet.retweeted = other.id;
      default -> {}
    }
    if (other.text() != null) {
      tweet.referenced.add(other);
    }
  }

  private void readIds(String name, List<String> ids) throws IOException, MalformedPostException {
    Fields.each(
        in,
        name,
        () -> {
          String id = Fields.id(in, name + "[]");
          if (id != null) {
            ids.add(id);
          }
        });
  }

  private void readEntity(String field) throws IOException, MalformedPostException {
    if (field.equals("urls")) {
      Fields.each(in, path + "entities.urls", () -> LinkReader.read(in, tweet.links));
    } else {
      in.skipChildren();
    }
  }

  private void readAttachment(String field) throws IOException, MalformedPostException {
    String name = path + "attachments." + field;
    switch (field) {
      case "media_keys" ->
          Fields.each(
              in,
              name,
              () -> {
                String key = Fields.text(in, name + "[]");
                if (key != null) {
                  tweet.mediaKeys.add(key);
                }
              });
      case "media" ->
          Fields.each(
              in,
              name,
              () -> {
                Media medium = new MediumReader(in).read().medium();
                if (medium != null) {
                  tweet.media.add(medium);
                }
              });
      default -> in.skipChildren();
    }
  }

  private Engagement engagement(String name) throws IOException, MalformedPostException {
    long[] counts = new long[5];
    Fields.each(
        in,
        name,
        field -> {
          long count = Fields.countOrZero(in);
          switch (field) {
            case "like_count" -> counts[0] = count;
            case "retweet_count" -> counts[1] = count;
            case "reply_count" -> counts[2] = count;
            case "quote_count" -> counts[3] = count;
            case "impression_count" -> counts[4] = count;
            default -> {}
          }
        });
    return new Engagement(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }
}
