// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What BERT's tokeniser does with a character that canonical decomposition has left. A table and
 * not {@link Character#getType}: the encoder was trained with the categories of Unicode 8, and a
 * JDK knows those of its own year.
 */
final class BertCharacters {
  /** What becomes of a character. */
  enum Role {
    /** Part of a word. */
    WORD,
    /** Left out: control, format and private characters, accents. */
    DROPPED,
    /** Between words. */
    SPACE,
    /** A word by itself: punctuation, Chinese characters. */
    ALONE
  }

  private static final String RESOURCE = "bert-characters.tsv";
  private static final int[] STARTS;
  private static final Role[] ROLES;

  static {
    List<String> lines = lines();
    STARTS = new int[lines.size()];
    ROLES = new Role[lines.size()];
    for (int i = 0; i < STARTS.length; i++) {
      String[] cells = lines.get(i).split("\t", -1);
      STARTS[i] = Integer.parseInt(cells[0], 16);
      ROLES[i] = Role.valueOf(cells[1]);
    }
  }

  private BertCharacters() {}

  static Role role(int codePoint) {
    int at = Arrays.binarySearch(STARTS, codePoint);
    return ROLES[at < 0 ? -at - 2 : at];
  }

  private static List<String> lines() {
    try (InputStream in = BertCharacters.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "the resource io/outcry/text/wordpiece/" + RESOURCE + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
