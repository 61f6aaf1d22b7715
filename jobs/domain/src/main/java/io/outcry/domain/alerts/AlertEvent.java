// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

/** What can happen to an alert. */
public enum AlertEvent {
  /** Its story spreads, unanswered or in spite of the answer. */
  SPREAD,
  /** The company answered its story. */
  ANSWER,
  /** Its story is cold: heat below a quarter of the hottest since it fired. */
  FADE,
  /** The reply worked. */
  COOL,
  /** A person closed it. */
  CLOSE,
  /** Its story turned out to be part of another. */
  MERGE,
  /** It should never have been: its posts are gone. */
  WITHDRAW
}
