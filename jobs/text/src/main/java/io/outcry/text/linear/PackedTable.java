// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import io.outcry.text.features.FeatureGroup;

/**
 * The weights of a {@link HashedTable} with many columns, eight of them in one {@code long}: they
 * are summed four at a time, in lanes of 16 bits. Immutable.
 *
 * <p>Gives the logits that the table gives, faster, for features of the group of characters alone.
 */
public final class PackedTable {
  private static final int PER_WORD = 8;
  private static final int OFFSET = 128; // a lane holds weight + 128, 0 to 255
  private static final int MAX_SUMMANDS = 257; // 257 * 255 is the most that a lane can hold
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  private final HashedTable table;
  private final int shift;
  private final int stride;
  private final long[] words;

  /** Packs {@code table}. */
  public PackedTable(HashedTable table) {
    this.table = table;
    int columns = table.columns();
    shift = 32 - table.bits();
    stride = (columns + PER_WORD - 1) / PER_WORD;
    words = new long[stride << table.bits()];
    byte[] weights = table.weights();
    for (int i = 0; i < weights.length; i++) {
      int column = i % columns;
      int word = i / columns * stride + column / PER_WORD;
      words[word] |= (long) (weights[i] + OFFSET) << (PER_WORD * (column % PER_WORD));
    }
  }

  /** The logits of all columns for the first {@code count} of {@code hashes}. */
  public double[] logits(int[] hashes, int count) {
    double[] logits = table.biases().clone();
    if (count == 0) {
      return logits;
    }
    int[] sums = new int[PER_WORD * stride];
    for (int from = 0; from < count; from += MAX_SUMMANDS) {
      addRows(hashes, from, Math.min(count, from + MAX_SUMMANDS), sums);
    }
    double share = 1 / Math.sqrt(count);
    int scaleAt = FeatureGroup.CHARS * logits.length;
    for (int column = 0; column < logits.length; column++) {
      int sum = sums[column] - OFFSET * count;
      logits[column] += table.scales()[scaleAt + column] * sum * share;
    }
    return logits;
  }

  /** Eight columns at a time, so that their sums stay in registers. */
  private void addRows(int[] hashes, int from, int to, int[] sums) {
    for (int i = 0; i < stride; i++) {
      long even = 0;
      long odd = 0;
      for (int at = from; at < to; at++) {
        long word = words[(hashes[at] >>> shift) * stride + i];
        even += word & EVEN;
        odd += (word >>> PER_WORD) & EVEN;
      }
      for (int lane = 0; lane < PER_WORD; lane += 2) {
        sums[i * PER_WORD + lane] += (int) (even >>> (PER_WORD * lane)) & 0xFFFF;
        sums[i * PER_WORD + lane + 1] += (int) (odd >>> (PER_WORD * lane)) & 0xFFFF;
      }
    }
  }
}
