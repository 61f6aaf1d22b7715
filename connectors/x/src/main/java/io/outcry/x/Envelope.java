// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The top level of a record, looked at before twitter4j reads it. twitter4j takes text that is no
 * JSON, recurses as deep as the input, reads foreign objects as a status with the id -1, needs
 * quadratic time for long texts and turns times into those of the machine's zone; so the form, the
 * bounds and the time are settled here.
 *
 * @param firstField empty for an empty object
 * @param idIsNumber whether {@code id} is a whole number of at most 63 bits, or one in quotes
 */
record Envelope(
    String firstField,
    boolean idIsNumber,
    @Nullable String createdAtText,
    boolean hasUser,
    boolean hasText,
    long replies,
    long quotes) {
  /** A v1.1 status has a few KiB; with two embedded ones it stays far below this. */
  static final int MAX_RECORD_BYTES = 256 * 1024;

  static final int MAX_TEXT_CHARS = 16 * 1024;
  private static final DateTimeFormatter CREATED_AT =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ROOT);
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
          .build();

  static Envelope open(byte[] record) throws MalformedPostException {
    if (record.length > MAX_RECORD_BYTES) {
      throw new MalformedPostException(
          "size",
          "%d bytes; expected a v1.1 object of at most %d"
              .formatted(record.length, MAX_RECORD_BYTES));
    }
    return JsonRecord.read(record, JSON, in -> new Scan(in).run());
  }

  boolean looksLikeStatus() {
    return createdAtText != null && hasUser && hasText;
  }

  void requireStatus() throws MalformedPostException {
    if (!idIsNumber) {
      throw missing("id", "a whole number");
    }
    if (createdAtText == null) {
      throw missing("created_at", "a time such as Mon Jan 05 10:00:00 +0000 2026");
    }
    if (!hasUser) {
      throw missing("user", "an object");
    }
    if (!hasText) {
      throw missing("text", "a text (text, full_text or extended_tweet)");
    }
  }

  private static MalformedPostException missing(String field, String expected) {
    return new MalformedPostException(
        "field", field + ": missing or wrong; a v1.1 status needs " + expected);
  }

  /** The time in {@code created_at}; only after {@link #requireStatus}. */
  Instant createdAt() throws MalformedPostException {
    String text = createdAtText == null ? "" : createdAtText;
    try {
      return OffsetDateTime.parse(text, CREATED_AT).toInstant();
    } catch (DateTimeException e) {
      throw MalformedPostException.noTime(
          "created_at", text, "the form Mon Jan 05 10:00:00 +0000 2026");
    }
  }

  /** Walks over the whole record, so that all of it is JSON, and keeps a few fields. */
  private static final class Scan {
    private final JsonParser in;
    private String firstField = "";
    private boolean idIsNumber;
    private @Nullable String createdAtText;
    private boolean hasUser;
    private boolean hasText;
    private long replies;
    private long quotes;

    Scan(JsonParser in) {
      this.in = in;
    }

    Envelope run() throws IOException, MalformedPostException {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        firstField = firstField.isEmpty() ? field : firstField;
        JsonToken value = in.nextToken();
        switch (field) {
          case "id" -> idIsNumber = isWholeNumber(value);
          case "created_at" ->
              createdAtText = value == JsonToken.VALUE_STRING ? in.getText() : null;
          case "user" -> hasUser = value == JsonToken.START_OBJECT;
          case "text", "full_text" -> hasText |= value == JsonToken.VALUE_STRING;
          case "extended_tweet" -> hasText |= value == JsonToken.START_OBJECT;
          case "reply_count" -> replies = count(value);
          case "quote_count" -> quotes = count(value);
          default -> {}
        }
        walkOver(value);
      }
      return new Envelope(firstField, idIsNumber, createdAtText, hasUser, hasText, replies, quotes);
    }

    /** Unlike {@code skipChildren}, looks at the length of each text. */
    private void walkOver(JsonToken value) throws IOException, MalformedPostException {
      int depth = 0;
      JsonToken token = value;
      while (true) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token == JsonToken.VALUE_STRING) {
          requireBounded(in.getTextLength());
        }
        if (depth == 0) {
          return;
        }
        token = in.nextToken();
        if (token == null) {
          return; // the parser has reported the missing end
        }
      }
    }

    private static void requireBounded(int chars) throws MalformedPostException {
      if (chars > MAX_TEXT_CHARS) {
        throw new MalformedPostException(
            "size",
            "a text of %d characters; expected at most %d".formatted(chars, MAX_TEXT_CHARS));
      }
    }

    private boolean isWholeNumber(JsonToken value) throws IOException {
      if (value == JsonToken.VALUE_NUMBER_INT) {
        return in.getNumberType() != JsonParser.NumberType.BIG_INTEGER && in.getLongValue() > 0;
      }
      return value == JsonToken.VALUE_STRING && in.getText().matches("[1-9][0-9]{0,17}");
    }

    private long count(JsonToken value) throws IOException {
      boolean fits =
          value == JsonToken.VALUE_NUMBER_INT
              && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
      return fits ? Math.max(0, in.getLongValue()) : 0;
    }
  }
}
