// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.backtest;

/**
 * One event for which both alerted.
 *
 * @param matchedBy {@code story}, {@code posts} or {@code time}: how it is known to be the same
 * @param leadMinutes how much earlier A alerted; negative if B was first
 */
record Pair(String matchedBy, double leadMinutes, RaisedAlert a, RaisedAlert b) {
  static Pair of(String matchedBy, RaisedAlert a, RaisedAlert b) {
    return new Pair(matchedBy, a.minutesBefore(b), a, b);
  }
}
