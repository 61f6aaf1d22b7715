// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.reply;

import io.outcry.text.normalise.Normaliser;
import io.outcry.text.normalise.TokenKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of templates, and whether they are all that a text is made of. */
final class StockWords {
  /** Fewer stock words than this are too little to judge. */
  private static final int FEWEST = 3;

  private static final Set<String> BEFORE_NAMES =
      Set.of("hi", "hello", "hey", "dear", "thanks", "you");

  private final Set<String> words;

  private StockWords(Set<String> words) {
    this.words = words;
  }

  /** A resource in UTF-8: words with spaces between; lines that begin with # say nothing. */
  static StockWords resource(String name) {
    try (InputStream in = StockWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "the resource " + name + " beside ReplyTones is missing from the class path");
      }
      Set<String> words = new HashSet<>();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(List.of(line.strip().split(" +"))));
      return new StockWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }

  /** Whether a text holds stock words and, names aside, no other words. */
  boolean makeUp(String text) {
    List<String> found = new ArrayList<>();
    Normaliser.tokens(
        Names.blanked(text),
        token -> {
          if (token.kind() == TokenKind.WORD || token.kind() == TokenKind.FOREIGN) {
            found.add(token.toString());
          }
        });
    int stock = 0;
    for (int i = 0; i < found.size(); i++) {
      if (words.contains(found.get(i))) {
        stock++;
      } else if (!isName(found, i)) {
        return false;
      }
    }
    return stock >= FEWEST;
  }

  private static boolean isName(List<String> found, int index) {
    return index > 0 && BEFORE_NAMES.contains(found.get(index - 1));
  }
}
