// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the texts show them: rounded half to even, a point as the mark, no exponent. */
final class Digits {
  private Digits() {}

  /** With one decimal, always. */
  static String oneDecimal(double number) {
    return new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** With this many significant digits, without trailing zeros. */
  static String significant(double number, int digits) {
    return new BigDecimal(number)
        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** To a whole number. */
  static long whole(double number) {
    return (long) Math.rint(number);
  }
}
