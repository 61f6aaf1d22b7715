// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XV1BadInputTest {
  private static final XV1Format FORMAT = new XV1Format();

  static Stream<Arguments> lines_without_a_post() {
    return Stream.of(
        line("", "json", "found nothing; expected a JSON object"),
        line("[]", "json", "found an array; expected a JSON object"),
        line("{\"id\":1", "json", "not JSON: Unexpected end-of-input"),
        line("{'id':1}", "json", "not JSON: Unexpected character"),
        line("{} {}", "json", "text after the closing brace of the object"),
        line("[".repeat(100_000), "json", "expected a JSON object"),
        line("{\"a\":" + "[".repeat(100_000), "json", "nesting depth"),
        line("{}", "field", "id: missing or wrong; a v1.1 status needs a whole number"),
        line(status().without("id"), "field", "id: missing or wrong"),
        line(status().with("id", -1), "field", "id: missing or wrong"),
        line(status().with("id", "twelve"), "field", "id: 'twelve'; expected a whole number"),
        line(
            status().with("id", "9223372036854775808"),
            "field",
            "id: '9223372036854775808'; expected a whole number"),
        line(status().with("id", "007"), "field", "id: '007'; expected a whole number"),
        line(status().withJson("id", "{}"), "field", "id: found an object; expected"),
        line(status().without("created_at"), "field", "created_at: missing or wrong"),
        line(
            status().with("created_at", "yesterday"),
            "field",
            "created_at: 'yesterday' is no time"),
        line(status().without("user"), "field", "user: missing or wrong"),
        line(status().withJson("user", "{\"name\":\"n\"}"), "field", "user.id: missing"),
        line(status().without("text"), "field", "text: missing or wrong"),
        line(
            status().withJson("user", "{\"id\":true}"),
            "field",
            "user.id: found true or false; expected a whole number"),
        line(status().with("entities", "none"), "field", "entities: found a text; expected"),
        line(
            status().with("retweeted_status", V1Line.of("{}")),
            "field",
            "retweeted_status.id: missing"),
        line(
            status().withJson("retweeted_status", "{\"id\":7}"),
            "field",
            "retweeted_status.text: missing; expected a text"),
        line(status().with("in_reply_to_status_id", "x"), "field", "in_reply_to_status_id: 'x'"),
        line(status().with("text", 5), "field", "text: found a number; expected a text"),
        line(status().with("text", "a".repeat(40_000)), "size", "text: a text of 40000"),
        line(status().with("text", "a".repeat(5_000_000)), "size", "expected a v1.1 object"),
        line("{\"delete\":{\"status\":{}}}", "field", "delete.status.id: missing or wrong"),
        line("{\"data\":{\"id\":\"1\",\"text\":\"v2\"}}", "field", "id: missing or wrong"));
  }

  @ParameterizedTest
  @MethodSource("lines_without_a_post")
  void the_reason_and_the_message_say_what_is_wrong(byte[] line, String reason, String message) {
    var thrown =
        Objects.requireNonNull(
            catchThrowableOfType(MalformedPostException.class, () -> FORMAT.read(line)));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown).hasMessageContaining(message);
    assertThat(thrown.toString().length()).isLessThan(400);
  }

  @Test
  void bytes_that_are_no_utf8_are_no_json() {
    byte[] line = V1Line.status(1, "A").bytes();
    line[V1Line.status(1, "A").text().indexOf("\"A\"") + 1] = (byte) 0xFF;
    assertThat(catchThrowableOfType(MalformedPostException.class, () -> FORMAT.read(line)))
        .hasMessageContaining("not JSON: Invalid UTF-8");
  }

  @Test
  void odd_but_valid_text_is_read() throws Exception {
    String text = "\ud800 \u202Eright to left\u202C \0 <script>alert(1)</script>";
    var post = FORMAT.read(V1Line.status(1, text).bytes()).post();
    assertThat(Objects.requireNonNull(post).text()).endsWith("<script>alert(1)</script>");
  }

  @Test
  void half_a_character_becomes_the_replacement_character() throws Exception {
    String line = V1Line.status(1, "a HALF b").text().replace("HALF", "\\ud83d");
    var post = FORMAT.read(line.getBytes(StandardCharsets.UTF_8)).post();
    assertThat(Objects.requireNonNull(post).text()).isEqualTo("a \ufffd b");
  }

  @Test
  void a_text_full_of_ampersands_takes_no_quadratic_time() throws Exception {
    String text = "&".repeat(15_000) + ";";
    assertThat(Objects.requireNonNull(FORMAT.read(V1Line.status(1, text).bytes()).post()).text())
        .isEqualTo(text);
  }

  @Test
  void neither_format_takes_the_lines_of_the_other() {
    String ours =
        "{\"id\":\"x:1\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"createdAt\":"
            + "\"2026-01-05T10:00:00Z\",\"text\":\"\\\"id_str\\\": \\\"created_at\\\"\"}";
    String theirs = status().with("text", "#network \"network\"").text();
    String hashtag =
        status().withJson("entities", "{\"hashtags\":[{\"text\":\"network\"}]}").text();

    assertThat(FORMAT.recognises(ours)).isFalse();
    assertThat(new OutcryFormat().recognises(ours)).isTrue();
    for (String line : new String[] {theirs, hashtag}) {
      assertThat(FORMAT.recognises(line)).isTrue();
      assertThat(new OutcryFormat().recognises(line)).isFalse();
    }
    assertThat(FORMAT.recognises("{\"data\":{\"id\":\"1\",\"created_at\":\"2020\"}}")).isFalse();
    assertThat(FORMAT.recognises("{\"id\":\"1\",\"created_at\":\"2020\",\"account\":{}}"))
        .isFalse();
  }

  private static V1Line status() {
    return V1Line.status(1, "text");
  }

  private static Arguments line(V1Line line, String reason, String message) {
    return Arguments.of(line.bytes(), reason, message);
  }

  private static Arguments line(String line, String reason, String message) {
    return Arguments.of(line.getBytes(StandardCharsets.UTF_8), reason, message);
  }
}
