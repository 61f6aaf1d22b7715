// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.digests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day or a week of some brands: {@code digest.v1}, the {@code data} of a webhook of type {@code
 * digest.daily} or {@code digest.weekly}. Counts of posts are as of the lines of stories.
 *
 * @param period {@code day} or {@code week}
 * @param from start of the span
 * @param to its end, exclusive
 * @param brands what was heard of each, by id
 * @param themes what people talked about, most posts first, at most twelve
 * @param storiesLeftOut stories of the span that are in no theme
 * @param fired alerts that began to fire, by time
 * @param held what was kept back, and by what, by time
 * @param nearlyFired stories that came close, closest first
 * @param answered what the company answered, and how it went, by time
 * @param answeredInTime complaint stories that were answered and never alerted
 * @param shadow what rules in {@code mode: shadow} would have sent, by time
 * @param open complaints without an answer, those with a risk first, at most five
 * @param openLeftOut complaints without an answer beyond those
 * @param blind spans in which a network was not heard
 * @param shifts lasting changes of the negative share
 */
public record Digest(
    String period,
    Instant from,
    Instant to,
    List<BrandCount> brands,
    List<Theme> themes,
    long storiesLeftOut,
    List<Fired> fired,
    List<Held> held,
    List<Near> nearlyFired,
    List<Reply> answered,
    long answeredInTime,
    List<Fired> shadow,
    List<Open> open,
    long openLeftOut,
    List<Blind> blind,
    List<Shift> shifts) {

  /** Whether there is nothing to tell. */
  public boolean quiet() {
    return themes.isEmpty()
        && fired.isEmpty()
        && held.isEmpty()
        && nearlyFired.isEmpty()
        && answered.isEmpty()
        && shadow.isEmpty()
        && open.isEmpty()
        && blind.isEmpty()
        && shifts.isEmpty();
  }

  /**
   * @param mentionsBefore in a span of the same length before this one
   */
  public record BrandCount(
      String brand, long mentions, long mentionsBefore, long complaints, long complaintsBefore) {}

  /**
   * Stories of one brand that are about the same.
   *
   * @param title of the largest of them: what a typical post says
   * @param kind of the largest of them
   * @param posts within the span
   * @param postsBefore within a span of the same length before it
   * @param trend {@code new}, {@code up}, {@code same} or {@code down}
   * @param people of the largest of them
   * @param answeredShare share of the stories that were answered, 0 to 1
   * @param firstPost id of the post that opened the largest of them
   */
  public record Theme(
      String brand,
      String title,
      String kind,
      List<String> terms,
      long posts,
      long postsBefore,
      String trend,
      long stories,
      long people,
      double answeredShare,
      String firstPost,
      List<String> networks,
      List<String> languages) {}

  /**
   * @param reason why it fired
   * @param status at the end of the span
   * @param statusReason why it has that status
   */
  public record Fired(
      String alertId,
      String brand,
      String title,
      Instant at,
      String severity,
      String reason,
      String status,
      String statusReason) {}

  /**
   * @param by {@code budget}, {@code silence}, or the reason of a receipt: {@code quiet-hours …}
   * @param receiver whose message waited; null where it was for all
   * @param sentAt when it went out after all; null if it did not
   */
  public record Held(
      String brand,
      String title,
      @Nullable String alertId,
      String by,
      @Nullable String receiver,
      Instant at,
      @Nullable Instant sentAt) {}

  /**
   * @param perWeek stories of the brand that get as far, a week
   * @param bar what would have alerted, a week
   * @param by {@code below-bar} or {@code few-authors}
   */
  public record Near(
      String storyId,
      String brand,
      String title,
      Instant at,
      double perWeek,
      double bar,
      String by) {}

  /**
   * @param account that answered first; null where it is not known
   * @param afterSeconds since the first post of the story; null where it is not known
   * @param outcome {@code cooled}, {@code faded}, {@code closed}, {@code still-spreading} or {@code
   *     too-early}
   */
  public record Reply(
      String alertId,
      String brand,
      String title,
      @Nullable String account,
      Instant at,
      @Nullable Long afterSeconds,
      List<String> tone,
      String outcome) {}

  /**
   * A complaint that nobody answered, or whose author came back to the answer.
   *
   * @param alertId null if it never alerted
   * @param since its first post or first line
   * @param risk kinds
   * @param firstPost id
   * @param unanswered complaints of it without an answer
   * @param waiting people who replied to the company and have had no reply since
   * @param waitingSince since when the first of them waits
   * @param replyTo address or id of the first complaint to answer; null where it is not told
   */
  public record Open(
      String storyId,
      String brand,
      String title,
      @Nullable String alertId,
      Instant since,
      long posts,
      long people,
      List<String> risk,
      String firstPost,
      long unanswered,
      long waiting,
      @Nullable Instant waitingSince,
      @Nullable String replyTo) {}

  /** A span in which a network was not heard. */
  public record Blind(String network, Instant from, @Nullable Instant to) {}

  /**
   * @param before share of negative mentions, 0 to 1
   * @param direction {@code up}: more negative, or {@code down}
   */
  public record Shift(String brand, Instant since, double before, double after, String direction) {}
}
