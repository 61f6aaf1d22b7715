// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.risk;

import io.outcry.text.phrases.Hit;
import io.outcry.text.phrases.PhraseBook;
import io.outcry.text.phrases.PhraseText;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of risk that a post speaks of, by the phrases of {@code risk.rules}.
 *
 * <p>Precision first: a post that only might speak of a risk gives none. What happened counts, and
 * so does what is threatened or reported of others; what is merely feared ("if it catches fire")
 * does not. "No one was hurt" is no injury, but the fire it speaks of still counts.
 */
public final class Risks {
  /** At most so many phrases are told of one kind. */
  public static final int MOST_PHRASES = 5;

  private static final PhraseBook BOOK = PhraseBook.resource(Risks.class, "risk.rules");

  private Risks() {}

  /** At most one evidence of each kind, in the order of {@link RiskKind}; empty for most posts. */
  public static List<RiskEvidence> in(String text) {
    return in(PhraseText.of(text));
  }

  /** The same for a text already split into words. */
  public static List<RiskEvidence> in(PhraseText text) {
    List<Hit> hits = BOOK.find(text);
    if (hits.isEmpty()) {
      return List.of();
    }
    List<RiskEvidence> found = new ArrayList<>();
    for (RiskKind kind : RiskKind.values()) {
      List<Hit> ofKind = hits.stream().filter(h -> h.label().equals(kind.wireName())).toList();
      if (!ofKind.isEmpty()) {
        found.add(new RiskEvidence(kind, words(ofKind)));
      }
    }
    return List.copyOf(found);
  }

  private static List<String> words(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> isWithin(hit, other)))
        .map(Hit::words)
        .distinct()
        .limit(MOST_PHRASES)
        .toList();
  }

  /** Whether {@code other} holds all words of {@code hit} and more. */
  private static boolean isWithin(Hit hit, Hit other) {
    return other.start() <= hit.start()
        && hit.end() <= other.end()
        && other.end() - other.start() > hit.end() - hit.start();
  }
}
