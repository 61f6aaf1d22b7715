// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import io.outcry.text.phrases.Hit;
import io.outcry.text.phrases.PhraseBook;
import io.outcry.text.phrases.PhraseText;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the phrases of {@code kind.rules} say of one text, for its kind as for its cues. */
public final class KindPhrases {
  /** What a rule of the file is for; the file says what each label means. */
  enum Label {
    BOYCOTT,
    PROTEST,
    QUESTION,
    IRONY,
    PRAISE,
    LEAVING,
    COMPARING,
    PRIZE;

    private static Label of(Hit hit) {
      return valueOf(hit.label().toUpperCase(Locale.ROOT));
    }
  }

  private static final PhraseBook BOOK = PhraseBook.resource(KindPhrases.class, "kind.rules");

  private final String text;
  private final Set<Label> labels = EnumSet.noneOf(Label.class);

  private KindPhrases(PhraseText text) {
    this.text = text.text();
    for (Hit hit : BOOK.find(text)) {
      labels.add(Label.of(hit));
    }
  }

  /** The phrases of {@code text}. */
  public static KindPhrases in(PhraseText text) {
    return new KindPhrases(text);
  }

  static KindPhrases in(String text) {
    return in(PhraseText.of(text));
  }

  /** Whether it is a giveaway or a contest, which people share for a prize. */
  public boolean offerPrize() {
    return say(Label.PRIZE);
  }

  /** The text that they stand in. */
  String text() {
    return text;
  }

  boolean say(Label label) {
    return labels.contains(label);
  }
}
