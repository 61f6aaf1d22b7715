// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.pulse.PulseReading;
import io.outcry.domain.trend.Shift;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a brand in one window, as far as it is known at this revision.
 *
 * @param startMillis inclusive, epoch milliseconds
 * @param endMillis exclusive
 * @param revision 0 at first, one more each time that late posts change the line
 * @param mentions posts of all kinds
 * @param authors distinct ones; exact up to 64, estimated above
 * @param sentiment mean over the mentions, null without mentions
 * @param complaints mentions with a complaint probability of at least one half
 * @param notUnderstood share of mentions that could not be judged, null without mentions
 * @param perNetwork mentions by network, sorted
 * @param reproduction {@code (2 + posts that are not original) / (2.5 + exposure)}: posts that a
 *     post brings, by the kernel due at the end of the window
 * @param surprise 0 to 1; of the hour: that of its most surprising five minutes
 * @param warming whether the brand has been heard for less than a day
 * @param complaintSurprise as surprise, of the complaints alone
 * @param trend lasting change of the negative share that is news; null if none, and in five minutes
 * @param ofMentions of five minutes in which somebody spoke: how surprising their number is
 * @param ofComplaints of the same: how surprising the number of complaints is
 */
public record WindowLine(
    long startMillis,
    long endMillis,
    WindowSize size,
    int revision,
    long mentions,
    long authors,
    @Nullable Sentiment sentiment,
    long complaints,
    long originals,
    long replies,
    long reposts,
    long quotes,
    @Nullable Double notUnderstood,
    Map<String, Long> perNetwork,
    double reproduction,
    double surprise,
    boolean warming,
    double complaintSurprise,
    @Nullable Shift trend,
    @Nullable PulseReading ofMentions,
    @Nullable PulseReading ofComplaints) {

  /** Mean probabilities, 0 to 1. */
  public record Sentiment(double negative, double neutral, double positive) {
    /** From -1, all negative, to 1. */
    public double net() {
      return positive - negative;
    }
  }
}
