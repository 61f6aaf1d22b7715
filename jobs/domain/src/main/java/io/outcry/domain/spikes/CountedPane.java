// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.spikes;

import io.outcry.domain.pulse.BrandPulse;
import io.outcry.domain.pulse.PulseReading;
import java.util.Map;

/**
 * A pane of five minutes of a brand, and how surprising it is. Flows between operators and lies in
 * state.
 *
 * <p>Evolution: add components whose honest value for an old pane is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param startMillis epoch milliseconds
 * @param authors distinct ones
 * @param negative mean probability, as the two that follow; 0 without mentions
 * @param notUnderstood share of the mentions that could not be judged
 * @param ofMentions how surprising their number is
 * @param ofComplaints how surprising the number of complaints is
 */
public record CountedPane(
    long startMillis,
    long mentions,
    long complaints,
    long authors,
    double negative,
    double neutral,
    double positive,
    double notUnderstood,
    Map<String, Long> perNetwork,
    PulseReading ofMentions,
    PulseReading ofComplaints) {

  /** The first millisecond after it. */
  public long endMillis() {
    return startMillis + BrandPulse.PANE_MILLIS;
  }

  /** Whether the complaints stand out more than the mentions. */
  public boolean showsComplaints() {
    return ofComplaints.surprise() > ofMentions.surprise();
  }

  /** The count that stands out more. */
  public long count() {
    return count(showsComplaints());
  }

  /** Its reading. */
  public PulseReading reading() {
    return showsComplaints() ? ofComplaints : ofMentions;
  }

  long count(boolean complaintsOnly) {
    return complaintsOnly ? complaints : mentions;
  }

  /**
   * Whether an alert may be due; in its first day a brand has no ordinary volume yet.
   *
   * @param people so many of them it takes
   */
  boolean isSurprising(int people) {
    return !reading().warming()
        && reading().surprise() >= PulseReading.ALERT_FROM
        && Math.min(authors, count()) >= people;
  }
}
