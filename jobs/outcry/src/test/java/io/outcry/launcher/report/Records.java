// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /** What sets the alert of the storm apart from the one of all tests, once it is answered. */
  private static final String STORM_ALERT =
      """
      {"alertId":"a_acme-air_1","storyId":"acme-air:x:1",
       "severityWhy":["once in 9.3 weeks: medium"],
       "headline":{"happening":"31 posts by 29 people in 24 min, X 31",
        "odds":"about once in 9 weeks for Acme Air","next":"Reply under @tealotter42's post."},
       "replyTo":{"postId":"x:1","url":"https://x.example/tealotter42/status/1","network":"x",
        "author":"tealotter42","shareOfPosts":0.6},
       "arithmetic":[{"name":"heat","formula":"sum of w 2^(-age/halfLife)"},
        {"name":"score","formula":"ln((1+heat)/(1+expectedHeat))","value":2.31}],
       "spread":{"posts":31,"authors":29,"discounted":0,"last10Min":18,"previous10Min":9,
        "expectedHeat":1.3,"score":2.31,"storiesPerWeek":40,"perWeek":0.108,"returnWeeks":9.26,
        "oddsBasis":"drawn-out","heardSince":"2026-03-02T00:00:00Z",
        "nextHour":{"low":10,"mid":20,"high":40},"doublingMinutes":12,
        "perNetwork":{"bluesky":4,"x":27},"jumps":[],"topAuthorShare":0.03},
       "risk":[{"kind":"legal","posts":["x:2"],"words":["get a lawyer","sue","court"]}],
       "cues":{"leaving":3,"comparing":{"bolt-air":1}},
       "firstPost":{"id":"x:1","author":"tealotter42","createdAt":"2026-03-06T13:04:00Z"},
       "samples":[
        {"id":"x:1","url":"https://x.example/tealotter42/status/1","author":"tealotter42",
         "followers":120,"createdAt":"2026-03-06T13:04:00Z","why":"first","words":["broke"]},
        {"id":"x:2","url":"javascript:alert(1)","author":"saltferry9",
         "createdAt":"2026-03-06T13:10:40Z","text":"This is disgraceful. Shame on you.",
         "why":"latest","words":[]}],
       "terms":["wheelchair","voucher"],"questions":[],
       "responses":[{"account":"AcmeAirHelp","at":"2026-03-06T15:08:00Z","postId":"x:9",
        "to":"x:1","url":"https://x.example/AcmeAirHelp/status/9","tone":["apology","solution"],
        "afterSeconds":7440}],
       "answered":{"is":true,"rule":"root","roots":1,"rootsAnswered":1,"share":1,
        "answeredNetworks":[],"unansweredNetworks":["x"]},
       "owner":"care-air","blind":[],
       "rule":{"version":"brands@1","falseAlarmsPerWeek":1,"mode":"live"},
       "timing":{"firstPostAt":"2026-03-06T13:04:00Z"}}\
      """;

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
    Map<String, Object> worth = new HashMap<>();
    worth.put("size", size);
    worth.put("complaints", complaints);
    worth.put("surprise", surprise);
    worth.put("complaintSurprise", complaintSurprise);
    worth.put("trend", trend);
    return Json.changed(window, worth);
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
    String brand = storyId.substring(0, storyId.indexOf(':'));
    String line =
        """
        {"storyId":"%s","brand":"%s","at":"%s","change":"%s","kind":"complaint",
         "terms":["wheelchair"],"questions":[],"networks":["x"],"languages":["en"],
         "firstPost":"%s","posts":%d,"authors":%6$d,"expectedHeat":1.3,"complaint":0.8,"risk":[]}\
        """
            .formatted(storyId, brand, at, change, storyId.substring(brand.length() + 1), posts);
    return ExampleAlert.made(
        line,
        StoryChange.class,
        json ->
            json.put("title", title)
                .put("heat", heat)
                .put("score", Math.log((1 + heat) / 2.3))
                .put("perWeek", 40 / Math.max(1, heat))
                .put("returnWeeks", Math.max(1, heat) / 40)
                .put("alertId", change.equals("opened") ? null : "a_acme-air_1"));
  }

  /** A revision of one alert on {@link #STORY}. */
  public static Alert alert(int revision, String status, String reason, int minutes, double heat) {
    return alert(revision, status, reason, minutes, heat, "broke my wheelchair on the flight");
  }

  public static Alert alert(
      int revision, String status, String reason, int minutes, double heat, String text) {
    Instant at = STORM.plus(Duration.ofMinutes(minutes));
    boolean answered = !status.equals("firing");
    return ExampleAlert.with(
        json -> {
          json.setAll(ExampleAlert.made(STORM_ALERT, ObjectNode.class, it -> {}));
          json.put("revision", revision).put("status", status).put("reason", reason);
          json.put("urgency", answered ? "later" : "now").put("at", at.toString());
          json.put(
              "explanation",
              "31 posts by 29 people in 24 min. Heat %.1f (each post counts 1 and halves every 60 min)."
                  .formatted(heat));
          json.withObject("/spread").put("heat", heat);
          json.withObject("/arithmetic/0").put("value", heat);
          json.put("title", text).withObject("/firstPost").put("text", text);
          json.withObject("/samples/0").put("text", text);
          json.withObject("/headline")
              .put("title", "\"" + text + "\" is spreading, main post unanswered")
              .put(
                  "answered",
                  answered ? "@AcmeAirHelp answered the main post" : "Nobody has answered");
          json.withObject("/timing").put("lastPostAt", at.toString());
          if (!answered) {
            json.putArray("responses");
            ObjectNode nobody = json.withObject("/answered").put("is", false).putNull("rule");
            nobody.put("rootsAnswered", 0).put("share", 0);
          }
        });
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
