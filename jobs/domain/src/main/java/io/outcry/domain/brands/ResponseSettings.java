// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import java.io.Serializable;
import java.util.List;

/**
 * What counts as the company's reply, and how long it is followed.
 *
 * @param counts which replies answer a story
 * @param followUpMillis how long after a reply its effect is watched, above 0
 */
public record ResponseSettings(Counts counts, long followUpMillis) implements Serializable {
  public static final long DEFAULT_FOLLOW_UP_MILLIS = 7_200_000;

  public static final ResponseSettings DEFAULT =
      new ResponseSettings(Counts.ANY, DEFAULT_FOLLOW_UP_MILLIS);

  /** Which replies answer: all, or only those that are more than a stock phrase. */
  public enum Counts {
    ANY,
    SUBSTANTIVE;

    private static final List<String> EMPTY = List.of("scripted", "moved-to-private");

    /**
     * Whether a reply answers: one that is scripted or sends people elsewhere does not, unless it
     * solves something. One whose tone nobody knows does.
     *
     * @param tones as in alerts
     */
    public boolean accepts(List<String> tones) {
      return this == ANY || tones.contains("solution") || EMPTY.stream().noneMatch(tones::contains);
    }
  }
}
