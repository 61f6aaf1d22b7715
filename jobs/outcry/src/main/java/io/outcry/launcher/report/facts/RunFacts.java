// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the report shows, read from the output files of a run in one or two passes each. Memory
 * does not grow with the length of the files.
 *
 * @param books null where the run did not close its books
 * @param brands loudest first
 * @param alerts newest first
 * @param brandsLeftOut brands beyond those shown
 * @param alertsLeftOut alerts beyond those shown
 */
public record RunFacts(
    @Nullable Summary books,
    List<BrandFacts> brands,
    List<AlertHistory> alerts,
    Map<String, StoryTrace> traces,
    Counts counts,
    int brandsLeftOut,
    int alertsLeftOut) {
  static final int MOST_BRANDS = 24;
  static final int MOST_ALERTS = 100;
  private static final int STORIES_PER_BRAND = 6;

  /**
   * Reads the files in {@code folder}; those that are missing count as empty.
   *
   * @param brandNames id to name
   */
  public static RunFacts read(Path folder, Map<String, String> brandNames) throws IOException {
    Set<String> leftOut = new HashSet<>();
    Map<String, AlertHistory> alerts = alerts(folder, leftOut);
    WindowTotals totals = new WindowTotals();
    Path windows = folder.resolve("brand-windows.jsonl");
    JsonLines.forEach(windows, WindowTotals.SIZE, HeardWindow.class, totals::add);
    List<String> shown = totals.loudest(MOST_BRANDS);
    Timelines timelines = new Timelines(shown, totals);
    JsonLines.forEach(windows, WindowTotals.SIZE, HeardWindow.class, timelines::add);

    StoryRanking ranking = new StoryRanking();
    Path stories = folder.resolve("stories.jsonl");
    JsonLines.forEach(stories, StoryChange.class, ranking::add);
    Set<String> wanted = new HashSet<>();
    shown.forEach(brand -> wanted.addAll(ranking.top(brand, STORIES_PER_BRAND)));
    alerts.values().forEach(alert -> wanted.add(alert.latest().storyId()));
    Map<String, StoryTrace> traces = traces(stories, wanted);

    Counts counts = new Counts();
    JsonLines.forEach(folder.resolve("deliveries.jsonl"), Delivery.class, counts::add);
    JsonLines.forEach(folder.resolve("dead-letters.jsonl"), DeadLetter.class, counts::add);

    List<AlertHistory> newestFirst = new ArrayList<>(alerts.values());
    newestFirst.sort((a, b) -> b.raisedAt().compareTo(a.raisedAt()));
    List<BrandFacts> brands = new ArrayList<>();
    for (String brand : shown) {
      BrandFacts facts = brand(brand, timelines, ranking, traces, newestFirst);
      brands.add(facts.named(brandNames.getOrDefault(brand, facts.name())));
    }
    return new RunFacts(
        books(folder.resolve("summary.json")),
        brands,
        newestFirst,
        traces,
        counts,
        totals.brands() - shown.size(),
        leftOut.size());
  }

  private static BrandFacts brand(
      String id,
      Timelines timelines,
      StoryRanking ranking,
      Map<String, StoryTrace> traces,
      List<AlertHistory> alerts) {
    List<AlertHistory> own =
        alerts.stream().filter(alert -> alert.latest().brand().id().equals(id)).toList();
    String name = own.isEmpty() ? id : own.get(0).latest().brand().name();
    List<StoryTrace> top =
        ranking.top(id, STORIES_PER_BRAND).stream()
            .map(traces::get)
            .filter(Objects::nonNull)
            .toList();
    return new BrandFacts(id, name, timelines.of(id), top, own);
  }

  private static Map<String, AlertHistory> alerts(Path folder, Set<String> leftOut)
      throws IOException {
    Map<String, AlertHistory> alerts = new LinkedHashMap<>();
    JsonLines.forEach(
        folder.resolve("alerts.jsonl"),
        Alert.class,
        alert -> {
          AlertHistory known = alerts.get(alert.alertId());
          if (known != null) {
            known.add(alert);
          } else if (alerts.size() < MOST_ALERTS) {
            alerts.put(alert.alertId(), new AlertHistory(alert));
          } else {
            leftOut.add(alert.alertId());
          }
        });
    return alerts;
  }

  private static Map<String, StoryTrace> traces(Path stories, Set<String> wanted)
      throws IOException {
    Map<String, StoryTrace> traces = new LinkedHashMap<>();
    JsonLines.forEach(
        stories,
        StoryChange.class,
        change -> {
          StoryTrace known = traces.get(change.storyId());
          if (known != null) {
            known.add(change);
          } else if (wanted.contains(change.storyId())) {
            traces.put(change.storyId(), new StoryTrace(change));
          }
        });
    return traces;
  }

  private static @Nullable Summary books(Path file) throws IOException {
    return Files.exists(file) ? Json.read(Files.readString(file), Summary.class) : null;
  }
}
