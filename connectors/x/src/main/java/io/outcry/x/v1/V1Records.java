// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v1;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.x.fields.Fields;
import io.outcry.x.fields.HtmlEntities;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records of the v1.1 API as posts, deletions and notices. */
public final class V1Records {
  /** A v1.1 status has a few KiB; with two embedded ones it stays far below this. */
  private static final int MAX_RECORD_BYTES = 256 * 1024;

  private static final DateTimeFormatter CREATED_AT =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ROOT);

  private V1Records() {}

  /** A status, or what a stream says besides. */
  public static Inbound read(byte[] record) throws MalformedPostException {
    if (record.length > MAX_RECORD_BYTES) {
      throw new MalformedPostException(
          "size",
          "%d bytes; expected a v1.1 object of at most %d"
              .formatted(record.length, MAX_RECORD_BYTES));
    }
    StatusReader read = JsonRecord.read(record, Fields.JSON, in -> new StatusReader(in).read());
    String text = read.escapedText();
    boolean status = read.createdAt != null && read.hasUser && text != null;
    if (!status && StreamMessage.isOne(read.firstField)) {
      return StreamMessage.read(read.firstField, record);
    }
    return Inbound.of(post(read));
  }

  /** Whether a record that begins so is one of what a stream says besides statuses. */
  public static boolean startsLikeMessage(String head) {
    return StreamMessage.startsLikeOne(head);
  }

  private static Post post(StatusReader status) throws MalformedPostException {
    String id = present("id", status.id, "a whole number");
    Instant createdAt = createdAt(status.createdAt);
    Author author = author(status);
    String text =
        present("text", status.escapedText(), "a text (text, full_text or extended_tweet)");
    StatusReader original = status.retweeted;
    Relation relation = Relation.of(id, status);
    return new Post(
        Fields.postId(id),
        Fields.NETWORK,
        author,
        createdAt,
        HtmlEntities.decode(original == null ? text : originalText(original)),
        relation.kind(),
        relation.parentId(),
        relation.conversationId(),
        Fields.language(status.lang),
        Fields.url(author.handle(), id),
        status.allMedia(),
        new Engagement(status.likes, status.retweets, status.replyCount, status.quoteCount, 0),
        null,
        null);
  }

  private static Author author(StatusReader status) throws MalformedPostException {
    if (!status.hasUser) {
      throw missing("user", "an object");
    }
    if (status.userId == null) {
      throw MalformedPostException.field("user.id", "missing", "a whole number");
    }
    return new Author(status.userId, status.handle, status.followers);
  }

  private static String originalText(StatusReader original) throws MalformedPostException {
    String text = original.escapedText();
    if (text == null) {
      throw MalformedPostException.field("retweeted_status.text", "missing", "a text");
    }
    return text;
  }

  private static Instant createdAt(@Nullable String found) throws MalformedPostException {
    String text = present("created_at", found, "a time such as Mon Jan 05 10:00:00 +0000 2026");
    try {
      return OffsetDateTime.parse(text, CREATED_AT).toInstant();
    } catch (DateTimeException e) {
      throw MalformedPostException.noTime(
          "created_at", text, "the form Mon Jan 05 10:00:00 +0000 2026");
    }
  }

  private static String present(String field, @Nullable String value, String expected)
      throws MalformedPostException {
    if (value == null) {
      throw missing(field, expected);
    }
    return value;
  }

  private static MalformedPostException missing(String field, String expected) {
    return new MalformedPostException(
        "field", field + ": missing or wrong; a v1.1 status needs " + expected);
  }

  /** What a status is to another one. A reply that also quotes stays in its conversation. */
  private record Relation(
      PostKind kind, @Nullable String parentId, @Nullable String conversationId) {
    static Relation of(String id, StatusReader status) throws MalformedPostException {
      if (status.retweeted != null) {
        String original = status.retweeted.id;
        if (original == null) {
          throw MalformedPostException.field("retweeted_status.id", "missing", "a whole number");
        }
        return new Relation(PostKind.REPOST, Fields.postId(original), Fields.postId(original));
      }
      if (status.repliesTo != null) {
        return new Relation(PostKind.REPLY, Fields.postId(status.repliesTo), null);
      }
      if (status.quotes != null) {
        return new Relation(PostKind.QUOTE, Fields.postId(status.quotes), null);
      }
      return new Relation(PostKind.ORIGINAL, null, Fields.postId(id));
    }
  }
}
