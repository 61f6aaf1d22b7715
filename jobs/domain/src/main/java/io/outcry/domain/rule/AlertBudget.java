// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/**
 * The flood guard, a token bucket for first alerts: burst max(5, 5 F), refill 7 max(1, F) a week,
 * where F is the budget of false alarms a week.
 *
 * <p>It only guards against floods (a broken grouping, an attack); the bar keeps the ordinary rate.
 * A clock that steps back changes no tokens. Not thread-safe.
 */
public final class AlertBudget {
  private static final double WEEK_MILLIS = 604_800_000;

  private final double burst;
  private final double refillPerWeek;
  private double tokens;
  private long atMillis;

  private AlertBudget(double falseAlarmsPerWeek, double tokens, long atMillis) {
    this.burst = burst(falseAlarmsPerWeek);
    this.refillPerWeek = 7 * Math.max(1, falseAlarmsPerWeek);
    this.tokens = tokens;
    this.atMillis = atMillis;
  }

  /** A full budget at {@code startMillis}. */
  public static AlertBudget full(double falseAlarmsPerWeek, long startMillis) {
    return new AlertBudget(falseAlarmsPerWeek, burst(falseAlarmsPerWeek), startMillis);
  }

  /** The budget as it was stored, under the present rule. */
  public static AlertBudget of(BudgetState state, double falseAlarmsPerWeek) {
    double tokens = Math.min(burst(falseAlarmsPerWeek), state.tokens());
    return new AlertBudget(falseAlarmsPerWeek, tokens, state.atMillis());
  }

  /** What to store. */
  public BudgetState toState() {
    return new BudgetState(tokens, atMillis);
  }

  /** Takes a token if one is there. */
  public boolean take(long nowMillis) {
    double refill = Math.max(0, nowMillis - atMillis) / WEEK_MILLIS * refillPerWeek;
    tokens = Math.min(burst, tokens + refill);
    atMillis = Math.max(atMillis, nowMillis);
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Returns a token: its alert was no false alarm. */
  void giveBack() {
    tokens = Math.min(burst, tokens + 1);
  }

  private static double burst(double falseAlarmsPerWeek) {
    return Math.max(5, 5 * falseAlarmsPerWeek);
  }
}
