// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.language;

import io.outcry.text.normalise.Token;
import io.outcry.text.normalise.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of one text speaks for languages: its letters by script, and n-grams of its words. */
public final class LanguageEvidence {
  /** With one kana to that many Han signs it is Japanese. */
  private static final int HAN_PER_KANA = 12;

  private static final List<Script> SCRIPTS = List.of(Script.values());

  private final @Nullable WordGrams[] grams = new WordGrams[SCRIPTS.size()];
  private final int[] letters = new int[SCRIPTS.size()];

  /** Begins with nothing seen. */
  public LanguageEvidence() {}

  /** Takes the next token; only words count. */
  public void token(Token token) {
    if (token.kind() != TokenKind.WORD && token.kind() != TokenKind.FOREIGN) {
      return;
    }
    char[] bounded = token.bounded();
    for (int i = 1; i <= token.length(); i++) {
      letters[Script.index(bounded[i])]++;
    }
    Script script = Script.of(bounded[1]);
    if (script.isShared()) {
      grams(script).add(token);
    }
  }

  /** The script that most of the text is in; kana among Han signs make it Japanese. */
  public Script mainScript() {
    Script main = Script.OTHER;
    int most = weight(main);
    for (Script script : SCRIPTS) {
      int weight = weight(script);
      if (weight > most) {
        main = script;
        most = weight;
      }
    }
    if (main != Script.HAN && main != Script.KANA) {
      return main;
    }
    boolean japanese = letters(Script.KANA) * HAN_PER_KANA >= letters(Script.HAN);
    return japanese ? Script.KANA : Script.HAN;
  }

  /** The n-grams of the words that begin in {@code script}. */
  public WordGrams grams(Script script) {
    WordGrams ofScript = grams[script.index()];
    if (ofScript == null) {
      ofScript = new WordGrams();
      grams[script.index()] = ofScript;
    }
    return ofScript;
  }

  /** How much of the text is in {@code script}; Han signs and kana are read as one. */
  int weight(Script script) {
    boolean eastAsian = script == Script.HAN || script == Script.KANA;
    int count = eastAsian ? letters(Script.HAN) + letters(Script.KANA) : letters(script);
    return count * script.weight();
  }

  private int letters(Script script) {
    return letters[script.index()];
  }
}
