// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
  @Test
  void an_event_has_its_name_and_its_values() {
    assertThat(LogLine.of("alert-raised").with("id", "a_1").with("revision", 2))
        .hasToString("event=alert-raised id=a_1 revision=2");
  }

  @Test
  void a_value_that_is_not_known_is_left_out() {
    assertThat(LogLine.of("network-silent").with("why", null)).hasToString("event=network-silent");
  }

  @Test
  void a_value_with_spaces_is_in_quotes() {
    assertThat(LogLine.of("e").with("why", "no answer").with("empty", ""))
        .hasToString("event=e why=\"no answer\" empty=\"\"");
  }

  @Test
  void a_value_cannot_begin_another_line_or_value() {
    assertThat(LogLine.of("e").with("why", "a\"\r\nevent=alert-raised id=\"b"))
        .hasToString("event=e why=\"a\\\"  event=alert-raised id=\\\"b\"");
  }

  @Test
  void of_an_error_only_its_kind_and_its_place_are_told() {
    String line = LogLine.of("e").with(new IllegalStateException("the text of a post")).toString();
    assertThat(line)
        .startsWith(
            "event=e cause=java.lang.IllegalStateException at=io.outcry.schemas.logs.LogLine")
        .doesNotContain("post");
  }

  @Test
  void a_long_value_is_cut() {
    assertThat(LogLine.of("e").with("why", "x".repeat(9_000)).toString()).hasSize(512);
  }
}
