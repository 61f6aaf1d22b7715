// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One rule: places that follow each other within a sentence.
 *
 * @param cancels whether it takes hits of its label away instead of giving one
 * @param atBegin whether it stands only at the begin of a text
 * @param gaps how many words may stand before the place of this index
 * @param anchor index of the place that fewest texts hold: short words are common ones
 * @param reach at most so many words stand before the anchor
 */
record Phrase(
    String label,
    boolean cancels,
    boolean atBegin,
    List<Slot> slots,
    List<Integer> gaps,
    int anchor,
    int reach) {
  static final int GAP_WORDS = 4;

  static Phrase of(
      String label, boolean cancels, boolean atBegin, List<Slot> slots, List<Integer> gaps) {
    Comparator<Integer> byLength = Comparator.comparingInt(i -> slots.get(i).shortest());
    int anchor = IntStream.range(0, slots.size()).boxed().max(byLength).orElseThrow();
    int reach = anchor + gaps.stream().limit(anchor + 1).mapToInt(gap -> gap).sum();
    return new Phrase(
        label, cancels, atBegin, List.copyOf(slots), List.copyOf(gaps), anchor, reach);
  }

  /** Whether the word at {@code index} may be the anchor of this phrase. */
  boolean isAnchoredAt(PhraseText text, int index) {
    return slots.get(anchor).takes(text.get(index));
  }

  /** The index behind the phrase when it begins at {@code start}, the nearest one; else -1. */
  int end(PhraseText text, int start) {
    if (atBegin && !text.isBegin(start)) {
      return -1;
    }
    return end(text, start, 0, text.sentence(start));
  }

  private int end(PhraseText text, int at, int slot, int sentence) {
    if (slot == slots.size()) {
      return at;
    }
    int last = Math.min(text.size() - 1, at + gaps.get(slot));
    for (int i = at; i <= last && text.sentence(i) == sentence; i++) {
      if (slots.get(slot).takes(text.get(i))) {
        int end = end(text, i + 1, slot + 1, sentence);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }
}
