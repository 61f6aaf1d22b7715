// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.suggest.words.Words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases around the plain names of a brand: a name with the word before or after it. A name of
 * several words means nothing else and has none, unless the brand says that it is ambiguous.
 */
public final class NamePhrases {
  private final List<List<String>> names = new ArrayList<>();

  public NamePhrases(Brand brand) {
    for (String name : brand.namesOrName()) {
      List<String> words = Words.of(name).stream().map(Word::text).toList();
      boolean mayMeanMore = brand.words().ambiguous() || words.size() == 1;
      if (mayMeanMore && !words.isEmpty() && "#@$".indexOf(words.get(0).charAt(0)) < 0) {
        names.add(words);
      }
    }
  }

  /** Each phrase once; names of which the neighbour is a tag or a word of grammar give none. */
  public Set<String> in(List<Word> words) {
    Set<String> phrases = new LinkedHashSet<>();
    for (List<String> name : names) {
      for (int at = 0; at + name.size() <= words.size(); at++) {
        if (isAt(words, at, name)) {
          add(phrases, words, at, name);
        }
      }
    }
    return phrases;
  }

  private static void add(Set<String> phrases, List<Word> words, int at, List<String> name) {
    String plain = String.join(" ", name);
    int after = at + name.size();
    if (at > 0 && words.get(at).follows() && isNeighbour(words.get(at - 1))) {
      phrases.add(words.get(at - 1).text() + ' ' + plain);
    }
    if (after < words.size() && words.get(after).follows() && isNeighbour(words.get(after))) {
      phrases.add(plain + ' ' + words.get(after).text());
    }
  }

  private static boolean isNeighbour(Word word) {
    return word.isContent() && !word.isTag();
  }

  private static boolean isAt(List<Word> words, int at, List<String> name) {
    for (int i = 0; i < name.size(); i++) {
      Word word = words.get(at + i);
      if (!word.text().equals(name.get(i)) || (i > 0 && !word.follows())) {
        return false;
      }
    }
    return true;
  }
}
