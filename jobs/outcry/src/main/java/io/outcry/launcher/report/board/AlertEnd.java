// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.board;

import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.schemas.alerts.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alert, as far as answers go.
 *
 * @param account that answered first; null for none
 * @param afterSeconds from the first post of the story to that
 * @param tones of that
 * @param cooled whether the answer worked; null without one, or while it is too early
 */
record AlertEnd(
    @Nullable String account,
    @Nullable Long afterSeconds,
    List<String> tones,
    @Nullable Boolean cooled) {

  static AlertEnd of(AlertHistory history) {
    Alert latest = history.latest();
    Alert.Response first = latest.responses().isEmpty() ? null : latest.responses().get(0);
    Boolean cooled = null;
    if (first != null) {
      boolean spread =
          history.steps().stream().anyMatch(it -> it.reason().equals("answered-but-spreading"));
      cooled = latest.reason().equals("cooled") ? Boolean.TRUE : spread ? Boolean.FALSE : null;
    }
    return new AlertEnd(
        first == null ? null : first.account(),
        first == null ? null : first.afterSeconds(),
        first == null ? List.of() : first.tone(),
        cooled);
  }
}
