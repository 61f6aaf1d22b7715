// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import io.outcry.schemas.ExampleAlert;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Output records of a run that never was. */
public final class Records {
  public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  public static final Instant STORM = Instant.parse("2026-03-06T13:04:00Z");
  public static final String STORY = "acme-air:x:1";

  private static final String WRITER = "tealotter42";
  private static final List<String> RISKY = List.of("get a lawyer", "sue", "court");

  private Records() {}

  /** Writes one record a line. */
  public static void write(Path file, Object... records) throws IOException {
    write(file, Arrays.asList(records));
  }

  public static void write(Path file, List<?> records) throws IOException {
    StringBuilder lines = new StringBuilder();
    records.forEach(record -> lines.append(Json.line(record)).append('\n'));
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }

  public static BrandWindow window(String brand, Instant start, long mentions, double negative) {
    return window(brand, start, 1, mentions, negative);
  }

  public static BrandWindow window(
      String brand, Instant start, int revision, long mentions, double negative) {
    return new BrandWindow(
        brand,
        start,
        start.plus(Duration.ofMinutes(5)),
        "PT5M",
        revision,
        mentions,
        mentions,
        new Sentiment(negative, 0.9 - negative, 0.1),
        0.1 - negative,
        0,
        null,
        mentions,
        0,
        0,
        0,
        0.5,
        0,
        false,
        0.02,
        new TreeMap<>(),
        0,
        null);
  }

  /** The same window with what its counts are worth. */
  public static BrandWindow with(
      BrandWindow window,
      String size,
      long complaints,
      double surprise,
      double complaintSurprise,
      BrandWindow.@Nullable Trend trend) {
    return new BrandWindow(
        window.brand(),
        window.start(),
        window.end(),
        size,
        window.revision(),
        window.mentions(),
        window.authors(),
        window.sentiment(),
        window.net(),
        complaints,
        null,
        window.originals(),
        0,
        0,
        0,
        0.5,
        surprise,
        false,
        0.02,
        window.perNetwork(),
        complaintSurprise,
        trend);
  }

  /** Six days of windows of one brand: quiet nights, and a storm in one afternoon. */
  public static List<BrandWindow> sixDays(String brand, int loudness, boolean storm) {
    List<BrandWindow> windows = new ArrayList<>();
    for (int i = 0; i < 6 * 288; i++) {
      Instant at = START.plus(Duration.ofMinutes(5L * i));
      double hour = (i % 288) / 12.0;
      long mentions =
          Math.round(loudness * (0.15 + Math.max(0, Math.sin((hour - 6) / 17 * Math.PI))));
      double sinceStorm = Duration.between(STORM, at).toMinutes();
      boolean hot = storm && sinceStorm >= 0 && sinceStorm < 140;
      windows.add(window(brand, at, mentions + (hot ? 10 : 0), hot ? 0.75 : 0.2));
    }
    return windows;
  }

  public static StoryChange story(
      String storyId, String change, Instant at, String title, long posts, double heat) {
    return new StoryChange(
        storyId,
        storyId.substring(0, storyId.indexOf(':')),
        at,
        change,
        "complaint",
        title,
        List.of("wheelchair"),
        List.of(),
        List.of("x"),
        List.of("en"),
        storyId.substring(storyId.indexOf(':') + 1),
        posts,
        posts,
        heat,
        1.3,
        Math.log((1 + heat) / 2.3),
        40 / Math.max(1, heat),
        Math.max(1, heat) / 40,
        null,
        0.8,
        0,
        false,
        change.equals("opened") ? null : "a_acme-air_1",
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }

  /** A revision of one alert on {@link #STORY}. */
  public static Alert alert(int revision, String status, String reason, int minutes, double heat) {
    return alert(revision, status, reason, minutes, heat, "broke my wheelchair on the flight");
  }

  public static Alert alert(
      int revision, String status, String reason, int minutes, double heat, String text) {
    Instant at = STORM.plus(Duration.ofMinutes(minutes));
    boolean answered = !status.equals("firing");
    Map<String, Object> said = new HashMap<>();
    said.put("alertId", "a_acme-air_1");
    said.put("revision", revision);
    said.put("status", status);
    said.put("reason", reason);
    said.put("urgency", answered ? "later" : "now");
    said.put("severityWhy", List.of("once in 9.3 weeks: medium"));
    said.put("at", at);
    said.put("storyId", STORY);
    said.put("title", text);
    said.put("headline", headline(answered, text));
    said.put(
        "replyTo",
        new Alert.ReplyTo("x:1", "https://x.example/tealotter42/status/1", "x", WRITER, 0.6));
    said.put(
        "explanation",
        "31 posts by 29 people in 24 min. Heat %.1f (each post counts 1 and halves every 60 min)."
            .formatted(heat));
    said.put(
        "arithmetic",
        List.of(
            new Alert.Operand("heat", "sum of w 2^(-age/halfLife)", heat),
            new Alert.Operand("score", "ln((1+heat)/(1+expectedHeat))", 2.31)));
    said.put("spread", spread(heat));
    said.put("risk", List.of(new Alert.Risk("legal", List.of("x:2"), RISKY)));
    said.put("cues", new Alert.Cues(3, Map.of("bolt-air", 1L)));
    said.put("firstPost", new Alert.FirstPost("x:1", null, WRITER, STORM, text));
    said.put("samples", samples(text));
    said.put("terms", List.of("wheelchair", "voucher"));
    said.put("questions", List.of());
    said.put("responses", answered ? List.of(response()) : List.of());
    said.put("answered", answered(answered));
    said.put("owner", "care-air");
    said.put("blind", List.of());
    said.put("rule", new Alert.Rule("brands@1", 1, "live"));
    said.put("timing", new Alert.Timing(STORM, at, null, null));
    return Json.changed(ExampleAlert.with(json -> {}), said);
  }

  private static Alert.Headline headline(boolean answered, String text) {
    return new Alert.Headline(
        "\"" + text + "\" is spreading, main post unanswered",
        "31 posts by 29 people in 24 min, X 31",
        answered ? "@AcmeAirHelp answered the main post" : "Nobody has answered",
        "about once in 9 weeks for Acme Air",
        "Reply under @tealotter42's post.");
  }

  private static Alert.Spread spread(double heat) {
    return new Alert.Spread(
        31,
        29,
        0,
        18,
        9,
        heat,
        1.3,
        2.31,
        40,
        0.108,
        9.26,
        "drawn-out",
        START,
        null,
        new Alert.Forecast(10, 20, 40),
        12.0,
        Map.of("x", 27L, "bluesky", 4L),
        List.of(),
        0.03);
  }

  private static List<Alert.Sample> samples(String text) {
    return List.of(
        new Alert.Sample(
            "x:1",
            "https://x.example/tealotter42/status/1",
            WRITER,
            120L,
            STORM,
            text,
            "first",
            List.of("broke")),
        new Alert.Sample(
            "x:2",
            "javascript:alert(1)",
            "saltferry9",
            null,
            STORM.plusSeconds(400),
            "This is disgraceful. Shame on you.",
            "latest",
            List.of()));
  }

  private static Alert.Response response() {
    return new Alert.Response(
        "AcmeAirHelp",
        STORM.plus(Duration.ofMinutes(124)),
        "x:9",
        "x:1",
        "https://x.example/AcmeAirHelp/status/9",
        List.of("apology", "solution"),
        7_440);
  }

  private static Alert.Answered answered(boolean is) {
    String rule = is ? "root" : null;
    int roots = is ? 1 : 0;
    return new Alert.Answered(
        is, rule, 1, roots, roots, List.of(), List.of("x"), null, null, null, 0, null);
  }

  public static Delivery delivery(int revision, String outcome) {
    return new Delivery(
        "a_acme-air_1",
        revision,
        "pr-desk",
        1,
        outcome,
        null,
        200,
        STORM,
        12,
        "a_acme-air_1." + revision);
  }

  public static Summary books(long read, long alerts) {
    return new Summary(
        read,
        4,
        1,
        11,
        1,
        500,
        12,
        0,
        read - 517,
        read - 510,
        3,
        4_120,
        alerts,
        alerts * 4,
        alerts * 4,
        0,
        START,
        START.plus(Duration.ofDays(6)),
        21_400,
        785.4);
  }

  /** All files of a run with one storm. */
  public static void stormyRun(Path folder) throws IOException {
    List<BrandWindow> windows = sixDays("acme-air", 5, true);
    windows.addAll(sixDays("bolt-air", 3, false));
    windows.addAll(sixDays("kite-coffee", 2, false));
    write(folder.resolve("brand-windows.jsonl"), windows);
    write(
        folder.resolve("alerts.jsonl"),
        alert(1, "firing", "spreading-unanswered", 24, 24.7),
        alert(2, "firing", "hotter", 51, 72.4),
        alert(3, "answered", "answered", 124, 126.2),
        alert(4, "resolved", "cooled", 260, 28.0));
    write(folder.resolve("stories.jsonl"), stormStory());
    write(folder.resolve("deliveries.jsonl"), delivery(1, "delivered"), delivery(2, "delivered"));
    write(
        folder.resolve("dead-letters.jsonl"),
        new DeadLetter(
            "json", "not JSON: Unexpected character", "posts.jsonl:17", "<", "utf8", null),
        new DeadLetter("field", "author.id: missing", "posts.jsonl:903", "{}", "utf8", null));
    write(folder.resolve("summary.json"), books(16_800, 1));
  }

  private static List<StoryChange> stormStory() {
    String title = "broke my wheelchair on the flight to Lisbon and handed me a 20 euro voucher";
    List<StoryChange> changes = new ArrayList<>();
    changes.add(story(STORY, "opened", STORM, title, 1, 1));
    double[][] course = {{10, 6}, {20, 18}, {40, 52}, {60, 84}, {90, 118}, {120, 127}, {150, 99}};
    for (double[] point : course) {
      Instant at = STORM.plus(Duration.ofMinutes((long) point[0]));
      changes.add(story(STORY, "hotter", at, title, (long) (1 + 2 * point[0]), point[1]));
    }
    String quiet = "BT 414 to Dublin cancelled, sixty of us at gate 12 with no staff";
    Instant before = STORM.minus(Duration.ofDays(2));
    changes.add(story("bolt-air:x:7", "opened", before, quiet, 1, 1));
    changes.add(story("bolt-air:x:7", "end", before.plusSeconds(5_000), quiet, 22, 14));
    return changes;
  }
}
