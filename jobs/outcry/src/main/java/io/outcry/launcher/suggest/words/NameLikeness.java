// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.terminal.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much a term is written like a name or an account of a brand. */
public final class NameLikeness {
  /** What a term looks like; the weight multiplies its score. */
  public enum Kind {
    NAME("the name, written otherwise", 3),
    MISSPELLING("misspelling", 3),
    HANDLE_LIKE_YOURS("account like yours", 3),
    SHORT_FORM("short or longer form", 2.5),
    HASHTAG("hashtag", 1.5),
    TICKER_LIKE_YOURS("ticker like yours", 2),
    TICKER("ticker", 0.3),
    HANDLE("account", 0.4),
    PHRASE("product or phrase", 1),
    WORD("nickname or product", 1);

    public final String words;
    final double weight;

    Kind(String words, double weight) {
      this.words = words;
      this.weight = weight;
    }
  }

  private static final int SHORTEST_PART = 4;

  /** A name of so many letters may be two letters off; a shorter one, from four on, one. */
  private static final int LONG_NAME = 8;

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> accounts = new LinkedHashSet<>();
  private final List<String> parts = new ArrayList<>();

  NameLikeness(Brand brand) {
    for (String name : brand.namesOrName()) {
      names.add(letters(name));
      for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (part.length() >= SHORTEST_PART) {
          parts.add(part);
        }
      }
    }
    names.add(letters(brand.name()));
    brand
        .accounts()
        .official()
        .values()
        .forEach(list -> list.forEach(it -> accounts.add(letters(it))));
  }

  Kind kind(String term) {
    String letters = letters(term);
    boolean like = names.stream().anyMatch(name -> isNear(letters, name));
    return switch (term.charAt(0)) {
      case '@' ->
          like || accounts.stream().anyMatch(name -> isNear(letters, name) || extend(letters, name))
              ? Kind.HANDLE_LIKE_YOURS
              : Kind.HANDLE;
      case '$' ->
          like || names.stream().anyMatch(name -> shortens(letters, name))
              ? Kind.TICKER_LIKE_YOURS
              : Kind.TICKER;
      case '#' -> like || extendsAny(letters) ? Kind.SHORT_FORM : Kind.HASHTAG;
      default -> plain(term, letters, like);
    };
  }

  private Kind plain(String term, String letters, boolean like) {
    if (names.contains(letters)) {
      return Kind.NAME;
    }
    if (like) {
      return Kind.MISSPELLING;
    }
    boolean ofPart = parts.stream().anyMatch(part -> part.equals(letters) || isNear(letters, part));
    if (ofPart || extendsAny(letters)) {
      return Kind.SHORT_FORM;
    }
    return term.indexOf(' ') > 0 ? Kind.PHRASE : Kind.WORD;
  }

  private boolean extendsAny(String letters) {
    return names.stream().anyMatch(name -> extend(letters, name))
        || parts.stream().anyMatch(letters::startsWith);
  }

  /** Whether one begins with the other, and both are long enough for that to mean something. */
  private static boolean extend(String letters, String name) {
    int shorter = Math.min(letters.length(), name.length());
    return shorter > SHORTEST_PART && (letters.startsWith(name) || name.startsWith(letters));
  }

  /** Whether the letters stand in the name in this order, from its first one on. */
  private static boolean shortens(String letters, String name) {
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = name.indexOf(letters.charAt(i), at) + 1;
      if (at == 0 || (i == 0 && at != 1)) {
        return false;
      }
    }
    return letters.length() > 1;
  }

  private static boolean isNear(String letters, String name) {
    if (name.length() < SHORTEST_PART
        || letters.isEmpty()
        || Math.abs(name.length() - letters.length()) > 2) {
      return false;
    }
    int most = name.length() >= LONG_NAME ? 2 : 1;
    return letters.charAt(0) == name.charAt(0) && Nearest.apart(letters, name) <= most;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
