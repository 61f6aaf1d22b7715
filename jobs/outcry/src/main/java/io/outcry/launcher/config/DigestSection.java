// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.deliver.digest.DigestSchedule;
import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.launcher.config.reading.WallClock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code digest} of the receivers file. */
final class DigestSection {
  private DigestSection() {}

  /**
   * Null if the file wants none.
   *
   * @param receivers gets every name of a receiver, to check it
   */
  static @Nullable DigestSchedule read(ConfigSection file, Consumer<ConfigValue> receivers) {
    ConfigValue value = file.value("digest");
    ConfigSection section = value == null ? null : value.section();
    if (section == null) {
      return null;
    }
    LocalTime at = WallClock.time(section, "at", "07:00");
    ZoneId zone = WallClock.zone(section);
    ConfigValue to = section.required("to", "[pr-mail]");
    List<String> names = to == null ? List.of() : RouteSection.names(to, receivers);
    ConfigValue weekly = section.value("weekly");
    DayOfWeek day = weekly == null ? null : weekly.choice(DayOfWeek.class);
    section.end();
    return new DigestSchedule(at, zone, names, day);
  }
}
