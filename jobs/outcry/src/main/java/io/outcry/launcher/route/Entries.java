// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.route;

import io.outcry.deliver.routes.Languages;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Severity;
import io.outcry.schemas.alerts.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The entries of a match, one by one, beside what an alert has. */
final class Entries {
  private final Alert alert;
  private final List<String> wanted = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  Entries(Match match, Alert alert) {
    this.alert = alert;
    entry("brand", match.brand(), List.of(alert.brand().id()));
    entry("urgency", match.urgency(), List.of(alert.urgency()));
    entry("severity", match.severity(), severities(match.severity()));
    entry("risk", match.risk(), risks());
    entry("owner", match.owner(), alert.owner() == null ? List.of() : List.of(alert.owner()));
    entry("language", match.language(), languages(match.language()));
    entry("network", match.network(), List.copyOf(alert.spread().perNetwork().keySet()));
    entry("kind", match.kind(), List.of(alert.kind(), alert.storyKind()));
  }

  /** {@code brand: acme-air, urgency: now}; {@code everything} where there is no entry. */
  String wanted() {
    return wanted.isEmpty() ? "everything" : String.join(", ", wanted);
  }

  /** The entries that do not agree: {@code urgency is soon}. */
  List<String> missed() {
    return missed;
  }

  private void entry(String name, @Nullable String value, List<String> found) {
    if (value == null) {
      return;
    }
    wanted.add(name + ": " + value);
    if (!found.contains(value)) {
      String has =
          switch (name) {
            case "severity" -> alert.severity();
            case "risk" -> String.join(" and ", kindsOfRisk());
            case "language" -> String.join(" and ", alert.languages());
            default -> String.join(" and ", found);
          };
      missed.add(has.isEmpty() ? "it has no " + name : name + " is " + has);
    }
  }

  /** What the alert's severity agrees with. */
  private List<String> severities(@Nullable String wantedLevel) {
    List<String> all = new ArrayList<>(List.of(alert.severity()));
    if (wantedLevel != null && wantedLevel.startsWith(">=")) {
      String least = wantedLevel.substring(2).strip().toLowerCase(Locale.ROOT);
      if (Severity.rank(alert.severity()) >= Severity.rank(least)) {
        all.add(wantedLevel);
      }
    }
    return all;
  }

  /** Those of the alert, and the wanted one where it agrees with any. */
  private List<String> languages(@Nullable String wantedTag) {
    List<String> all = new ArrayList<>(alert.languages());
    if (wantedTag != null && all.stream().anyMatch(it -> Languages.agree(wantedTag, it))) {
      all.add(wantedTag);
    }
    return all;
  }

  private List<String> risks() {
    List<String> all = new ArrayList<>(kindsOfRisk());
    if (!all.isEmpty()) {
      all.add("any");
    }
    return all;
  }

  private List<String> kindsOfRisk() {
    return alert.risk().stream().map(Alert.Risk::kind).distinct().toList();
  }
}
