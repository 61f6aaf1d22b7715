// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisibleTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("plain", "plain"),
        Arguments.of("two\nlines\tand\ra\u2028half", "two lines and a half"),
        Arguments.of("\u001b[31mred\u0000\u009b", "\ufffd[31mred\ufffd\ufffd"),
        Arguments.of("turned \u202eround\u2066", "turned \ufffdround\ufffd"),
        Arguments.of("half \ud83d", "half \ufffd"),
        Arguments.of("عربي \ud83d\ude00", "عربي \ud83d\ude00"),
        Arguments.of("a".repeat(21), "a".repeat(20) + "…"),
        Arguments.of("\ud83d\ude00".repeat(21), "\ud83d\ude00".repeat(20) + "…"),
        Arguments.of("a".repeat(20), "a".repeat(20)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_of_strangers_is_one_safe_line(String text, String shown) {
    assertThat(Visible.line(text, 20)).isEqualTo(shown);
  }
}
