// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.schemas.posts.MalformedPostException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MastodonBadInputTest {
  private static final MastodonFormat FORMAT = new MastodonFormat();

  static Stream<Arguments> records_without_a_post() {
    return Stream.of(
        record("", "json", "found nothing; expected a JSON object"),
        record("[]", "json", "found an array; expected a JSON object"),
        record("{\"id\":\"1\"", "json", "not JSON: Unexpected end-of-input"),
        record("{} {}", "json", "text after the closing brace of the object"),
        record("{\"a\":" + "[".repeat(100_000), "json", "nesting depth"),
        record("{}", "field", "account.uri: missing; expected a uri or url"),
        record(status().without("id"), "field", "id: missing or empty; every status needs it"),
        record(status().without("uri"), "field", "uri: missing or empty"),
        record(status().with("uri", ""), "field", "uri: missing or empty"),
        record(status().without("created_at"), "field", "created_at: missing or empty"),
        record(
            status().with("created_at", "yesterday"),
            "field",
            "created_at: 'yesterday' is no time; expected ISO 8601 such as"),
        record(status().with("edited_at", "+99999-01-01T00:00:00Z"), "field", "edited_at: '+99999"),
        record(status().without("content"), "field", "content: missing or empty"),
        record(status().withJson("content", "{}"), "field", "content: another kind of value"),
        record(status().without("visibility"), "field", "visibility: missing or empty"),
        record(status().without("account"), "field", "account.uri: missing"),
        record(status().withJson("account", "[]"), "field", "account: another kind of value"),
        record(
            status().withoutAccount("uri").withoutAccount("url"), "field", "account.uri: missing"),
        record(status().withJson("mentions", "'x'"), "field", "mentions: another kind of value"),
        record(status().withJson("mentions", "[1]"), "field", "mentions[]: another kind of value"),
        record(status().withJson("media_attachments", "{}"), "field", "media_attachments: another"),
        record(status().withJson("card", "[]"), "field", "card: another kind of value"),
        record(status().withJson("quote", "'q'"), "field", "quote: another kind of value"),
        record(status().withJson("reblog", "{}"), "field", "account.uri: missing"),
        record(
            status().with("reblog", status().without("uri")),
            "field",
            "reblog.uri: missing or empty"),
        record(
            status().withJson("replies_count", "99999999999999999999"),
            "field",
            "replies_count: another kind of value; expected a count below 2^63"),
        record(
            status().withJson("replies_count", "'many'"),
            "field",
            "replies_count: another kind of value; expected a whole number"),
        record(event("update", ""), "json", "found nothing; expected a JSON object"),
        record(event("update", "undefined"), "json", "not JSON"),
        record(event("update", "{\"id\":\"1\"}"), "field", "account.uri: missing"),
        record(event("status.update", "[]"), "json", "found an array"),
        record(event("delete", " "), "field", "payload: missing or empty"),
        record("{\"event\":\"update\"}", "json", "found nothing"),
        record("{\"event\":\"update\",\"payload\":{}}", "field", "payload: another kind of value"),
        record("{\"event\":[],\"payload\":\"\"}", "field", "event: another kind of value"));
  }

  @ParameterizedTest
  @MethodSource("records_without_a_post")
  void the_reason_and_the_message_say_what_is_wrong(byte[] record, String reason, String message) {
    var thrown =
        Objects.requireNonNull(
            catchThrowableOfType(MalformedPostException.class, () -> FORMAT.read(record)));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown).hasMessageContaining(message);
    assertThat(thrown.toString().length()).isLessThan(400);
  }

  @Test
  void bytes_that_are_no_utf8_are_no_json() {
    byte[] record = status().with("content", "A").bytes();
    record[status().with("content", "A").text().indexOf("\"A\"") + 1] = (byte) 0xFF;
    assertThat(catchThrowableOfType(MalformedPostException.class, () -> FORMAT.read(record)))
        .hasMessageContaining("not JSON: Invalid UTF-8");
  }

  @Test
  void half_a_character_becomes_the_replacement_character() throws Exception {
    String record = status().with("content", "a HALF b").text().replace("HALF", "\\ud83d");
    var post = FORMAT.read(record.getBytes(StandardCharsets.UTF_8)).post();
    assertThat(Objects.requireNonNull(post).text()).isEqualTo("a \ufffd b");
  }

  @Test
  void negative_counts_are_none() throws Exception {
    var post = FORMAT.read(status().withJson("favourites_count", "-1").bytes()).post();
    assertThat(Objects.requireNonNull(post).engagement().likes()).isZero();
  }

  private static StatusJson status() {
    return StatusJson.status("77", "<p>hi</p>");
  }

  private static String event(String name, String payload) {
    return StatusJson.event(name, payload);
  }

  private static Arguments record(StatusJson status, String reason, String message) {
    return record(status.text(), reason, message);
  }

  private static Arguments record(String record, String reason, String message) {
    return Arguments.of(record.getBytes(StandardCharsets.UTF_8), reason, message);
  }
}
