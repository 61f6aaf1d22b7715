// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/** What the rule says at a post, and why. The first that holds, from the top. */
public enum Decision {
  /** The story has alerted and its heat has not halved since: no new alert. */
  FIRING,
  /** The story is of no kind that alerts. */
  NO_COMPLAINT,
  /** The brand has answered: the follow-up decides. */
  ANSWERED,
  /** Too common for the budget, or too few authors, under every bar. */
  BELOW_BAR,
  /** Over a bar, but the guard against floods is out of tokens; the next post asks again. */
  CAPPED,
  /** Alerts for the first time. */
  ALERT,
  /** Alerts again after its heat had halved: a revision of the same alert. */
  SECOND_WAVE;

  /** Whether an alert or a revision of it leaves. */
  public boolean alerts() {
    return this == ALERT || this == SECOND_WAVE;
  }
}
