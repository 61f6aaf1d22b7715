// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.util.List;

/**
 * One rule: places that follow each other within a sentence.
 *
 * @param cancels whether it takes hits of its label away instead of giving one
 * @param atBegin whether it stands only at the begin of a text
 * @param gaps how many words may stand before the place of this index
 */
record Phrase(
    String label, boolean cancels, boolean atBegin, List<Slot> slots, List<Integer> gaps) {
  static final int GAP_WORDS = 4;

  /** The index behind the phrase when it begins at {@code start}, the nearest one; else -1. */
  int end(Words words, int start) {
    if (atBegin && !words.isBegin(start)) {
      return -1;
    }
    return end(words, start, 0, words.sentence(start));
  }

  private int end(Words words, int at, int slot, int sentence) {
    if (slot == slots.size()) {
      return at;
    }
    int last = Math.min(words.size() - 1, at + gaps.get(slot));
    for (int i = at; i <= last && words.sentence(i) == sentence; i++) {
      if (slots.get(slot).takes(words.get(i))) {
        int end = end(words, i + 1, slot + 1, sentence);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }
}
