// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import io.outcry.schemas.alerts.Alert;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** An entry that is there, beside what an alert has. */
  public record Entry(String name, String wanted, List<String> found, boolean agrees) {}

  /** Whether the alert agrees with every entry. */
  public boolean accepts(Alert alert) {
    return entries(alert).stream().allMatch(Entry::agrees);
  }

  /** Whether the alert agrees with at least one entry that is there. */
  boolean acceptsAny(Alert alert) {
    return entries(alert).stream().anyMatch(Entry::agrees);
  }

  /** The entries that are there. */
  public List<Entry> entries(Alert alert) {
    List<Entry> entries = new ArrayList<>();
    add(entries, "brand", brand, () -> Stream.of(alert.brand().id()), String::equals);
    add(entries, "urgency", urgency, () -> Stream.of(alert.urgency()), String::equals);
    add(entries, "severity", severity, () -> Stream.of(alert.severity()), Match::severityAgrees);
    add(entries, "risk", risk, () -> kindsOfRisk(alert), Match::riskAgrees);
    add(entries, "owner", owner, () -> Stream.ofNullable(alert.owner()), String::equals);
    add(entries, "language", language, () -> alert.languages().stream(), Languages::agree);
    add(entries, "network", network, () -> networks(alert), String::equals);
    add(entries, "kind", kind, () -> Stream.of(alert.kind(), alert.storyKind()), String::equals);
    return entries;
  }

  private static void add(
      List<Entry> entries,
      String name,
      @Nullable String wanted,
      Supplier<Stream<String>> has,
      BiPredicate<String, String> agrees) {
    if (wanted != null) {
      List<String> found = has.get().toList();
      boolean agree = found.stream().anyMatch(it -> agrees.test(wanted, it));
      entries.add(new Entry(name, wanted, found, agree));
    }
  }

  private static boolean severityAgrees(String wanted, String found) {
    if (wanted.startsWith(AT_LEAST)) {
      String least = wanted.substring(AT_LEAST.length()).strip();
      return Severity.rank(found) >= Severity.rank(least);
    }
    return wanted.equals(found);
  }

  private static boolean riskAgrees(String wanted, String found) {
    return wanted.equals("any") || wanted.equals(found);
  }

  private static Stream<String> kindsOfRisk(Alert alert) {
    return alert.risk().stream().map(Alert.Risk::kind).distinct();
  }

  private static Stream<String> networks(Alert alert) {
    return alert.spread().perNetwork().keySet().stream();
  }
}
