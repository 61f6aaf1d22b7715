// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one rule: a label, a tab, a phrase. Throws with the reason when it cannot. */
final class PhraseParser {
  private static final int MOST_GAPS = 3;
  private static final String GAP = "..";
  private static final Set<String> KINDS =
      Set.of(PhraseText.USER, PhraseText.LINK, PhraseText.NUMBER, PhraseText.QUESTION);

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
    return Phrase.of(label, cancels, atBegin, slots, gaps);
  }

  private void add(String place) {
    if (place.equals("^") && slots.isEmpty() && !atBegin) {
      atBegin = true;
    } else if (place.startsWith(GAP)) {
      gap(place);
    } else {
      Slot slot = slot(place);
      if (slots.isEmpty() && slot.isAny()) {
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
      return new Slot(true, Set.of(), List.of());
    }
    boolean isChoice = place.startsWith("(") && place.endsWith(")");
    String[] choices =
        isChoice ? place.substring(1, place.length() - 1).split("\\|", -1) : new String[] {place};
    Set<String> words = new HashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String choice : choices) {
      if (choice.endsWith("~")) {
        beginnings.add(beginning(choice));
      } else {
        words.add(KINDS.contains(choice) ? choice : normalised(choice));
      }
    }
    return new Slot(false, words, List.copyOf(beginnings));
  }

  private static String beginning(String place) {
    String beginning = normalised(place.substring(0, place.length() - 1));
    if (beginning.length() < Slot.FEWEST_LETTERS) {
      throw new IllegalArgumentException(
          "'%s': a beginning has at least %d letters".formatted(place, Slot.FEWEST_LETTERS));
    }
    return beginning;
  }

  private static String normalised(String word) {
    PhraseText words = PhraseText.of(word);
    if (words.size() != 1 || words.get(0).startsWith("<") || words.get(0).equals("?")) {
      throw new IllegalArgumentException(
          "'%s' is not one word: expected a word, word~, (a|b), *, .., %s, %s, %s, %s or ^ in front"
              .formatted(
                  word, PhraseText.USER, PhraseText.LINK, PhraseText.NUMBER, PhraseText.QUESTION));
    }
    return words.get(0);
  }
}
