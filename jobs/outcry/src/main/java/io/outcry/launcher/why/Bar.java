// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.domain.brands.AlertSettings;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.stories.StoryChange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a story has to reach before it alerts, as far as it is known.
 *
 * @param kinds that alert; null where not known
 * @param falseAlarmsPerWeek stories a week
 * @param minAuthors people; null where not known
 */
public record Bar(
    @Nullable List<String> kinds, double falseAlarmsPerWeek, @Nullable Integer minAuthors) {

  /** As a brands file tells it. */
  public static Bar of(AlertSettings alert) {
    return new Bar(kinds(alert), alert.falseAlarmsPerWeek(), alert.minAuthors());
  }

  /** The kinds that alert, as files spell them. */
  public static List<String> kinds(AlertSettings alert) {
    return alert.on().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
  }

  static Bar of(StoryChange.Rule rule) {
    return new Bar(null, rule.falseAlarmsPerWeek(), rule.minAuthors());
  }

  static Bar of(Alert.Rule rule) {
    return new Bar(null, rule.falseAlarmsPerWeek(), null);
  }
}
