// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.replay.Recordings;
import io.outcry.replay.files.RawRecord;
import io.outcry.replay.spool.Timed;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordParserTest {
  private static final RecordParser ONE =
      new RecordParser(List.of(new OutcryFormat()), Recordings.EVENT_TIME);
  private static final RecordParser AUTO =
      new RecordParser(List.of(new OutcryFormat(), new PlainFormat()), Recordings.EVENT_TIME);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                               | json   | not JSON:
          {"type":"delete","id":"x:1","network":"x"} {} | json | text after the closing brace
          []                              | json   | found an array; expected a JSON object
          {"id":1}                        | field  | id: found a number; expected a text
          {"id":"x:1"}                    | field  | network: missing or empty
          {"network":"x","id":{"a":[1]}}  | field  | id: found an object; expected a text
          @1969-12-31T23:59:59Z           | time   | is before 2006-01-01T00:00:00Z
          @9999-12-31T23:59:59Z           | time   | is after 2026-02-01T00:05:00Z
          @+1000000000-12-31T23:59:59Z    | field  | is no time
          @2026-02-30T00:00:00Z           | field  | is no time
          """)
  void what_is_no_post_is_a_dead_letter_with_reason_place_and_bytes(
      String line, String reason, String message) {
    String text = line.startsWith("@") ? createdAt(line.substring(1)) : line;
    Timed record = ONE.parse(raw(text.getBytes(StandardCharsets.UTF_8)));
    DeadLetter letter = Objects.requireNonNull(record.inbound().deadLetter());

    assertThat(letter.reason()).isEqualTo(reason);
    assertThat(letter.message()).contains(message);
    assertThat(letter.source()).isEqualTo("f:1");
    assertThat(letter.raw()).isEqualTo(text);
    assertThat(record.hasTime()).isFalse();
  }

  @Test
  void nesting_without_end_is_a_dead_letter_and_no_error() {
    for (String start : new String[] {"[", "{\"a\":", "{\"network\":\"x\",\"a\":["}) {
      byte[] deep = start.repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (RecordParser parser : List.of(ONE, AUTO)) {
        DeadLetter letter = Objects.requireNonNull(parser.parse(raw(deep)).inbound().deadLetter());
        assertThat(letter.reason()).isEqualTo("json");
        assertThat(letter.raw().length()).isLessThanOrEqualTo(DeadLetter.MAX_RAW_BYTES);
      }
    }
  }

  @Test
  void bytes_that_are_no_text_are_kept_as_base64() {
    byte[] bytes = Recordings.post(1).getBytes(StandardCharsets.UTF_8);
    bytes[8] = (byte) 0xC3;
    DeadLetter letter = Objects.requireNonNull(ONE.parse(raw(bytes)).inbound().deadLetter());
    assertThat(letter.reason()).isEqualTo("json");
    assertThat(letter.rawEncoding()).isEqualTo("base64");
  }

  @Test
  void huge_and_odd_texts_are_read() {
    for (String text :
        new String[] {"x".repeat(5_000_000), "\\u0000 \\ud800 \u202E<script>alert(1)</script>"}) {
      String line = Recordings.post(1).replace("\"t1\"", "\"" + text + "\"");
      assertThat(ONE.parse(raw(line.getBytes(StandardCharsets.UTF_8))).inbound().kind())
          .isEqualTo(Inbound.Kind.POST);
    }
  }

  @Test
  void a_post_takes_its_time_and_one_from_the_future_that_of_its_arrival() {
    String line =
        createdAt("2026-01-05T11:00:00Z")
            .replace("\"text\"", "\"receivedAt\":\"2026-01-05T10:00:00Z\",\"text\"");
    byte[] ahead = line.getBytes(StandardCharsets.UTF_8);
    assertThat(ONE.parse(raw(ahead)).atMillis()).isEqualTo(Recordings.START.toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-05T10:00:00Z | 1767607200000
          1969-01-01T00:00:00Z | 9223372036854775807
          9999-01-01T00:00:00Z | 9223372036854775807
          null                 | 9223372036854775807
          """)
  void a_deletion_without_a_believable_time_comes_last(String time, long atMillis) {
    String line =
        "{\"type\":\"delete\",\"id\":\"x:1\",\"network\":\"x\",\"deletedAt\":\"" + time + "\"}";
    byte[] bytes = line.replace("\"null\"", "null").getBytes(StandardCharsets.UTF_8);
    assertThat(ONE.parse(raw(bytes)).atMillis()).isEqualTo(atMillis);
  }

  @Test
  void each_record_is_read_by_the_first_format_that_recognises_it() {
    assertThat(AUTO.parse(raw("plain!".getBytes(StandardCharsets.UTF_8))).inbound())
        .isEqualTo(Inbound.notice("plain"));
    assertThat(
            AUTO.parse(raw(Recordings.post(1).getBytes(StandardCharsets.UTF_8))).inbound().kind())
        .isEqualTo(Inbound.Kind.POST);
    String networkAtTheEnd =
        "{\"text\":\""
            + "x".repeat(9000)
            + "\",\"id\":\"x:1\",\"author\":{\"id\":\"9\"},"
            + "\"createdAt\":\"2026-01-05T10:00:00Z\",\"network\":\"x\"}";
    assertThat(AUTO.parse(raw(networkAtTheEnd.getBytes(StandardCharsets.UTF_8))).inbound().kind())
        .isEqualTo(Inbound.Kind.POST);

    DeadLetter unknown =
        Objects.requireNonNull(
            AUTO.parse(raw("{\"a\":1}".getBytes(StandardCharsets.UTF_8))).inbound().deadLetter());
    assertThat(unknown.reason()).isEqualTo("format");
    assertThat(unknown.message())
        .isEqualTo("looks like none of the formats outcry, plain; name one if it is");
  }

  private static String createdAt(String time) {
    return Recordings.post(1)
        .replaceFirst("\"createdAt\":\"[^\"]*\"", "\"createdAt\":\"" + time + "\"");
  }

  private static RawRecord raw(byte[] bytes) {
    return new RawRecord(bytes, "f:1", null);
  }

  /** A second format: any line with an exclamation mark is a notice. */
  private static final class PlainFormat implements PostFormat {
    private static final long serialVersionUID = 1;

    @Override
    public String name() {
      return "plain";
    }

    @Override
    public boolean recognises(String head) {
      return head.endsWith("!");
    }

    @Override
    public Inbound read(byte[] record) throws MalformedPostException {
      return Inbound.notice("plain");
    }
  }
}
