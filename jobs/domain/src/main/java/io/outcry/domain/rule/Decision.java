// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import org.jspecify.annotations.Nullable;

/** What the rule says at a post, and why. The first that holds, from the top. */
public enum Decision {
  /** The story has alerted and its heat has not halved since: no new alert. */
  FIRING,
  /** The story is of no kind that alerts. */
  NO_COMPLAINT,
  /** The brand has answered: the follow-up decides. */
  ANSWERED,
  /** Rare enough, but told by too few authors. */
  FEW_AUTHORS,
  /** Too common for the budget. */
  BELOW_BAR,
  /** Over the bar, but the flood guard has no token; the next post asks again. */
  CAPPED,
  /** Alerts for the first time. */
  ALERT,
  /** Alerts again after its heat had halved: a revision of the same alert. */
  SECOND_WAVE,
  /** Alerts late, since it is large: {@link Backstop}. */
  LARGE;

  /** What held the alert back, as it stands in {@code story.v1}; null if nothing did. */
  public @Nullable String heldBy() {
    return switch (this) {
      case FIRING -> "firing";
      case NO_COMPLAINT -> "no-complaint";
      case ANSWERED -> "answered";
      case FEW_AUTHORS -> "few-authors";
      case BELOW_BAR -> "below-bar";
      case CAPPED -> "budget";
      case ALERT, SECOND_WAVE, LARGE -> null;
    };
  }

  /** Whether an alert or a revision of it leaves. */
  public boolean alerts() {
    return this == ALERT || this == SECOND_WAVE || this == LARGE;
  }
}
