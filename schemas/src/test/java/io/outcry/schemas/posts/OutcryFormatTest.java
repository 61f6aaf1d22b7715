// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcryFormatTest {
  private static final String SMALLEST =
      """
      {"id":"x:1","network":"x","author":{"id":"9"},"createdAt":"2026-01-05T10:00:00Z","text":"a"}""";

  private final OutcryFormat format = new OutcryFormat();

  @Test
  void the_smallest_post_has_the_documented_defaults() throws Exception {
    assertThat(post(SMALLEST))
        .isEqualTo(
            new Post(
                "x:1",
                "x",
                new Author("9", null, null),
                Instant.parse("2026-01-05T10:00:00Z"),
                "a",
                PostKind.ORIGINAL,
                null,
                null,
                null,
                null,
                List.of(),
                Engagement.NONE,
                null,
                null));
  }

  @Test
  void every_field_is_read_in_any_order_and_unknown_ones_are_skipped() throws Exception {
    String json =
        """
        {"receivedAt":"2026-01-05T11:00:00+01:00","editedAt":"2026-01-05T10:01:00Z","new":{"a":[1,{}]},
         "engagement":{"views":90,"likes":3,"bookmarks":7},"media":[{"url":"u","kind":"video"},null,{}],
         "url":"https://x.com/1","lang":"en","conversationId":"x:0","parentId":"x:0","kind":"reply",
         "text":"a","createdAt":"2026-01-05T10:00:00.123456789Z",
         "author":{"followers":120,"handle":"ann","id":"9","verified":true},"network":"x","id":"x:1"}
        """;
    assertThat(post(json))
        .isEqualTo(
            new Post(
                "x:1",
                "x",
                new Author("9", "ann", 120L),
                Instant.parse("2026-01-05T10:00:00.123456789Z"),
                "a",
                PostKind.REPLY,
                "x:0",
                "x:0",
                "en",
                "https://x.com/1",
                List.of(new Media("video", "u")),
                new Engagement(3, 0, 0, 0, 90),
                Instant.parse("2026-01-05T10:01:00Z"),
                Instant.parse("2026-01-05T10:00:00Z")));
  }

  @Test
  void what_json_writes_this_format_reads() throws Exception {
    Post post = post(SMALLEST);
    assertThat(post(io.outcry.schemas.json.Json.line(post))).isEqualTo(post);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      {"id":"x:1"                                     | "id":7                     | id: found a number; expected a text
      "network":"x"                                   | "network":["x"]            | network: found an array; expected a text
      "author":{"id":"9"}                             | "author":"9"               | author: found a text; expected an object
      "author":{"id":"9"}                             | "author":{"id":9}          | author.id: found a number; expected a text
      "author":{"id":"9"}                             | "author":{"id":"9","followers":"many"} | author.followers: found a text; expected a whole number
      "author":{"id":"9"}                             | "author":{"id":"9","followers":99999999999999999999} | author.followers: found a number; expected a count below 2^63
      "text":"a"                                      | "text":{"full":"a"}        | text: found an object; expected a text
      "text":"a"                                      | "text":"a","kind":"share"  | kind: 'share'; expected original, reply, repost or quote
      "text":"a"                                      | "text":"a","media":{}      | media: found an object; expected an array
      "text":"a"                                      | "text":"a","media":["u"]   | media[]: found a text; expected an object
      "text":"a"                                      | "text":"a","engagement":{"likes":1.5} | engagement.likes: found a number; expected a whole number
      "createdAt":"2026-01-05T10:00:00Z"              | "createdAt":1767607200     | createdAt: found a number; expected a text
      "createdAt":"2026-01-05T10:00:00Z"              | "createdAt":"yesterday"    | createdAt: 'yesterday' is no time; expected ISO 8601 such as 2026-01-05T10:00:00Z
      "createdAt":"2026-01-05T10:00:00Z"              | "createdAt":"2026-02-30T10:00:00Z" | createdAt: '2026-02-30T10:00:00Z' is no time; expected ISO 8601 such as 2026-01-05T10:00:00Z
      "createdAt":"2026-01-05T10:00:00Z"              | "createdAt":"+99999-01-05T10:00:00Z" | createdAt: '+99999-01-05T10:00:00Z' is no time; expected ISO 8601 such as 2026-01-05T10:00:00Z
      "text":"a"                                      | "text":"a","receivedAt":"+1000000000-12-31T23:59:59Z" | receivedAt: '+1000000000-12-31T23:59:59Z' is no time; expected ISO 8601 such as 2026-01-05T10:00:00Z
      """)
  void a_wrong_value_is_named_with_what_was_found_and_expected(
      String good, String bad, String message) {
    boolean first = good.startsWith("{");
    String json = SMALLEST.replace(good, first ? "{" + bad : bad);
    MalformedPostException problem = problem(json);
    assertThat(problem).hasMessage(message);
    assertThat(problem.reason()).isEqualTo("field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "network", "author", "createdAt", "text"})
  void a_required_field_that_is_missing_or_null_is_named(String field) {
    String name = field.equals("author") ? "author.id" : field;
    String expected = name + ": missing or empty; every record needs it";
    assertThat(problem(SMALLEST.replace("\"" + field + "\"", "\"other\""))).hasMessage(expected);
    String nulled =
        SMALLEST.replaceFirst("\"" + field + "\":(\\{.*?}|\".*?\")", "\"" + field + "\":null");
    assertThat(problem(nulled)).hasMessage(expected);
  }

  @Test
  void an_empty_text_is_a_bare_repost_but_an_empty_id_is_none() throws Exception {
    assertThat(post(SMALLEST.replace("\"text\":\"a\"", "\"text\":\"\"")).text()).isEmpty();
    assertThat(problem(SMALLEST.replace("x:1", ""))).hasMessageStartingWith("id: missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "null",
        "7",
        "[]",
        "\"post\"",
        "nonsense",
        "{",
        "{\"id\":",
        "{\"id\":\"x:1\"",
        "{'id':'x:1'}",
        "{\"text\":\"line\nbreak\"}",
        "\0{}"
      })
  void what_is_no_json_object_leaves_with_reason_json(String text) {
    assertThat(problem(text).reason()).isEqualTo("json");
  }

  @Test
  void text_after_the_object_is_not_swallowed() {
    assertThat(problem(SMALLEST + SMALLEST))
        .hasMessage("text after the closing brace of the object");
    assertThat(problem(SMALLEST + "\0")).hasMessageStartingWith("not JSON: ");
    assertThat(problem(SMALLEST + "]")).hasMessageStartingWith("not JSON: ");
  }

  @Test
  void a_hundred_thousand_brackets_do_not_hurt() {
    String deep = "[".repeat(100_000);
    assertThat(problem(deep).reason()).isEqualTo("json");
    assertThat(problem(SMALLEST.replace("\"a\"", "\"a\",\"x\":" + deep)))
        .hasMessageStartingWith("not JSON: Document nesting depth (65) exceeds");
    assertThat(problem("{\"a\":".repeat(100_000)).reason()).isEqualTo("json");
  }

  @Test
  void a_text_of_five_megabytes_is_read_and_one_of_more_than_twenty_is_not() throws Exception {
    String long5 = "a".repeat(5_000_000);
    assertThat(post(SMALLEST.replace("\"a\"", '"' + long5 + '"')).text()).hasSize(5_000_000);
    String long21 = "a".repeat(21_000_000);
    assertThat(problem(SMALLEST.replace("\"a\"", '"' + long21 + '"')).reason()).isEqualTo("json");
  }

  @Test
  void bytes_that_are_no_utf8_leave_with_their_place() {
    byte[] latin = SMALLEST.replace("\"a\"", "\"caf\u00e9 \"").getBytes(ISO_8859_1);
    MalformedPostException problem =
        catchThrowableOfType(MalformedPostException.class, () -> format.read(latin));
    assertThat(problem.reason()).isEqualTo("json");
    assertThat(problem).hasMessageContaining("UTF-8").hasMessageContaining("at column");
  }

  @Test
  void half_characters_become_the_replacement_character() throws Exception {
    assertThat(post(SMALLEST.replace("\"a\"", "\"\\ud83d no \\ude00 \\ud83d\\ude00\"")).text())
        .isEqualTo("\ufffd no \ufffd \ud83d\ude00");
    assertThat(post(SMALLEST.replace("x:1", "x:\\udc00")).id()).isEqualTo("x:\ufffd");
  }

  @Test
  void nul_right_to_left_and_markup_pass_unchanged() throws Exception {
    String text = "\\u0000 \\u202e <script>alert(1)</script>";
    assertThat(post(SMALLEST.replace("\"a\"", '"' + text + '"')).text())
        .isEqualTo("\0 \u202e <script>alert(1)</script>");
  }

  @Test
  void a_byte_order_mark_and_a_carriage_return_do_no_harm() throws Exception {
    assertThat(post("\ufeff" + SMALLEST + "\r").id()).isEqualTo("x:1");
  }

  @Test
  void of_a_key_that_comes_twice_the_last_value_counts() throws Exception {
    assertThat(post(SMALLEST.replace("\"text\":\"a\"", "\"text\":\"a\",\"text\":\"b\"")).text())
        .isEqualTo("b");
  }

  @Test
  void counts_below_zero_count_as_zero() throws Exception {
    String json = SMALLEST.replace("{\"id\":\"9\"}", "{\"id\":\"9\",\"followers\":-1}");
    assertThat(post(json).author().followers()).isZero();
  }

  @Test
  void messages_stay_short_and_hold_no_long_values() {
    MalformedPostException problem =
        problem(SMALLEST.replace("2026-01-05T10:00:00Z", "q".repeat(100_000)));
    assertThat(problem.getMessage()).hasSizeLessThan(200);
    assertThat(problem("n".repeat(100_000)).getMessage()).hasSizeLessThan(300);
  }

  @Test
  void deletions_name_a_post_or_an_author() throws Exception {
    String post =
        """
        {"type":"delete","id":"x:1","network":"x","deletedAt":"2026-01-05T10:00:00Z"}""";
    assertThat(read(post).deletion())
        .isEqualTo(new Deletion("x:1", null, "x", Instant.parse("2026-01-05T10:00:00Z"), null));
    String author = "{\"type\":\"delete\",\"author\":{\"id\":\"9\"},\"network\":\"x\"}";
    assertThat(read(author).deletion()).isEqualTo(new Deletion(null, "9", "x", null, null));
  }

  @Test
  void a_deletion_of_nothing_and_of_nowhere_is_refused() {
    assertThat(problem("{\"type\":\"delete\",\"network\":\"x\"}"))
        .hasMessage("id: missing; a deletion names a post (id) or an author (author.id)");
    assertThat(problem("{\"type\":\"delete\",\"id\":\"x:1\"}"))
        .hasMessage("network: missing or empty; every record needs it");
    assertThat(problem("{\"type\":\"delete\",\"id\":\"\",\"network\":\"x\"}"))
        .hasMessage("id: missing; a deletion names a post (id) or an author (author.id)");
  }

  @Test
  void it_recognises_its_own_records() {
    assertThat(format.name()).isEqualTo("outcry");
    assertThat(format.recognises(SMALLEST)).isTrue();
    assertThat(format.recognises("{\"id_str\":\"1\",\"user\":{}}")).isFalse();
  }

  private Inbound read(String json) throws MalformedPostException {
    return format.read(json.getBytes(UTF_8));
  }

  private Post post(String json) throws MalformedPostException {
    Post post = read(json).post();
    if (post == null) {
      throw new AssertionError("no post: " + json);
    }
    return post;
  }

  private MalformedPostException problem(String json) {
    return catchThrowableOfType(MalformedPostException.class, () -> read(json));
  }
}
