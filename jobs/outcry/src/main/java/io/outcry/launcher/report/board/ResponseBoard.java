// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.board;

import io.outcry.launcher.report.facts.AlertHistory;
import io.outcry.launcher.report.facts.JsonLines;
import io.outcry.schemas.delivery.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a run, read from its files.
 *
 * @param brands those with complaints, most of them first
 * @param learned notes of closed alerts, by time
 * @param storiesLeftOut beyond those that are counted
 */
public record ResponseBoard(List<BrandBoard> brands, List<Learned> learned, long storiesLeftOut) {
  private static final int MOST_STORIES = 100_000;
  private static final int MOST_NOTES = 200;
  private static final String EMPLOYEE = "\"voice\":\"employee\"";
  private static final String PEOPLE = "(?U)(?:https?://\\S+|[\\w.+-]*[@＠][\\w.@-]+|\\bu/[\\w-]+)";
  private static final String HELD = "\"held\"";

  /** A mention, of which only its brand counts. */
  record Employed(String brand) {}

  /**
   * Reads what the files in {@code folder} tell; those that are missing count as empty.
   *
   * @param alerts of the run
   */
  public static ResponseBoard read(Path folder, Collection<AlertHistory> alerts)
      throws IOException {
    Map<String, StoryLine> stories = new LinkedHashMap<>();
    Map<String, Map<String, StoryLine.Marks>> marks = new TreeMap<>();
    Set<Learned> learned = new HashSet<>();
    long[] leftOut = new long[1];
    JsonLines.forEach(
        folder.resolve("stories.jsonl"),
        StoryLine.class,
        line -> {
          note(line, learned);
          if (line.marks() != null && line.firedBy() != null) {
            marks
                .computeIfAbsent(line.brand(), it -> new TreeMap<>())
                .put(line.firedBy(), line.marks());
          }
          if (stories.size() < MOST_STORIES || stories.containsKey(line.storyId())) {
            stories.put(line.storyId(), line);
          } else if (line.change().equals("opened")) {
            leftOut[0]++;
          }
        });
    Map<String, BrandTally> tallies = new TreeMap<>();
    Map<String, AlertHistory> byStory = new HashMap<>();
    alerts.forEach(it -> byStory.put(it.latest().storyId(), it));
    for (StoryLine story : stories.values()) {
      AlertHistory alert = byStory.get(story.storyId());
      tally(tallies, story.brand()).add(story, alert == null ? null : AlertEnd.of(alert));
    }
    marks.forEach(
        (brand, rules) -> rules.forEach((rule, it) -> tally(tallies, brand).marks(rule, it)));
    held(folder, alerts, tallies);
    JsonLines.forEach(
        folder.resolve("mentions.jsonl"),
        EMPLOYEE,
        Employed.class,
        it -> tally(tallies, it.brand()).employee());
    return new ResponseBoard(
        tallies.values().stream()
            .map(BrandTally::board)
            .sorted(
                Comparator.comparingLong(BrandBoard::complaints)
                    .reversed()
                    .thenComparing(BrandBoard::brand))
            .toList(),
        learned.stream()
            .sorted(Comparator.comparing(Learned::at).thenComparing(Learned::note))
            .limit(MOST_NOTES)
            .toList(),
        leftOut[0]);
  }

  /**
   * The same for everybody to see: no accounts, and notes without handles and addresses. What the
   * notes say otherwise is up to who wrote them.
   */
  public ResponseBoard withoutPeople() {
    return new ResponseBoard(
        brands.stream().map(BrandBoard::withoutPeople).toList(),
        learned.stream()
            .map(it -> new Learned(it.brand(), it.at(), it.note().replaceAll(PEOPLE, "…")))
            .toList(),
        storiesLeftOut);
  }

  private static void note(StoryLine line, Set<Learned> learned) {
    StoryLine.Closed closed = line.closed();
    if (closed != null && closed.note() != null && !closed.note().isBlank()) {
      learned.add(new Learned(line.brand(), closed.at(), closed.note()));
    }
  }

  /** Each message that waited counts once, however often it was said. */
  private static void held(
      Path folder, Collection<AlertHistory> alerts, Map<String, BrandTally> tallies)
      throws IOException {
    Map<String, String> brandOf = new HashMap<>();
    alerts.forEach(it -> brandOf.put(it.latest().alertId(), it.latest().brand().id()));
    Set<String> seen = new HashSet<>();
    JsonLines.forEach(
        folder.resolve("deliveries.jsonl"),
        HELD,
        Delivery.class,
        receipt -> {
          String brand = brandOf.get(receipt.alertId());
          if (brand != null
              && receipt.outcome().equals("held")
              && seen.add(receipt.messageId() + ' ' + receipt.receiver())) {
            tally(tallies, brand).held(kind(receipt.reason()));
          }
        });
  }

  /** {@code quiet-hours until 07:00} is {@code quiet-hours}. */
  private static String kind(@Nullable String reason) {
    return reason == null ? "held" : reason.replaceFirst("[ :].*", "");
  }

  private static BrandTally tally(Map<String, BrandTally> tallies, String brand) {
    return tallies.computeIfAbsent(brand, BrandTally::new);
  }
}
