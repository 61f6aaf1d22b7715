// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads one rule: a label, a tab, a phrase. Throws with the reason when it cannot. */
final class PhraseParser {
  private static final int MOST_GAPS = 3;
  private static final String GAP = "..";
  private static final Set<String> KINDS =
      Set.of(Words.USER, Words.LINK, Words.NUMBER, Words.QUESTION);

  private final String label;
  private final String phrase;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Integer> gaps = new ArrayList<>();
  private boolean atBegin;
  private int gapBefore;
  private int gapCount;

  private PhraseParser(String label, String phrase) {
    this.label = label;
    this.phrase = phrase;
  }

  static Phrase parse(String line) {
    int tab = line.indexOf('\t');
    if (tab <= 0 || line.substring(0, tab).isBlank()) {
      throw new IllegalArgumentException("expected a label, a tab and a phrase");
    }
    return new PhraseParser(line.substring(0, tab).strip(), line.substring(tab + 1).strip())
        .parse();
  }

  private Phrase parse() {
    boolean cancels = phrase.startsWith("!");
    String places = (cancels ? phrase.substring(1) : phrase).strip();
    for (String place : places.split("\\s+", -1)) {
      add(place);
    }
    if (slots.isEmpty()) {
      throw new IllegalArgumentException("the phrase holds no word");
    }
    if (gapBefore > 0) {
      throw new IllegalArgumentException("'..' cannot end a phrase");
    }
    return new Phrase(label, cancels, atBegin, List.copyOf(slots), List.copyOf(gaps));
  }

  private void add(String place) {
    if (place.equals("^") && slots.isEmpty() && !atBegin) {
      atBegin = true;
    } else if (place.startsWith(GAP)) {
      gap(place);
    } else {
      Slot slot = slot(place);
      if (slots.isEmpty() && slot.keys().isEmpty()) {
        throw new IllegalArgumentException("'*' cannot begin a phrase");
      }
      slots.add(slot);
      gaps.add(gapBefore);
      gapBefore = 0;
    }
  }

  private void gap(String place) {
    if (slots.isEmpty() || gapBefore > 0) {
      throw new IllegalArgumentException("'..' must stand between two words");
    }
    if (++gapCount > MOST_GAPS) {
      throw new IllegalArgumentException("more than " + MOST_GAPS + " '..' in one phrase");
    }
    gapBefore = place.equals(GAP) ? Phrase.GAP_WORDS : gapWords(place);
  }

  private static int gapWords(String place) {
    int words = place.length() == GAP.length() + 1 ? place.charAt(GAP.length()) - '0' : 0;
    if (words < 1 || words > Phrase.GAP_WORDS) {
      throw new IllegalArgumentException(
          "'%s': expected .. or ..1 to ..%d".formatted(place, Phrase.GAP_WORDS));
    }
    return words;
  }

  private static Slot slot(String place) {
    if (place.equals("*")) {
      return new Slot.Any();
    }
    if (place.startsWith("(") && place.endsWith(")")) {
      String[] choices = place.substring(1, place.length() - 1).split("\\|", -1);
      return new Slot.OneOf(Arrays.stream(choices).map(PhraseParser::word).toList());
    }
    return word(place);
  }

  private static Slot word(String place) {
    if (KINDS.contains(place)) {
      return new Slot.Exact(place);
    }
    boolean isPrefix = place.endsWith(Slot.PREFIX);
    String word = normalised(isPrefix ? place.substring(0, place.length() - 1) : place);
    if (isPrefix && word.length() < Slot.PREFIX_KEY) {
      throw new IllegalArgumentException(
          "'%s': a beginning has at least %d letters".formatted(place, Slot.PREFIX_KEY));
    }
    return isPrefix ? new Slot.Prefix(word) : new Slot.Exact(word);
  }

  private static String normalised(String word) {
    Words words = Words.of(word);
    if (words.size() != 1 || words.get(0).startsWith("<") || words.get(0).equals("?")) {
      throw new IllegalArgumentException(
          "'%s' is not one word: expected a word, word~, (a|b), *, .., %s, %s, %s, %s or ^ in front"
              .formatted(word, Words.USER, Words.LINK, Words.NUMBER, Words.QUESTION));
    }
    return words.get(0);
  }
}
