// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import io.outcry.schemas.alerts.Alert;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a route takes: all that agree with every entry; null agrees with anything.
 *
 * @param brand id of the brand
 * @param urgency {@code now}, {@code soon} or {@code later}
 * @param severity a level, or {@code >=medium} for that level and above
 * @param risk kind of risk, or {@code any}
 * @param language of posts of the story, by its primary subtag: {@code pt} agrees with {@code
 *     pt-BR}
 * @param network on which the story has posts
 * @param kind {@code story} or {@code brand-spike}, or the kind of the story: {@code complaint}, …
 */
public record Match(
    @Nullable String brand,
    @Nullable String urgency,
    @Nullable String severity,
    @Nullable String risk,
    @Nullable String owner,
    @Nullable String language,
    @Nullable String network,
    @Nullable String kind)
    implements Serializable {
  /** {@code {}}. */
  public static final Match ALL = new Match(null, null, null, null, null, null, null, null);

  private static final String AT_LEAST = ">=";

  /** Whether the alert agrees with every entry. */
  public boolean accepts(Alert alert) {
    return agrees(brand, alert.brand().id())
        && agrees(urgency, alert.urgency())
        && severityAgrees(alert.severity())
        && riskAgrees(alert.risk())
        && agrees(owner, alert.owner())
        && languageAgrees(alert)
        && networkAgrees(alert)
        && kindAgrees(alert);
  }

  /** Whether the alert agrees with at least one entry that is there. */
  boolean acceptsAny(Alert alert) {
    return (brand != null && agrees(brand, alert.brand().id()))
        || (urgency != null && agrees(urgency, alert.urgency()))
        || (severity != null && severityAgrees(alert.severity()))
        || (risk != null && riskAgrees(alert.risk()))
        || (owner != null && agrees(owner, alert.owner()))
        || (language != null && languageAgrees(alert))
        || (network != null && networkAgrees(alert))
        || (kind != null && kindAgrees(alert));
  }

  private boolean languageAgrees(Alert alert) {
    return language == null
        || alert.languages().stream().anyMatch(it -> Languages.agree(language, it));
  }

  private boolean networkAgrees(Alert alert) {
    return network == null || alert.spread().perNetwork().containsKey(network);
  }

  private boolean kindAgrees(Alert alert) {
    return agrees(kind, alert.kind()) || agrees(kind, alert.storyKind());
  }

  private boolean severityAgrees(String found) {
    if (severity != null && severity.startsWith(AT_LEAST)) {
      String least = severity.substring(AT_LEAST.length()).strip();
      return Severity.rank(found) >= Severity.rank(least);
    }
    return agrees(severity, found);
  }

  private boolean riskAgrees(List<Alert.Risk> found) {
    return risk == null
        || found.stream().anyMatch(it -> risk.equals("any") || risk.equals(it.kind()));
  }

  private static boolean agrees(@Nullable String wanted, @Nullable String found) {
    return wanted == null || wanted.equals(found);
  }
}
