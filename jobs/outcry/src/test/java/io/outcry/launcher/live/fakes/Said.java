// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import java.time.Instant;

/**
 * What somebody does on a network, the same on each. Ten of them are a conversation about the brand
 * (0 to 3, and 9, which answers that of the ten before), another about the weather (4 to 6), a post
 * about the brand that stands alone (7), and one about nothing (8); one of them is a deletion.
 *
 * @param number counts all that is said on a network, from 0
 * @param of the number of what it answers, shares or deletes; its own for a post
 * @param ofBrand whether it is about the brand, by its text or by what it answers or shares
 */
public record Said(int number, Act act, int of, boolean ofBrand, Instant at) {
  /** Those of posts are named as the kinds of {@code mention.v1}. */
  public enum Act {
    ORIGINAL,
    REPLY,
    QUOTE,
    REPOST,
    DELETION
  }

  private static final int DELETION = 28;
  private static final int DELETED = 7;

  static Said of(int number, Instant at) {
    if (number == DELETION) {
      return new Said(number, Act.DELETION, DELETED, true, at);
    }
    return switch (number % 10) {
      case 0, 7 -> new Said(number, Act.ORIGINAL, number, true, at);
      case 1 -> new Said(number, Act.REPLY, number - 1, true, at);
      case 2 -> new Said(number, Act.QUOTE, number - 2, true, at);
      case 3 -> new Said(number, Act.REPOST, number - 3, true, at);
      case 5 -> new Said(number, Act.REPLY, number - 1, false, at);
      case 6 -> new Said(number, Act.REPOST, number - 2, false, at);
      case 9 -> new Said(number, Act.REPLY, Math.max(0, number - 19), true, at);
      default -> new Said(number, Act.ORIGINAL, number, false, at);
    };
  }

  /** Whether it is to become a mention. */
  public boolean isMention() {
    return ofBrand && act != Act.DELETION;
  }

  /** Replies name no brand, and a repost has no words of its own. */
  String text() {
    return switch (act) {
      case ORIGINAL -> ofBrand ? "Acme Air lost my bag " + number : "It rains again " + number;
      case REPLY -> "The same here " + number;
      case QUOTE -> "Acme Air, look at this " + number;
      case REPOST, DELETION -> "";
    };
  }
}
