// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import io.outcry.text.phrases.Hit;
import io.outcry.text.phrases.PhraseBook;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of {@code kind.rules}, read once, and which of them a text meets. */
final class KindRules {
  /** What a rule of the file is for; the file says what each label means. */
  enum Label {
    BOYCOTT,
    PROTEST,
    QUESTION,
    IRONY,
    PRAISE,
    LEAVING,
    COMPARING;

    private static Label of(Hit hit) {
      return valueOf(hit.label().toUpperCase(Locale.ROOT));
    }
  }

  private static final PhraseBook BOOK = PhraseBook.resource(KindRules.class, "kind.rules");

  private KindRules() {}

  static Set<Label> met(String text) {
    List<Hit> hits = BOOK.find(text);
    Set<Label> labels = EnumSet.noneOf(Label.class);
    for (Hit hit : hits) {
      labels.add(Label.of(hit));
    }
    return labels;
  }
}
