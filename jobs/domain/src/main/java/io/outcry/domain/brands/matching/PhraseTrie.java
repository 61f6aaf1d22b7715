// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * All phrases of all brands as one trie over code points, walked from each place where a word
 * begins. The cost of a text is that of its longest common beginnings with any phrase, however many
 * phrases there are; words rarely begin like one, so failure links (Aho and Corasick, 1975) would
 * save nothing.
 *
 * <p>Filled by {@link #add} and then only read. The rest of a new phrase gets consecutive nodes, so
 * that following it reads memory in a row; only edges that branch off lie in a hash table from
 * (node, code point) to node.
 */
final class PhraseTrie {
  private static final int NONE = -1;
  private static final int CODE_POINT_BITS = 21;

  private long[] edges = new long[1 << 10]; // 0: free, for no symbol is 0
  private int[] targets = new int[1 << 10];
  private int[] nextSymbol = new int[1 << 9]; // by node: what leads to the node after it, or NONE
  private int[] phraseAt = new int[1 << 9]; // by node: the phrase that ends there, or NONE
  private final BitSet branches = new BitSet(); // nodes that have edges in the table
  private int branchEdges;
  private int nodes = 1;
  private int phrases;

  PhraseTrie() {
    Arrays.fill(nextSymbol, NONE);
    Arrays.fill(phraseAt, NONE);
  }

  /** Told of each phrase that stands in a text as words of its own. */
  interface Hits {
    /** Phrase number {@code phrase} stands from {@code start} to before {@code end}. */
    void hit(int phrase, int start, int end);
  }

  /** Adds a phrase of one or more symbols; the same phrase has the same number, from 0. */
  int add(NormalText phrase, int length) {
    int node = 0;
    for (int i = 0; i < length; i++) {
      node = childOrNew(node, phrase.symbolAt(i));
    }
    if (phraseAt[node] == NONE) {
      phraseAt[node] = phrases++;
    }
    return phraseAt[node];
  }

  /** Finds all phrases outside of {@code hidden}, by start, at one start the shorter first. */
  void find(NormalText text, BitSet hidden, Hits hits) {
    for (int start = 0; start < text.length(); start++) {
      boolean skipped = text.at(start) == ' ' || hidden.get(start) || inUnderscores(text, start);
      if (!skipped && mayBegin(text, start)) {
        walk(text, start, hidden, hits);
      }
    }
  }

  private void walk(NormalText text, int start, BitSet hidden, Hits hits) {
    int node = 0;
    for (int i = start; i < text.length(); i++) {
      node = child(node, text.symbolAt(i));
      if (node == NONE || hidden.get(i)) {
        return;
      }
      if (phraseAt[node] != NONE && mayEnd(text, i + 1)) {
        hits.hit(phraseAt[node], start, i + 1);
      }
    }
  }

  private static boolean inUnderscores(NormalText text, int place) {
    return text.at(place) == '_' && text.at(place - 1) == '_';
  }

  /** Underscores around words are emphasis, those between words belong to one word. */
  private static boolean mayBegin(NormalText text, int start) {
    int before = start - 1;
    while (text.at(before) == '_') {
      before--;
    }
    return before < start - 1
        ? !CodePoints.isWord(text.at(before))
        : CodePoints.isBoundary(text.at(before), text.at(start));
  }

  private static boolean mayEnd(NormalText text, int end) {
    int after = end;
    while (text.at(after) == '_') {
      after++;
    }
    return after > end
        ? !CodePoints.isWord(text.at(after))
        : CodePoints.isBoundary(text.at(end - 1), text.at(end));
  }

  private int child(int node, int symbol) {
    if (nextSymbol[node] == symbol) {
      return node + 1;
    }
    if (!branches.get(node)) {
      return NONE;
    }
    long edge = edge(node, symbol);
    int slot = slotOf(edge);
    return edges[slot] == edge ? targets[slot] : NONE;
  }

  private int childOrNew(int node, int symbol) {
    int child = child(node, symbol);
    if (child != NONE) {
      return child;
    }
    if (nodes == phraseAt.length) {
      phraseAt = doubled(phraseAt);
      nextSymbol = doubled(nextSymbol);
    }
    if (node == nodes - 1) {
      nextSymbol[node] = symbol;
    } else {
      branch(node, symbol);
    }
    return nodes++;
  }

  private void branch(int node, int symbol) {
    if (2 * ++branchEdges > edges.length) {
      growEdges();
    }
    branches.set(node);
    long edge = edge(node, symbol);
    int slot = slotOf(edge);
    edges[slot] = edge;
    targets[slot] = nodes;
  }

  private static int[] doubled(int[] values) {
    int[] more = Arrays.copyOf(values, 2 * values.length);
    Arrays.fill(more, values.length, more.length, NONE);
    return more;
  }

  private void growEdges() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        int slot = slotOf(oldEdges[i]);
        edges[slot] = oldEdges[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  private static long edge(int node, int symbol) {
    return ((long) node << CODE_POINT_BITS) | symbol;
  }

  /** The slot that holds {@code edge}, or the free one where it belongs. */
  private int slotOf(long edge) {
    int mask = edges.length - 1;
    long mixed = edge * 0x9E3779B97F4A7C15L; // Fibonacci hashing: Knuth, vol. 3, section 6.4
    int slot = (int) (mixed >>> 32) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
