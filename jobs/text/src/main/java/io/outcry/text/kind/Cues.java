// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import io.outcry.text.kind.KindRules.Label;
import java.util.ArrayList;
import java.util.List;

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
    List<String> comparing = new ArrayList<>();
    String allMasked = rivals.mask(text, PLACEHOLDER);
    rivals.namedIn(
        text,
        PLACEHOLDER,
        (id, masked) -> {
          if (KindRules.met(masked).contains(Label.COMPARING)) {
            comparing.add(id);
          }
        });
    return new Cues(KindRules.met(allMasked).contains(Label.LEAVING), comparing);
  }
}
