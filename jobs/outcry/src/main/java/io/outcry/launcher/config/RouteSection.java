// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.deliver.routes.Escalation;
import io.outcry.deliver.routes.Languages;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Severity;
import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.launcher.config.reading.Problems;
import io.outcry.launcher.config.reading.WallClock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One route of the receivers file. */
final class RouteSection {
  private static final List<String> URGENCIES = List.of("now", "soon", "later");
  private static final List<String> KINDS =
      List.of("story", "brand-spike", "complaint", "backlash", "question", "praise", "other");

  private static final long SHORTEST_GROUP_MILLIS = Duration.ofSeconds(1).toMillis();
  private static final long LONGEST_GROUP_MILLIS = Duration.ofHours(1).toMillis();

  private final Consumer<ConfigValue> brands;
  private final Consumer<ConfigValue> receivers;

  /**
   * @param brands gets every name of a brand, to check it
   * @param receivers gets every name of a receiver
   */
  RouteSection(Consumer<ConfigValue> brands, Consumer<ConfigValue> receivers) {
    this.brands = brands;
    this.receivers = receivers;
  }

  Route read(ConfigSection section) {
    Match match = match(section.section("match"));
    ConfigValue to = section.required("to", "[pr-desk]");
    ConfigValue maxPerHour = section.value("maxPerHour");
    Route route =
        new Route(
            match,
            to == null ? List.of() : names(to, receivers),
            section.flag("continue", false),
            escalation(section),
            quietHours(section),
            maxPerHour == null ? 0 : maxPerHour.count(),
            groupMillis(section));
    section.end();
    return route;
  }

  /** Names of receivers, at least one. */
  static List<String> names(ConfigValue list, Consumer<ConfigValue> receivers) {
    List<String> names = list.texts();
    if (list.isList()) {
      list.items().forEach(receivers);
      if (list.items().isEmpty()) {
        list.problem("is empty", "name a receiver: [pr-desk]");
      }
    }
    return names;
  }

  private Match match(ConfigSection section) {
    ConfigValue brand = section.value("brand");
    if (brand != null) {
      brands.accept(brand);
    }
    Match match =
        new Match(
            section.text("brand"),
            oneOf(section, "urgency", URGENCIES),
            severity(section),
            section.text("risk"),
            section.text("owner"),
            language(section.value("language")),
            section.text("network"),
            oneOf(section, "kind", KINDS));
    section.end();
    return match;
  }

  private @Nullable Escalation escalation(ConfigSection section) {
    ConfigValue within = section.value("ackWithin");
    ConfigValue thenTo = section.value("thenTo");
    if (within != null && thenTo == null) {
      within.problem("there is nobody to escalate to", "add thenTo: [pr-phone], or leave it out");
    }
    if (thenTo != null && within == null) {
      thenTo.problem("there is no time after which to escalate", "add ackWithin: PT15M");
    }
    Long millis = within == null ? null : within.durationMillis();
    List<String> names = thenTo == null ? List.of() : names(thenTo, receivers);
    return millis == null || thenTo == null ? null : new Escalation(millis, names);
  }

  private static long groupMillis(ConfigSection section) {
    ConfigValue value = section.value("groupInterval");
    Long millis = value == null ? null : value.durationMillis();
    if (value == null || millis == null) {
      return 0;
    }
    if (millis < SHORTEST_GROUP_MILLIS || millis > LONGEST_GROUP_MILLIS) {
      value.problem(
          Duration.ofMillis(millis) + " is not between 1 s and 1 h", "write PT5M, or leave it out");
    }
    return millis;
  }

  private @Nullable QuietHours quietHours(ConfigSection section) {
    ConfigValue value = section.value("quietHours");
    ConfigSection hours = value == null ? null : value.section();
    if (value == null || hours == null) {
      return null;
    }
    ZoneId zone = WallClock.zone(hours);
    LocalTime from = WallClock.time(hours, "from", "22:00");
    LocalTime to = WallClock.time(hours, "to", "07:00");
    ConfigValue toValue = hours.value("to");
    if (from.equals(to) && toValue != null && hours.value("from") != null) {
      toValue.problem("is the same as from", "write when the quiet hours end, such as \"07:00\"");
    }
    ConfigValue unless = hours.value("unless");
    ConfigSection entries = unless == null ? null : unless.section();
    Match passes = entries == null ? null : match(entries);
    if (unless != null && Match.ALL.equals(passes)) {
      unless.problem("there is nothing in it", "write { severity: \">=high\" }, or leave it out");
    }
    hours.end();
    return new QuietHours(zone, from, to, passes);
  }

  private static @Nullable String language(@Nullable ConfigValue value) {
    String tag = value == null ? null : value.text();
    if (value == null || tag == null || Languages.isTag(tag)) {
      return tag;
    }
    value.problem(
        Problems.quoted(tag) + " is no tag of a language", "write one, such as en or pt-BR");
    return null;
  }

  private static @Nullable String severity(ConfigSection section) {
    List<String> all = new ArrayList<>();
    Severity.LEVELS.forEach(level -> all.add(">=" + level)); // first: > alone means this one
    all.addAll(Severity.LEVELS);
    return oneOf(section, "severity", all);
  }

  private static @Nullable String oneOf(ConfigSection section, String field, List<String> known) {
    ConfigValue value = section.value(field);
    return value == null ? null : value.oneOf(known);
  }
}
