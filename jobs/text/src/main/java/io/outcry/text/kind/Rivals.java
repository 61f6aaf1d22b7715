// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import io.outcry.text.normalise.Normaliser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rivals of a brand and what each is called: names, and accounts with or without {@code @}.
 * Immutable; made once per brand.
 *
 * <p>A name counts whatever its case, and only where no letter, digit or underscore touches it: a
 * rival Delta is named by "@Delta" and "#delta", not by "deltas" or "@DeltaNews".
 */
public final class Rivals {
  /** Nobody. */
  public static final Rivals NONE = new Rivals(List.of());

  private static final String SIGNS = "@#$";

  private record Rival(String id, List<String> names) {
    String maskedIn(String lower, String placeholder) {
      String masked = lower;
      for (String name : names) {
        masked = masked(masked, name, placeholder);
      }
      return masked;
    }
  }

  private final List<Rival> rivals;

  private Rivals(List<Rival> rivals) {
    this.rivals = rivals;
  }

  /** Rivals by id, each with its names and accounts; blank names name nobody. */
  public static Rivals of(Map<String, List<String>> namesById) {
    List<Rival> rivals = new ArrayList<>();
    new TreeMap<>(namesById)
        .forEach(
            (id, names) ->
                rivals.add(
                    new Rival(
                        id,
                        names.stream()
                            .map(Rivals::plain)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList())));
    return new Rivals(List.copyOf(rivals));
  }

  /** The rivals that {@code text} names, by id, each with the text in which it is masked. */
  SortedMap<String, String> named(String text, String placeholder) {
    SortedMap<String, String> named = new TreeMap<>();
    String lower = lower(text);
    for (Rival rival : rivals) {
      String masked = rival.maskedIn(lower, placeholder);
      if (!masked.equals(lower)) {
        named.put(rival.id(), masked);
      }
    }
    return named;
  }

  /** The text with all rivals masked. */
  String mask(String text, String placeholder) {
    String masked = lower(text);
    for (Rival rival : rivals) {
      masked = rival.maskedIn(masked, placeholder);
    }
    return masked;
  }

  private static String masked(String text, String name, String placeholder) {
    int at = text.indexOf(name);
    if (at < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = at + name.length();
      if (!touches(text, at - 1) && !touches(text, end)) {
        boolean signed = at > from && SIGNS.indexOf(text.charAt(at - 1)) >= 0;
        result.append(text, from, signed ? at - 1 : at).append(placeholder);
        from = end;
        at = text.indexOf(name, end);
      } else {
        at = text.indexOf(name, at + 1);
      }
    }
    return result.append(text, from, text.length()).toString();
  }

  private static boolean touches(String text, int index) {
    return index >= 0
        && index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_');
  }

  private static String plain(String name) {
    String lower = lower(name.strip());
    return lower.isEmpty() || SIGNS.indexOf(lower.charAt(0)) < 0 ? lower : lower.substring(1);
  }

  private static String lower(String text) {
    int end = Math.min(text.length(), Normaliser.MAX_CHARS);
    // the dot of "vs." ends no sentence
    return text.substring(0, end).toLowerCase(Locale.ROOT).replace("vs.", "vs");
  }
}
