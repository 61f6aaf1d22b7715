// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.board;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a brand dealt with what people complained of.
 *
 * @param complaints stories that complain
 * @param answered of these
 * @param beforeSpreading of these, answered before they alerted or so that they never did
 * @param inTime of these, stories that would have alerted, had nobody answered
 * @param alerted of the complaints
 * @param medianSeconds from the first post to the first answer; null where no answer tells it
 * @param tones of answers, and what came of them, most stories first
 * @param withoutReply alerts without a reply, and how many of them cooled all the same
 * @param accounts that answered, most answers first
 * @param marks what readers thought of the alerts, by rule
 * @param employeePosts posts of employees, who are told by no name
 * @param held what was held back: by what, and how often
 */
public record BrandBoard(
    String brand,
    long complaints,
    long answered,
    long beforeSpreading,
    long inTime,
    long alerted,
    @Nullable Long medianSeconds,
    List<Tone> tones,
    Share withoutReply,
    List<Account> accounts,
    Map<String, Marks> marks,
    long employeePosts,
    Map<String, Long> held) {

  /** How many of how many. */
  public record Share(long of, long cooled) {}

  /**
   * @param stories with an answer of this tone whose end is known
   */
  public record Tone(String tone, long stories, long cooled) {}

  public record Account(String account, long answers, long medianSeconds) {}

  /**
   * @param notUseful those of a wrong brand included
   */
  public record Marks(long useful, long notUseful) {}

  /** The same without accounts, marks and what was held. */
  BrandBoard withoutPeople() {
    return new BrandBoard(
        brand,
        complaints,
        answered,
        beforeSpreading,
        inTime,
        alerted,
        medianSeconds,
        tones,
        withoutReply,
        List.of(),
        Map.of(),
        0,
        Map.of());
  }
}
