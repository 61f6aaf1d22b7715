// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Cuts texts into pieces as short as posts are, some without accents, as people type them. */
final class Snippets {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 16;
  private static final int PLAIN_ONE_IN = 6;

  private Snippets() {}

  /** Pieces of 3 to 16 words from {@code texts}, at most {@code limit}, spread over all of them. */
  static List<String> of(Collection<String> texts, int limit, long seed) {
    Random random = new Random(seed);
    List<String> pieces = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (String text : texts) {
        cut(text, random, pieces);
      }
    }
    Collections.shuffle(pieces, random);
    return pieces.subList(0, Math.min(limit, pieces.size()));
  }

  private static void cut(String text, Random random, List<String> pieces) {
    String[] words = text.split("\\s+", -1);
    int from = 0;
    while (words.length - from >= SHORTEST) {
      int to = Math.min(words.length, from + SHORTEST + random.nextInt(LONGEST - SHORTEST));
      String piece = String.join(" ", List.of(words).subList(from, to));
      pieces.add(random.nextInt(PLAIN_ONE_IN) == 0 ? withoutAccents(piece) : piece);
      from = to;
    }
  }

  private static String withoutAccents(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c < '\u0300' || c > '\u036F') {
        plain.append(c);
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
