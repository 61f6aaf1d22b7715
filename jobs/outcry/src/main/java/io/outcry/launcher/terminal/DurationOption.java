// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option such as {@code PT60S}, not negative. */
public final class DurationOption implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException e) { // told below
    }
    throw new TypeConversionException(
        "found '" + text + "'; expected a duration such as PT60S (60 seconds) or PT5M (5 minutes)");
  }
}
