// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import static io.outcry.launcher.config.reading.Problems.quoted;

import io.outcry.launcher.terminal.Nearest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Times of the day and time zones. What is wrong is reported, and the caller goes on. */
public final class WallClock {
  private WallClock() {}

  /** A time that has to be there; midnight where it is not. */
  public static LocalTime time(ConfigSection section, String field, String example) {
    ConfigValue value = section.required(field, "\"" + example + "\"");
    String text = value == null ? null : value.text();
    if (value == null || text == null) {
      return LocalTime.MIDNIGHT;
    }
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      value.problem(quoted(text) + " is no time of the day", "write \"" + example + "\"");
      return LocalTime.MIDNIGHT;
    }
  }

  /** A zone that has to be there; UTC where it is not. */
  public static ZoneId zone(ConfigSection section) {
    ConfigValue value = section.required("zone", "Europe/Berlin");
    String text = value == null ? null : value.text();
    if (value == null || text == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      String mend =
          Nearest.to(text, ZoneId.getAvailableZoneIds())
              .map(near -> "did you mean " + near + "?")
              .orElse("write one such as Europe/Berlin or America/New_York");
      value.problem(quoted(text) + " is no time zone", mend);
      return ZoneOffset.UTC;
    }
  }
}
