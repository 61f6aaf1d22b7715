// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.alerts;

import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Sentiment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an alert: {@code alert.v1}, the {@code data} of a webhook and a line of {@code
 * alerts.jsonl}. Every change is a new revision of the same {@code alertId}. What a stage does not
 * know is null or empty, never invented.
 *
 * @param revision from 1
 * @param kind {@code story} or {@code brand-spike}
 * @param status {@code firing}, {@code answered}, {@code resolved} or {@code retracted}
 * @param reason why this revision exists, such as {@code hotter}: the table of {@code
 *     docs/alerts.md}
 * @param urgency {@code now}, {@code soon} or {@code later}: what to do
 * @param severity {@code low}, {@code medium}, {@code high} or {@code critical}: how rare
 * @param at event time of the change
 * @param storyId of a spike its own id: {@code acme-air:spike:1767607200000}
 * @param arithmetic every operand, enough to redo score and rate
 * @param notUnderstood share of the posts that the text model could not read
 * @param silencedUntil when the silence ends; null while there is none
 * @param closed who closed it; null if nobody did, or once it fires again
 * @param languages BCP 47, {@code und} where unsure, the one of most posts first; empty for a spike
 *     and in old lines
 */
public record Alert(
    String alertId,
    int revision,
    String kind,
    Brand brand,
    String status,
    String reason,
    String urgency,
    String severity,
    List<String> severityWhy,
    Instant at,
    String storyId,
    String title,
    Headline headline,
    @Nullable ReplyTo replyTo,
    String explanation,
    List<Operand> arithmetic,
    Spread spread,
    Sentiment sentiment,
    double complaint,
    String storyKind,
    double notUnderstood,
    List<Risk> risk,
    Cues cues,
    FirstPost firstPost,
    List<Sample> samples,
    List<SharedMedia> media,
    List<SharedLink> sharedLinks,
    List<String> terms,
    List<Question> questions,
    List<Response> responses,
    Answered answered,
    @Nullable Acknowledged acknowledged,
    boolean silenced,
    @Nullable Instant escalatesAt,
    @Nullable String owner,
    List<String> competitorsAlso,
    @Nullable String recurrenceOf,
    List<String> mergedFrom,
    @Nullable String mergedInto,
    List<Blind> blind,
    Rule rule,
    Links links,
    Timing timing,
    List<Carrier> carriers,
    @Nullable Instant silencedUntil,
    @Nullable Closed closed,
    List<String> languages) {

  public Alert {
    // a line of before has none
    languages = languages == null ? List.of() : languages;
  }

  /** The same revision with the competitors that have the same trouble, in words if it fires. */
  public Alert alsoAt(List<String> competitors, String words) {
    return Json.changed(
        this, Map.of("competitorsAlso", competitors, "headline", headlineWith(words)));
  }

  /** The same revision with its blind spans, in words if it fires. */
  public Alert blindOn(List<Blind> spans, String words) {
    return Json.changed(this, Map.of("blind", spans, "headline", headlineWith(words)));
  }

  private Headline headlineWith(String happeningToo) {
    return status.equals("firing")
        ? new Headline(
            headline.title,
            headline.happening + "; " + happeningToo,
            headline.answered,
            headline.odds,
            headline.next)
        : headline;
  }

  /** The same revision, which says when it will be escalated. */
  public Alert escalatingAt(Instant due) {
    return Json.changed(this, Map.of("escalatesAt", due));
  }

  public record Brand(String id, String name) {}

  /** What a person reads first, in this order. */
  public record Headline(
      String title, String happening, String answered, String odds, String next) {}

  /** The one post to answer. */
  public record ReplyTo(
      String postId, @Nullable String url, String network, String author, double shareOfPosts) {}

  /** One number of the calculation: its name, its formula, its value, unrounded. */
  public record Operand(String name, String formula, double value) {}

  /**
   * How far and how fast, as of the revision.
   *
   * @param discounted posts that count a quarter: copies, accounts without followers
   * @param score {@code ln((1+heat)/(1+expectedHeat))}
   * @param perWeek stories of this brand that reach this score, a week
   * @param oddsBasis {@code seen}, {@code drawn-out} or {@code prior}
   * @param doublingMinutes null while the story does not grow
   */
  public record Spread(
      long posts,
      long authors,
      long discounted,
      long last10Min,
      long previous10Min,
      double heat,
      double expectedHeat,
      double score,
      double storiesPerWeek,
      double perWeek,
      double returnWeeks,
      String oddsBasis,
      Instant heardSince,
      @Nullable Reproduction reproduction,
      @Nullable Forecast nextHour,
      @Nullable Double doublingMinutes,
      Map<String, Long> perNetwork,
      List<Jump> jumps,
      double topAuthorShare) {}

  /** Further posts that one post brings, with a 90 % interval. */
  public record Reproduction(double mid, double low, double high) {}

  /** Posts expected in the next hour. */
  public record Forecast(double low, double mid, double high) {}

  /** When a story went from one network to another. */
  public record Jump(String from, String to, Instant at) {}

  public record Risk(String kind, List<String> posts, List<String> words) {}

  public record Cues(long leaving, Map<String, Long> comparing) {}

  public record FirstPost(
      String id, @Nullable String url, String author, Instant createdAt, String text) {}

  /**
   * @param why {@code first}, {@code central}, {@code reach} or {@code latest}
   * @param words what in it reads as a complaint
   */
  public record Sample(
      String id,
      @Nullable String url,
      String author,
      @Nullable Long followers,
      Instant createdAt,
      String text,
      String why,
      List<String> words) {}

  public record SharedMedia(String kind, String url, long posts) {}

  public record SharedLink(String url, long posts) {}

  public record Question(String text, long people) {}

  /** An account with many followers that wrote or shared a post of the story. */
  public record Carrier(String postId, String network, String author, long followers) {}

  /**
   * An answer of the company.
   *
   * @param to the post it replies to; null for a statement
   * @param tone {@code apology}, {@code solution}, {@code question}, {@code moved-to-private}, …
   * @param afterSeconds since the first post of the story
   */
  public record Response(
      String account,
      Instant at,
      String postId,
      @Nullable String to,
      @Nullable String url,
      List<String> tone,
      long afterSeconds) {}

  /**
   * @param rule which rule held: {@code root}, {@code statement}, {@code half} or {@code outside}
   * @param share rootsAnswered / roots
   * @param verdict {@code too-early}, {@code cooling} or {@code still-spreading}, after a reply
   * @param contradiction two official accounts that answer in different ways, in words
   * @param waitingOn {@code company} or {@code customer}: who has to speak next
   * @param waiting people who replied to the company and have had no reply since
   * @param waitingSince since when the first of them waits
   */
  public record Answered(
      boolean is,
      @Nullable String rule,
      long roots,
      long rootsAnswered,
      double share,
      List<String> answeredNetworks,
      List<String> unansweredNetworks,
      @Nullable String contradiction,
      @Nullable String verdict,
      @Nullable String waitingOn,
      long waiting,
      @Nullable Instant waitingSince) {}

  public record Acknowledged(String by, Instant at) {}

  /**
   * Who closed the alert.
   *
   * @param note what was learned
   */
  public record Closed(String by, Instant at, @Nullable String note) {}

  /** A blind span: a network was not heard. */
  public record Blind(String network, Instant from, @Nullable Instant to) {}

  /**
   * @param version of the brands file: {@code brands@7}
   * @param mode {@code live} or {@code shadow}
   */
  public record Rule(String version, double falseAlarmsPerWeek, String mode) {
    /** The version in the alert of a drill. */
    public static final String DRILL = "drill";

    /** Whether the alert is a drill. */
    public boolean drills() {
      return version.equals(DRILL);
    }
  }

  public record Links(
      @Nullable String story,
      @Nullable String ack,
      @Nullable String responded,
      @Nullable String useful,
      @Nullable String notUseful) {
    public static final Links NONE = new Links(null, null, null, null, null);
  }

  public record Timing(
      Instant firstPostAt,
      Instant lastPostAt,
      @Nullable Instant receivedAt,
      @Nullable Instant raisedAt) {}
}
