// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

/** What a story really is, in the order in which tables show it. */
enum Kind {
  ORDINARY("ordinary story", false),
  STORM("storm", true),
  PAIR("two complaints at once", true),
  MIDDLING("middling complaint", false),
  EVERGREEN("evergreen", false),
  ANSWERED("answered in time", false),
  PRAISE("praise", false),
  GIVEAWAY("giveaway, copies", false),
  SPAM("throw-away accounts", false),
  NEWS("news", false),
  QUESTION("rumour question", false);

  private final String words;
  private final boolean storm;

  Kind(String words, boolean storm) {
    this.words = words;
    this.storm = storm;
  }

  String words() {
    return words;
  }

  /** Whether an alert on it is what the desk is there for. */
  boolean isStorm() {
    return storm;
  }

  /** What one is planted of every four weeks, besides storms. */
  boolean isTrap() {
    return !storm && this != ORDINARY;
  }
}
