// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadEventsTest {
  private static final JetstreamFormat FORMAT = new JetstreamFormat();
  private static final String WHOLE =
      TestEvents.post(
          "3kx",
          "é",
          """
          ,"facets":[{"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://x"}],\
          "index":{"byteEnd":2,"byteStart":0}}],"reply":{"parent":{"uri":"at://a/b/c"}},\
          "embed":{"images":[{"image":{"ref":{"$link":"baf"}}}],"record":{"uri":"at://a/b/c"}}""");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "did":"did:plc:al"         | "did":"al"     | did: missing or none; expected a DID
          "did":"did:plc:al"         | "did":7        | did: missing or none; expected a DID
          1767614400000000           | 1767614400     | time_us: missing or none; expected microseconds since 1970
          1767614400000000           | 9e30           | time_us: missing or none; expected microseconds since 1970
          1767614400000000           | 99999999999999999999 | time_us: missing or none; expected microseconds since 1970
          "kind"                     | "sort"         | kind: missing; expected commit, identity or account
          "commit":{                 | "change":{     | commit: missing; expected an object
          "collection"               | "collected"    | commit: no collection or no operation; expected both of them
          "rkey":"3kx"               | "rkey":""      | commit.rkey: missing; expected the key of a record
          "record":{                 | "recorded":{   | commit.record: missing; expected an object
          "text":"é"                 | "text":{"a":1} | commit.record.text: missing; expected a text
          """)
  void what_is_needed_and_missing_is_named(String found, String instead, String message) {
    assertThatThrownBy(() -> read(WHOLE.replace(found, instead)))
        .isInstanceOf(MalformedPostException.class)
        .hasMessage(message);
  }

  @Test
  void a_repost_without_subject_and_an_account_without_state_are_refused() {
    assertThatThrownBy(
            () -> read(TestEvents.repost("3rp", "at://x/y/z").replace("subject", "object")))
        .hasMessage("commit.record.subject: missing; expected what it reposts");
    assertThatThrownBy(() -> read(TestEvents.account(true, "").replace("active", "passive")))
        .hasMessage("account.active: missing; expected true or false");
  }

  @Test
  void a_text_without_end_is_refused() {
    MalformedPostException refused =
        catchThrowableOfType(
            MalformedPostException.class,
            () -> read(TestEvents.post("3kx", "x".repeat(16 * 1024 + 1), "")));
    assertThat(refused.reason()).isEqualTo("size");
  }

  @Test
  void json_that_is_nested_too_deeply_is_refused() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    MalformedPostException refused =
        catchThrowableOfType(
            MalformedPostException.class, () -> read(WHOLE.replace("\"bafyreicid\"", deep)));
    assertThat(refused.reason()).isEqualTo("json");
  }

  @Test
  void an_event_that_is_cut_anywhere_is_refused() {
    byte[] whole = TestEvents.bytes(WHOLE);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> FORMAT.read(part)).isInstanceOf(MalformedPostException.class);
    }
  }

  @Test
  void values_of_any_type_anywhere_are_read_or_refused() {
    Random random = new Random(7); // fixed: a failing round can be run again
    String[] values = {
      "null", "7", "-1.5e9", "true", "\"x\"", "[]", "{}", "[{\"uri\":[1]}]", "[[]]"
    };
    for (int round = 0; round < 20_000; round++) {
      String event = WHOLE;
      for (int change = random.nextInt(3); change >= 0; change--) {
        int colon = event.indexOf("\":", random.nextInt(event.length()));
        int begin = colon + 2;
        if (colon > 0 && "\"{[1".indexOf(event.charAt(begin)) >= 0) {
          event =
              event.substring(0, begin)
                  + values[random.nextInt(values.length)]
                  + event.substring(endOfValue(event, begin));
        }
      }
      assertReadOrRefused(event);
    }
  }

  private static void assertReadOrRefused(String event) {
    try {
      assertThat(read(event)).isNotNull();
    } catch (MalformedPostException e) {
      assertThat(e.reason()).as(event).isIn("field", "json");
    }
  }

  /** Of a value without quotes or brackets in its texts. */
  private static int endOfValue(String json, int begin) {
    int depth = 0;
    boolean inText = false;
    for (int at = begin; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        inText = !inText;
      } else if (!inText && (c == '{' || c == '[')) {
        depth++;
      } else if (!inText && (c == '}' || c == ']')) {
        depth--;
      }
      if (depth < 0) {
        return at;
      }
      if (!inText
          && depth == 0
          && at + 1 < json.length()
          && ",}]".indexOf(json.charAt(at + 1)) >= 0) {
        return at + 1;
      }
    }
    return json.length();
  }

  private static Inbound read(String event) throws MalformedPostException {
    return FORMAT.read(TestEvents.bytes(event));
  }
}
