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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * @param forecasts how the forecasts of the alerts held
 * @param brandsLeftOut brands beyond those shown
 * @param alertsLeftOut alerts beyond those shown
 */
public record RunFacts(
    @Nullable Summary books,
    List<BrandFacts> brands,
    List<AlertHistory> alerts,
    Map<String, StoryTrace> traces,
    Counts counts,
    ForecastCheck forecasts,
    int brandsLeftOut,
    int alertsLeftOut) {
  static final int MOST_BRANDS = 24;
  static final int MOST_ALERTS = 100;
  private static final int STORIES_PER_BRAND = 6;

  /**
   * Reads the files in {@code folder}; those that are missing count as empty.
   *
   * @param brandNames id to name
   * @param competitors of a brand, by ids
   */
  public static RunFacts read(
      Path folder, Map<String, String> brandNames, Map<String, List<String>> competitors)
      throws IOException {
    Set<String> leftOut = new HashSet<>();
    Map<String, AlertHistory> alerts = alerts(folder, leftOut);
    WindowTotals totals = new WindowTotals();
    Path windows = folder.resolve("brand-windows.jsonl");
    JsonLines.forEach(windows, WindowTotals.SIZE, HeardWindow.class, totals::add);
    List<String> shown = totals.loudest(MOST_BRANDS);
    Set<String> counted = new LinkedHashSet<>(shown);
    shown.forEach(brand -> counted.addAll(competitors.getOrDefault(brand, List.of())));
    Timelines timelines = new Timelines(counted, totals);
    Surprises surprises = new Surprises();
    JsonLines.forEach(
        windows,
        WindowTotals.SIZE,
        HeardWindow.class,
        window -> {
          timelines.add(window);
          surprises.add(window);
        });
    Shifts shifts = new Shifts();
    JsonLines.forEach(windows, Shifts.MARKER, HeardWindow.class, shifts::add);

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
      List<AlertHistory> own =
          newestFirst.stream().filter(it -> it.latest().brand().id().equals(brand)).toList();
      String called = own.isEmpty() ? brand : own.get(0).latest().brand().name();
      brands.add(
          new BrandFacts(
              brandNames.getOrDefault(brand, called),
              timelines.of(brand),
              top(brand, ranking, traces),
              own,
              surprises.of(brand),
              shifts.of(brand),
              voices(brand, competitors.getOrDefault(brand, List.of()), timelines, brandNames)));
    }
    Summary books = books(folder.resolve("summary.json"));
    return new RunFacts(
        books,
        brands,
        newestFirst,
        traces,
        counts,
        forecasts(folder, alerts.values(), books),
        totals.brands() - shown.size(),
        leftOut.size());
  }

  private static ForecastCheck forecasts(
      Path folder, Collection<AlertHistory> alerts, @Nullable Summary books) throws IOException {
    Instant end = books == null || books.to() == null ? Instant.MIN : books.to();
    ForecastCheck forecasts = new ForecastCheck(alerts, end);
    if (forecasts.asks()) {
      JsonLines.forEach(
          folder.resolve("mentions.jsonl"), ForecastCheck.HeardMention.class, forecasts::add);
    }
    return forecasts;
  }

  private static List<StoryTrace> top(
      String brand, StoryRanking ranking, Map<String, StoryTrace> traces) {
    return ranking.top(brand, STORIES_PER_BRAND).stream()
        .map(traces::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The brand, then its competitors in the order of the brands file. */
  private static List<VoiceShare> voices(
      String brand, List<String> competitors, Timelines timelines, Map<String, String> names) {
    Set<String> group = new LinkedHashSet<>(List.of(brand));
    group.addAll(competitors);
    long all = group.stream().mapToLong(id -> timelines.of(id).mentions()).sum();
    List<VoiceShare> voices = new ArrayList<>();
    for (String id : all == 0 || competitors.isEmpty() ? Set.<String>of() : group) {
      double share = (double) timelines.of(id).mentions() / all;
      voices.add(new VoiceShare(names.getOrDefault(id, id), share));
    }
    return voices;
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
