// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import io.outcry.text.kind.KindPhrases.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a text says about leaving and about rivals, by the phrases of {@code kind.rules}.
 *
 * @param leaving whether the author leaves, threatens to or thinks of it ("I will leave if ...");
 *     what others do ("my friend left") does not count
 * @param comparing ids of the rivals that the text goes to or weighs against, sorted; naming one is
 *     not enough
 */
public record Cues(boolean leaving, List<String> comparing) {
  /** Stands for a rival in the rules. */
  private static final String PLACEHOLDER = "rivalname";

  public Cues {
    comparing = List.copyOf(comparing);
  }

  /**
   * The cues of {@code text}. No text makes it throw; what stands behind 5,000 UTF-16 units is not
   * read.
   */
  public static Cues of(String text, Rivals rivals) {
    return of(KindPhrases.in(text), rivals);
  }

  /** The cues of the text with these phrases; one that names rivals is read in lower case. */
  public static Cues of(KindPhrases phrases, Rivals rivals) {
    Map<String, String> masked = rivals.named(phrases.text(), PLACEHOLDER);
    if (masked.isEmpty()) {
      return new Cues(phrases.say(Label.LEAVING), List.of());
    }
    List<String> comparing = new ArrayList<>();
    masked.forEach(
        (id, text) -> {
          if (KindPhrases.in(text).say(Label.COMPARING)) {
            comparing.add(id);
          }
        });
    String allMasked = rivals.mask(phrases.text(), PLACEHOLDER);
    return new Cues(KindPhrases.in(allMasked).say(Label.LEAVING), comparing);
  }
}
