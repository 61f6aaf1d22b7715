// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DigitsTest {
  @Test
  void one_decimal_is_always_shown_and_rounded_half_to_even() {
    assertThat(Digits.oneDecimal(2)).isEqualTo("2.0");
    assertThat(Digits.oneDecimal(0.25)).isEqualTo("0.2");
    assertThat(Digits.oneDecimal(0.75)).isEqualTo("0.8");
    assertThat(Digits.oneDecimal(1234567.89)).isEqualTo("1234567.9");
  }

  @Test
  void significant_digits_have_no_trailing_zeros_and_no_exponent() {
    assertThat(Digits.significant(40, 3)).isEqualTo("40");
    assertThat(Digits.significant(2000, 3)).isEqualTo("2000");
    assertThat(Digits.significant(2126, 3)).isEqualTo("2130");
    assertThat(Digits.significant(99.7, 2)).isEqualTo("100");
    assertThat(Digits.significant(0.27, 2)).isEqualTo("0.27");
    assertThat(Digits.significant(0.5004, 2)).isEqualTo("0.5");
    assertThat(Digits.significant(0.00000123, 2)).isEqualTo("0.0000012");
    assertThat(Digits.significant(12.5, 2)).isEqualTo("12");
    assertThat(Digits.significant(0, 2)).isEqualTo("0");
  }

  @Test
  void the_locale_of_the_machine_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Digits.oneDecimal(1.5)).isEqualTo("1.5");
      assertThat(Digits.significant(0.12, 2)).isEqualTo("0.12");
    } finally {
      Locale.setDefault(before);
    }
  }
}
