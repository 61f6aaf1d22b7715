// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import java.time.Instant;
import java.util.Locale;

/** How the values of the domain stand in lines. */
final class LineValues {
  private LineValues() {}

  static Instant time(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  /** {@code still-spreading}. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
