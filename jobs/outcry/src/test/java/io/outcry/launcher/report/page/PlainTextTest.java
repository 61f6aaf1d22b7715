// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void ordinary_text_of_any_script_stays_as_it_is() {
    String text = "Zoë: \"naïve\" 👍🏽 — مرحبا بالعالم 日本語";
    assertThat(PlainText.of(text)).isEqualTo(text);
  }

  @Test
  void control_characters_become_spaces_and_turns_of_direction_go() {
    assertThat(PlainText.of("a\u0007b\u001b[31mc\u202Ed\u2066e\u2028f\u061C"))
        .isEqualTo("a b [31mcde f");
  }

  @Test
  void half_characters_go() {
    assertThat(PlainText.of("a\uD83Db")).isEqualTo("ab");
  }

  @Test
  void a_long_line_is_cut_between_characters() {
    assertThat(PlainText.line("👍👍👍👍", 3)).isEqualTo("👍👍…");
    assertThat(PlainText.line(" short ", 5)).isEqualTo("short");
  }
}
