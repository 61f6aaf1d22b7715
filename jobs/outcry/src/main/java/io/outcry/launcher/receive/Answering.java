// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

import java.util.Locale;

/**
 * What a receiver answers: 204 to what it accepts and 401 to the rest, or a failure that was asked
 * for.
 *
 * @param failure a status from 300 to 599, {@link #HANG}, or 0 for none
 * @param times how many calls fail before all is well; 0: all of them
 */
public record Answering(int failure, long times) {
  /** No answer at all, and the connection stays open. */
  public static final int HANG = -1;

  public static final Answering WELL = new Answering(0, 0);

  /**
   * @throws IllegalArgumentException with what to write instead
   */
  public static Answering failing(String how, long times) {
    if (how.toLowerCase(Locale.ROOT).equals("hang")) {
      return new Answering(HANG, times);
    }
    if (!how.matches("[3-5]\\d\\d")) {
      throw new IllegalArgumentException(
          "found '" + how + "'; expected a status from 300 to 599, or hang");
    }
    return new Answering(Integer.parseInt(how), times);
  }

  /** The status for a call, or {@link #HANG}. */
  int statusOf(long call, Verdict verdict) {
    boolean fails = failure != 0 && (times == 0 || call <= times);
    return fails ? failure : verdict.isAccepted() ? 204 : 401;
  }
}
