// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.stories;

import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story at a change of its level: {@code story.v1}.
 *
 * @param change {@code opened}, {@code hotter}, {@code alert}, {@code answered}, {@code replied}
 *     (an official account posted, and no more is answered than before), {@code waiting} (a
 *     customer replied to the company, the first who waits now), {@code merged}, {@code redacted},
 *     {@code marked}, {@code closed}, {@code faded} or {@code end}
 * @param kind {@code complaint}, {@code backlash}, {@code question}, {@code praise} or {@code
 *     other}
 * @param complaint weighted mean probability of the posts that open its conversations, or of all
 *     that are not reposts, whichever is more
 * @param notUnderstood share of its posts that the text model could not read
 * @param heldBy what held the alert back at its newest post: {@code no-complaint}, {@code
 *     answered}, {@code few-authors}, {@code below-bar}, {@code budget} or {@code firing}; null
 *     where it alerted or was never judged
 * @param rule by which it was judged; null where it never was
 * @param risk kinds of risk that its posts speak of
 * @param response null in lines of before there was one
 * @param firedBy the rule by which it alerted: {@code spreading}, {@code risk} or {@code large}
 * @param mark the last mark of a reader on its alert: {@code useful}, {@code not-useful} or {@code
 *     wrong-brand}
 * @param marks of the alerts by {@code firedBy}; null but in {@code marked} lines
 * @param closed who closed its alert last
 */
public record StoryChange(
    String storyId,
    String brand,
    Instant at,
    String change,
    String kind,
    String title,
    List<String> terms,
    List<String> questions,
    List<String> networks,
    List<String> languages,
    String firstPost,
    long posts,
    long authors,
    double heat,
    double expectedHeat,
    double score,
    double perWeek,
    double returnWeeks,
    Alert.@Nullable Reproduction reproduction,
    double complaint,
    double notUnderstood,
    boolean answered,
    @Nullable String alertId,
    @Nullable String mergedInto,
    @Nullable String recurrenceOf,
    @Nullable String heldBy,
    @Nullable Rule rule,
    List<String> risk,
    @Nullable Response response,
    @Nullable String firedBy,
    @Nullable String mark,
    @Nullable Marks marks,
    Alert.@Nullable Closed closed) {

  /** What a story must reach to alert. */
  public record Rule(double falseAlarmsPerWeek, int minAuthors) {}

  /**
   * How the company dealt with it, as of this line.
   *
   * @param firstAnswerSeconds from its first post to the first answer; null without one
   * @param answeredBeforeAlert whether that was before it alerted, if it did at all
   * @param answeredInTime whether it would have alerted without the answer, and has not
   * @param roots complaints that open a conversation
   * @param rootsAnswered of these, answered
   * @param openComplaints of these, without an answer, or whose author came back to it and waits
   * @param tones of the official posts that answer, each once
   * @param answers official posts: the first, and the last 19
   * @param verdict {@code too-early}, {@code cooling} or {@code still-spreading}, after a reply
   * @param verdictWithoutReply the same for the two hours after its alert, while it has no reply:
   *     what a reply is compared with
   * @param waitingOn {@code company} or {@code customer}: who has to speak next
   * @param waiting people who replied to the company and have had no reply since
   * @param waitingSince since when the first of them waits
   * @param unanswered open complaints, at most five: those of a risk first, then the oldest
   */
  public record Response(
      @Nullable Long firstAnswerSeconds,
      boolean answeredBeforeAlert,
      boolean answeredInTime,
      long roots,
      long rootsAnswered,
      long openComplaints,
      List<String> tones,
      List<Said> answers,
      @Nullable String verdict,
      @Nullable String verdictWithoutReply,
      @Nullable String waitingOn,
      long waiting,
      @Nullable Instant waitingSince,
      @Nullable String contradiction,
      List<Unanswered> unanswered) {}

  /**
   * What an official account said.
   *
   * @param afterSeconds since the first post of the story
   * @param counts false where it answers nothing by the brand's {@code response.counts}
   */
  public record Said(
      String network, String account, long afterSeconds, List<String> tones, boolean counts) {}

  /**
   * A complaint that waits for the company.
   *
   * @param at when it was written; null where that was not kept
   * @param risk kinds of risk that it speaks of
   */
  public record Unanswered(
      String postId,
      @Nullable String url,
      String network,
      @Nullable Instant at,
      List<String> risk) {}

  /**
   * How the alerts of the brand by one rule were marked so far.
   *
   * @param notUseful those of a wrong brand included
   */
  public record Marks(long useful, long notUseful, long wrongBrand) {}
}
