// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One record of each contract, with every field that can be filled. */
final class ContractExamples {
  static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");
  private static final Sentiment SENTIMENT = new Sentiment(0.83, 0.12, 0.05);
  private static final Alert.Reproduction REPRODUCTION = new Alert.Reproduction(1.6, 1.1, 2.2);

  private ContractExamples() {}

  static Post post() {
    return new Post(
        "x:1724",
        "x",
        new Author("99", "ann", 120L),
        AT,
        "@AcmeAir lost my bag again",
        PostKind.REPLY,
        "x:1700",
        "x:1700",
        "en",
        "https://x.com/ann/status/1724",
        List.of(new Media("video", "https://media.example/1")),
        new Engagement(3, 1, 0, 0, 90),
        AT,
        AT);
  }

  static Mention mention() {
    return new Mention(
        "x:1724",
        "x",
        "acme-air",
        "customer",
        List.of("name:AcmeAir"),
        "reply",
        new Author("99", "ann", null),
        "x:1700",
        "x:1700",
        AT,
        null,
        "en",
        SENTIMENT,
        0.91,
        false,
        "fast",
        "acme-air:x:1700",
        false);
  }

  static BrandWindow brandWindow() {
    var perNetwork = Map.of("x", 3L);
    return new BrandWindow(
        "acme-air",
        AT,
        AT.plusSeconds(300),
        "PT5M",
        1,
        3,
        2,
        SENTIMENT,
        -0.78,
        2,
        0.5,
        1,
        1,
        1,
        0,
        1.2,
        0.4,
        true,
        0.1,
        perNetwork,
        0.3,
        new BrandWindow.Trend(AT, 0.22, 0.31, "up"));
  }

  static StoryChange storyChange() {
    return new StoryChange(
        "acme-air:x:1724",
        "acme-air",
        AT,
        "hotter",
        "complaint",
        "lost my bag again …",
        List.of("bag"),
        List.of("where is my bag?"),
        List.of("x"),
        List.of("en"),
        "x:1724",
        23,
        19,
        18.4,
        1.2,
        2.1769,
        0.108,
        9.26,
        REPRODUCTION,
        0.91,
        0.04,
        false,
        "a_acme-air_5f0c",
        null,
        null,
        "few-authors",
        new StoryChange.Rule(1, 5),
        List.of("safety"),
        response(),
        "spreading",
        "useful",
        new StoryChange.Marks(3, 1, 0),
        new Alert.Closed("kim", AT, "belt 3 was stuck"));
  }

  private static StoryChange.Response response() {
    return new StoryChange.Response(
        912L,
        true,
        true,
        5,
        4,
        1,
        List.of("apology"),
        List.of(new StoryChange.Said("x", "AcmeAirHelp", 912, List.of("apology"), true)),
        "cooling",
        null,
        "company",
        2,
        AT,
        null,
        List.of(new StoryChange.Unanswered("x:1731", null, "x", AT, List.of("safety"))));
  }

  static Delivery delivery() {
    String messageId = "a_acme-air_5f0c.3";
    return new Delivery(
        "a_acme-air_5f0c", 3, "pr-desk", 2, "retrying", "timeout", null, AT, 15_000, messageId);
  }

  static DeadLetter deadLetter() {
    byte[] bytes = "{".getBytes(StandardCharsets.UTF_8);
    return DeadLetter.of("json", "not JSON", "posts.jsonl:7", bytes, AT);
  }

  static ControlEvent control() {
    return new ControlEvent(
        "c1",
        "not-useful",
        "acme-air",
        "a_acme-air_5f0c",
        null,
        null,
        List.of(),
        "kim",
        AT,
        null,
        "already-known",
        "seen yesterday");
  }

  static ConfigDocument config() {
    return new ConfigDocument("brands", 7, "ann", AT, "brands: [{ id: acme, name: Acme }]");
  }

  static SourceStatus sourceStatus() {
    return new SourceStatus("reddit", "silent", AT, null, "no answer", AT);
  }

  static Summary summary() {
    return new Summary(
        10, 1, 1, 1, 1, 2, 1, 0, 4, 5, 0, 2, 1, 3, 3, 0, AT, AT.plusSeconds(60), 1200, 8.3);
  }

  static Alert alert() {
    return new Alert(
        "a_acme-air_5f0c",
        3,
        "story",
        new Alert.Brand("acme-air", "Acme Air"),
        "firing",
        "hotter",
        "now",
        "high",
        List.of("once in 9.26 weeks: medium", "risk safety: one up"),
        AT,
        "acme-air:x:1724",
        "lost my bag again …",
        new Alert.Headline("spreading", "23 posts", "nobody", "once in 9 weeks", "reply"),
        new Alert.ReplyTo("x:1724", null, "x", "ann", 0.61),
        "23 posts by 19 people in 21 min.",
        List.of(new Alert.Operand("score", "ln((1+heat)/(1+expectedHeat))", 2.1769)),
        spread(),
        SENTIMENT,
        0.91,
        "complaint",
        0.04,
        List.of(new Alert.Risk("safety", List.of("x:1730"), List.of("smoke"))),
        new Alert.Cues(3, Map.of("bolt-air", 2L)),
        new Alert.FirstPost("x:1724", null, "ann", AT, "lost my bag again"),
        List.of(new Alert.Sample("x:1724", null, "ann", 120L, AT, "lost", "first", List.of())),
        List.of(new Alert.SharedMedia("video", "https://media.example/1", 2)),
        List.of(new Alert.SharedLink("https://news.example/1", 2)),
        List.of("bag"),
        List.of(new Alert.Question("where is my bag?", 7)),
        List.of(new Alert.Response("AcmeAir", AT, "x:9", null, null, List.of("apology"), 912)),
        new Alert.Answered(
            false, "half", 5, 1, 0.2, List.of(), List.of("x"), null, "too-early", "company", 2, AT),
        new Alert.Acknowledged("kim", AT),
        false,
        null,
        "care-emea",
        List.of(),
        null,
        List.of(),
        null,
        List.of(new Alert.Blind("reddit", AT, null)),
        new Alert.Rule("brands@7", 1, "live"),
        Alert.Links.NONE,
        new Alert.Timing(AT, AT, null, null),
        List.of(new Alert.Carrier("x:1731", "x", "bignews", 1_200_000)),
        AT,
        new Alert.Closed("kim", AT, "belt 3 was stuck"),
        List.of("en", "de"));
  }

  private static Alert.Spread spread() {
    return new Alert.Spread(
        23,
        19,
        0,
        14,
        6,
        18.4,
        1.2,
        2.1769,
        40,
        0.108,
        9.26,
        "seen",
        AT,
        REPRODUCTION,
        new Alert.Forecast(18, 31, 52),
        14.0,
        Map.of("x", 20L, "bluesky", 3L),
        List.of(new Alert.Jump("x", "bluesky", AT)),
        0.09);
  }

  static Digest digest() {
    String title = "lost my bag again";
    Digest.Fired fired =
        new Digest.Fired(
            "a_acme-air_5f0c",
            "acme-air",
            title,
            AT,
            "high",
            "spreading-unanswered",
            "answered",
            "answered");
    return new Digest(
        "day",
        AT,
        AT.plusSeconds(86_400),
        List.of(new Digest.BrandCount("acme-air", 300, 210, 40, 20)),
        List.of(
            new Digest.Theme(
                "acme-air",
                title,
                "complaint",
                List.of("bag"),
                23,
                4,
                "up",
                2,
                19,
                0.5,
                "x:1724",
                List.of("x"),
                List.of("en"))),
        1,
        List.of(fired),
        List.of(
            new Digest.Held(
                "acme-air", title, "a_acme-air_5f0c", "quiet-hours", "pr-desk", AT, AT)),
        List.of(new Digest.Near("acme-air:x:9", "acme-air", title, AT, 1.4, 1, "below-bar")),
        List.of(
            new Digest.Reply(
                "a_acme-air_5f0c",
                "acme-air",
                title,
                "AcmeAirHelp",
                AT,
                912L,
                List.of("apology"),
                "cooled")),
        3,
        List.of(fired),
        List.of(
            new Digest.Open(
                "acme-air:x:8",
                "acme-air",
                title,
                null,
                AT,
                4,
                4,
                List.of("safety"),
                "x:8",
                3,
                2,
                AT,
                "https://x.com/ann/status/8")),
        2,
        List.of(new Digest.Blind("reddit", AT, null)),
        List.of(new Digest.Shift("acme-air", AT, 0.2, 0.3, "up")));
  }
}
