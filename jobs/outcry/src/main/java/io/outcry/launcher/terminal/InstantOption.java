// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option such as {@code 2026-01-05T10:00:00Z}. */
public final class InstantOption implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "found '" + text + "'; expected a time in UTC such as 2026-01-05T10:00:00Z");
    }
  }
}
