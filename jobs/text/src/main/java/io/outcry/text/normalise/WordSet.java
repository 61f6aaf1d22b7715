// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

import java.util.Arrays;
import java.util.List;

/** A fixed set of short words that is asked without making a string. */
final class WordSet {
  private final String[] slots;
  private final int mask;

  WordSet(List<String> words) {
    mask = Integer.highestOneBit(words.size() * 4) - 1;
    slots = new String[mask + 1];
    Arrays.fill(slots, "");
    for (String word : words) {
      char[] bounded = ("<" + word).toCharArray();
      int slot = hash(bounded, word.length()) & mask;
      while (!slots[slot].isEmpty()) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = word;
    }
  }

  boolean contains(Token token) {
    int slot = hash(token.bounded(), token.length()) & mask;
    while (!slots[slot].isEmpty()) {
      if (same(slots[slot], token)) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return false;
  }

  private static boolean same(String word, Token token) {
    if (word.length() != token.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != token.bounded()[i + 1]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] bounded, int length) {
    int hash = 0;
    for (int i = 1; i <= length; i++) {
      hash = 31 * hash + bounded[i];
    }
    return hash ^ (hash >>> 15);
  }
}
