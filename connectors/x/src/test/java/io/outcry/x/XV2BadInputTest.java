// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.schemas.posts.MalformedPostException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XV2BadInputTest {
  static Stream<Arguments> lines_without_a_post() {
    return Stream.of(
        line("", "json", "found nothing; expected a JSON object"),
        line("{\"data\":{\"id\":", "json", "not JSON: Unexpected end-of-input"),
        line("{\"x\":" + "[".repeat(100_000), "json", "nesting depth"),
        line("{}", "field", "data: missing; expected a post, an event, or errors"),
        line("{\"data\":\"text\"}", "field", "data: found a text; expected an object"),
        line(
            "{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"includes\":{}}",
            "field",
            "data: found 2 posts; expected one in each record; jq -c"),
        line(post().without("id"), "field", "id: missing; expected a whole number; a v2 post"),
        line(post().data("id", "\"one\""), "field", "data.id: 'one'; expected a whole number"),
        line(post().without("author_id"), "field", "author_id: missing; expected a whole number"),
        line(post().without("text"), "field", "text: missing; expected a text"),
        line(post().data("text", "5"), "field", "data.text: found a number; expected a text"),
        line(post().without("created_at"), "field", "created_at: missing; expected a time"),
        line(post().data("created_at", "\"now\""), "field", "created_at: 'now' is no time"),
        line(post().data("created_at", "\"+99999-01-01T00:00:00Z\""), "field", "is no time"),
        line(post().data("entities", "[]"), "field", "data.entities: found an array"),
        line(post().data("text", "\"" + "a".repeat(40_000) + "\""), "size", "a text of 40000"),
        line(post().data("x", "\"" + "a".repeat(2_000_000) + "\""), "size", "expected a v2 record"),
        line("{\"data\":{\"delete\":{\"tweet\":{}}}}", "field", "data.delete.tweet.id: missing"),
        line(
            "{\"data\":{\"delete\":{\"tweet\":{\"id\":\"1\"},\"event_at\":\"?\"}}}",
            "field",
            "data.delete.event_at: '?' is no time"),
        line("{\"id\":\"1\",\"action\":\"delete\"}", "field", "author_id: missing"));
  }

  @ParameterizedTest
  @MethodSource("lines_without_a_post")
  void the_reason_and_the_message_say_what_is_wrong(byte[] line, String reason, String message) {
    var thrown =
        Objects.requireNonNull(
            catchThrowableOfType(MalformedPostException.class, () -> new XV2Format().read(line)));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown).hasMessageContaining(message);
    assertThat(thrown.toString().length()).isLessThan(400);
  }

  private static V2Line post() {
    return V2Line.post(1, "text");
  }

  private static Arguments line(V2Line line, String reason, String message) {
    return Arguments.of(line.bytes(), reason, message);
  }

  private static Arguments line(String line, String reason, String message) {
    return Arguments.of(line.getBytes(StandardCharsets.UTF_8), reason, message);
  }
}
