// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.features;

import io.outcry.text.normalise.Normaliser;
import io.outcry.text.normalise.Token;
import io.outcry.text.normalise.TokenKind;
import io.outcry.text.normalise.TokenSink;

/**
 * Turns tokens into 32-bit hashes, the same on every machine.
 *
 * <p>The mixing is the finalizer of MurmurHash3 (public domain, A. Appleby) over a multiplicative
 * hash of UTF-16 units.
 */
public final class FeatureHasher implements TokenSink {
  private static final int PRIME = 0x01000193;
  private static final int PAIR_SALT = 0x5bd1e995;
  private static final int CHARS_SALT = 0x3c6ef372;
  private static final int NEGATED_SALT = 0x1b873593;
  private static final int TEXT_END = 0x7f4a7c15;
  private static final int LOUD = 0x2545f491;
  private static final int STRETCHED = 0x6c078965;
  private static final int LONGEST_GRAM = 5;

  /** The same token once more says nothing new: a thousand emoji are no thousand complaints. */
  private static final int MOST_IN_A_ROW = 3;

  private final FeatureSink sink;
  private int previous = TEXT_END;
  private int inARow;

  private FeatureHasher(FeatureSink sink) {
    this.sink = sink;
  }

  /**
   * Gives all features of {@code text} to {@code sink}; of one token many times in a row those of
   * the first three.
   */
  public static void features(String text, FeatureSink sink) {
    FeatureHasher hasher = new FeatureHasher(sink);
    Normaliser.tokens(text, hasher);
    hasher.pair(TEXT_END);
  }

  @Override
  public void token(Token token) {
    sink.begin(token);
    TokenKind kind = token.kind();
    if (kind == TokenKind.FOREIGN) {
      return; // nothing was learned about it
    }
    int hash = hash(token) + kind.code();
    inARow = hash == previous ? inARow + 1 : 1;
    if (inARow > MOST_IN_A_ROW) {
      return;
    }
    int seen = token.negated() ? hash ^ NEGATED_SALT : hash;
    sink.feature(FeatureGroup.WORDS, mix(seen));
    if (kind == TokenKind.HASHTAG) {
      return; // its parts follow
    }
    pair(hash);
    if (kind == TokenKind.WORD) {
      grams(token.bounded(), token.length() + 2);
      manner(token);
    }
  }

  private void manner(Token token) {
    if (token.loud()) {
      sink.feature(FeatureGroup.WORDS, LOUD);
    }
    if (token.stretched()) {
      sink.feature(FeatureGroup.WORDS, STRETCHED);
    }
  }

  private void pair(int hash) {
    sink.feature(FeatureGroup.PAIRS, mix((previous * PRIME) ^ hash ^ PAIR_SALT));
    previous = hash;
  }

  private void grams(char[] bounded, int length) {
    for (int start = 0; start < length - 1; start++) {
      int hash = (CHARS_SALT ^ bounded[start]) * PRIME;
      int end = Math.min(length, start + LONGEST_GRAM);
      for (int i = start + 1; i < end; i++) {
        hash = (hash ^ bounded[i]) * PRIME;
        sink.feature(FeatureGroup.CHARS, mix(hash));
      }
    }
  }

  private static int hash(Token token) {
    char[] bounded = token.bounded();
    int hash = token.length();
    for (int i = 1; i <= token.length(); i++) {
      hash = (hash ^ bounded[i]) * PRIME;
    }
    return hash;
  }

  private static int mix(int value) {
    int h = value;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
