// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.reproduction;

/** Whether a reply worked, as far as the posts after it tell. Evidence, not proof. */
public enum ReplyVerdict {
  /** Too little time or too few posts. */
  TOO_EARLY("too early to say"),
  /** Far fewer posts than without a reply; 1 of 11 stories cools this fast without one. */
  COOLING("cooling"),
  /** About as many posts as without a reply, or more. */
  STILL_SPREADING("still spreading");

  private final String text;

  ReplyVerdict(String text) {
    this.text = text;
  }

  /** The words for a reader. */
  public String text() {
    return text;
  }
}
