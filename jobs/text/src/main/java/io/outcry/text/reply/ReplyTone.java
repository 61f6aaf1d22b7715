// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.reply;

import java.util.Arrays;

/** What an answer of a company does; one answer may do several of these. */
public enum ReplyTone {
  /** Says sorry. */
  APOLOGY("apology"),
  /** Gives the fix, a step to take, a refund, a result. */
  SOLUTION("solution"),
  /** Asks the customer for something that is needed to help. */
  QUESTION("question"),
  /** Asks to go on by private message, phone, mail or chat. */
  MOVED_TO_PRIVATE("moved-to-private"),
  /** Cites rules or terms, or refuses by them. */
  POLICY("policy"),
  /** Denies, corrects, blames or makes small. */
  DEFENSIVE("defensive"),
  /** A template that nothing of the customer's post is in. */
  SCRIPTED("scripted");

  private final String wireName;

  ReplyTone(String wireName) {
    this.wireName = wireName;
  }

  /** The name in alerts and rules. */
  public String wireName() {
    return wireName;
  }

  /** The tone of a wire name. */
  public static ReplyTone ofWireName(String name) {
    for (ReplyTone tone : values()) {
      if (tone.wireName.equals(name)) {
        return tone;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is no tone of a reply: expected one of %s"
            .formatted(name, Arrays.stream(values()).map(ReplyTone::wireName).toList()));
  }
}
