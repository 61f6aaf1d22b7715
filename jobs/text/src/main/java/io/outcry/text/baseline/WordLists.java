// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** VADER's lexicon, its words that boost or negate, and its phrases. */
final class WordLists {
  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Double> phrases = new HashMap<>();

  WordLists() {
    for (String[] cells : rows("vader-lexicon.tsv")) {
      words.put(cells[0], Word.rated(cells[0], Double.parseDouble(cells[1])));
    }
    for (String[] cells : rows("vader-modifiers.tsv")) {
      switch (cells[0]) {
        case "boost" -> words.put(cells[1], Word.boosting(cells[1], Double.parseDouble(cells[2])));
        case "negation" -> words.put(cells[1], Word.other(cells[1], true));
        case "phrase" -> phrases.put(cells[1], Double.parseDouble(cells[2]));
        default -> throw new IllegalStateException("vader-modifiers.tsv: unknown " + cells[0]);
      }
    }
  }

  /** What is known of a word in lower case. */
  Word word(String lower) {
    Word word = words.get(lower);
    return word == null ? Word.other(lower, lower.contains("n't")) : word;
  }

  /** What a phrase of boosters such as "kind of" adds; 0 for any other. */
  double boost(String phrase) {
    Word word = words.get(phrase);
    return word == null ? 0 : word.boost();
  }

  /** The valence of a phrase as a whole; {@code otherwise} when it has none. */
  double phrase(String phrase, double otherwise) {
    return phrases.getOrDefault(phrase, otherwise);
  }

  /** The lines of a resource of this package, cut at tabs. */
  static List<String[]> rows(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
  }
}
