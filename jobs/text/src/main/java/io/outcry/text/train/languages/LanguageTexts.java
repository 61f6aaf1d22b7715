// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.language.LanguageEvidence;
import io.outcry.text.language.Script;
import io.outcry.text.normalise.Normaliser;
import io.outcry.text.train.data.LabelledText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Texts with the language they are in, parted by script; a label is an index of the classes. */
final class LanguageTexts {
  private final Map<Script, List<LabelledText>> byScript = new EnumMap<>(Script.class);

  /**
   * Adds a text of the language that its source calls {@code name}; nothing happens where n-grams
   * need not tell, and where the language is too near to a known one.
   */
  void add(String name, String text, double weight, String source) {
    Script script = script(text);
    String code = KnownLanguages.code(name, script);
    if (script.isShared() && !code.isEmpty()) {
      int label = KnownLanguages.classes(script).indexOf(code);
      byScript
          .computeIfAbsent(script, key -> new ArrayList<>())
          .add(new LabelledText(text, label, weight, source));
    }
  }

  List<LabelledText> of(Script script) {
    return byScript.getOrDefault(script, List.of());
  }

  /** The script that most of {@code text} is in. */
  static Script script(String text) {
    LanguageEvidence letters = new LanguageEvidence();
    Normaliser.tokens(text, letters::token);
    return letters.mainScript();
  }
}
