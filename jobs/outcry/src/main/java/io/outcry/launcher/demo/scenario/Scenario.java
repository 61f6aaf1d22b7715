// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Six invented days of three invented brands: some 17,000 posts on four networks, ordinary ones and
 * a few planted events. The same bytes on every machine. SYNTHETIC: no post, person or brand in it
 * is real.
 */
public final class Scenario {
  /** What every page and table made from it has to say. */
  public static final String LABEL =
      "SYNTHETIC: invented brands, people and posts, made for the demo";

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final long SEED = 20_260_302;
  private static final int DAYS = 6;
  private static final int NOISE_PER_DAY = 70;
  private static final int DUPLICATE_EVERY = 1_500;
  private static final List<String> BROKEN =
      List.of(
          "{\"id\":\"x:1\",\"network\":\"x\",\"author\":{\"id\":\"1\"},\"createdAt\":\"2026-03-0",
          "{\"id\":\"x:2\",\"network\":\"x\",\"createdAt\":\"2026-03-02T09:00:00Z\",\"text\":\"no author\"}",
          "{\"id\":\"x:3\",\"network\":\"x\",\"author\":{\"id\":\"3\"},\"createdAt\":\"yesterday\",\"text\":\"Kite Coffee\"}",
          "<html><body>502 Bad Gateway</body></html>");

  private static final List<BrandVoice> BRANDS =
      List.of(BrandVoice.ACME_AIR, BrandVoice.BOLT_AIR, BrandVoice.KITE_COFFEE);

  private record Line(long atMillis, String json) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<PlantedEvent> truth = new ArrayList<>();

  private Scenario() {
    SplitMix64 random = new SplitMix64(SEED);
    Feed feed = new Feed(random.fork(1));
    Crowd crowd = new Crowd(random.fork(2));
    ordinaryDays(new OrdinaryDays(feed, crowd), random.fork(3));
    Incidents incidents = new Incidents(feed, crowd, random.fork(4));
    plantEvents(incidents);
    plantSecondThoughts(incidents, random.fork(5));
    for (Post post : feed.posts()) {
      lines.add(new Line(post.createdAt().toEpochMilli(), PostLines.of(post)));
    }
    lines.sort(Comparator.comparingLong(Line::atMillis));
    plantFaults();
  }

  /** The scenario of the demo. */
  public static Scenario standard() {
    return new Scenario();
  }

  /** What was planted, in order of time. */
  public List<PlantedEvent> truth() {
    return List.copyOf(truth);
  }

  /** How many lines {@code posts.jsonl} has, broken ones and deletions counted. */
  public int lineCount() {
    return lines.size();
  }

  /** Writes {@code posts.jsonl} and {@code brands.yaml} into a folder, replacing what is there. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Writer posts = Files.newBufferedWriter(folder.resolve("posts.jsonl"))) {
      for (Line line : lines) {
        posts.append(line.json()).append('\n');
      }
    }
    Files.writeString(
        folder.resolve("brands.yaml"), Grammar.text("brands.yaml"), StandardCharsets.UTF_8);
  }

  private static void ordinaryDays(OrdinaryDays days, SplitMix64 random) {
    for (int day = 0; day < DAYS; day++) {
      for (BrandVoice brand : BRANDS) {
        days.live(brand, at(day, 0, 0), random);
      }
      days.noise(at(day, 0, 0), NOISE_PER_DAY, random);
    }
  }

  private void plantEvents(Incidents incidents) {
    truth.add(incidents.spam(at(1, 19, 20)));
    truth.add(incidents.answeredInTime(at(2, 16, 41)));
    truth.add(incidents.viralPraise(at(3, 11, 7)));
    truth.add(incidents.storm(at(4, 13, 4)));
    truth.add(incidents.smoke(at(5, 9, 12)));
  }

  private void plantSecondThoughts(Incidents incidents, SplitMix64 random) {
    Post regretted = incidents.regretted(at(1, 10, 15));
    lines.add(
        new Line(at(1, 12, 30), PostLines.deleted(regretted, Instant.ofEpochMilli(at(1, 12, 30)))));
    Post misread = incidents.misread(at(2, 9, 20));
    String text = BrandVoice.KITE_COFFEE.grammar().expand("edited.after", random);
    lines.add(
        new Line(
            at(2, 9, 50), PostLines.edited(misread, text, Instant.ofEpochMilli(at(2, 9, 50)))));
  }

  private void plantFaults() {
    for (int i = lines.size() - 1; i > 0; i--) {
      if (i % DUPLICATE_EVERY == 0) {
        lines.add(i, lines.get(i - 1));
      }
    }
    for (int i = 0; i < BROKEN.size(); i++) {
      lines.add((i + 1) * lines.size() / 5, new Line(0, BROKEN.get(i)));
    }
  }

  private static long at(int day, int hour, int minute) {
    return START.toEpochMilli() + day * Pace.DAY + hour * Pace.HOUR + minute * Pace.MINUTE;
  }
}
