// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import io.outcry.text.TextScore;
import io.outcry.text.kind.KindPhrases.Label;

/**
 * Tells the kind of a text from its scores and the phrases of {@code kind.rules}. The first that
 * holds:
 *
 * <ol>
 *   <li>a call to boycott: {@link TextKind#BACKLASH};
 *   <li>a rumour asked: {@link TextKind#QUESTION};
 *   <li>a complaint probability of 0.5 or more, irony, or an author who leaves: {@link
 *       TextKind#COMPLAINT};
 *   <li>words of protest: {@link TextKind#BACKLASH};
 *   <li>a positive probability of 0.5 or more with words of praise, or of 0.9 or more without:
 *       {@link TextKind#PRAISE};
 *   <li>else {@link TextKind#OTHER}.
 * </ol>
 */
public final class TextKinds {
  private static final double COMPLAINT_FROM = 0.5;
  private static final double PRAISE_WITH_WORDS_FROM = 0.5;
  private static final double PRAISE_FROM = 0.9;

  private TextKinds() {}

  /**
   * The kind of {@code text}, whose scores are {@code score}. No text makes it throw; what stands
   * behind 5,000 UTF-16 units is not read.
   */
  public static TextKind of(String text, TextScore score) {
    return of(KindPhrases.in(text), score);
  }

  /** The kind of the text with these phrases, whose scores are {@code score}. */
  public static TextKind of(KindPhrases phrases, TextScore score) {
    if (phrases.say(Label.BOYCOTT)) {
      return TextKind.BACKLASH;
    }
    if (phrases.say(Label.QUESTION)) {
      return TextKind.QUESTION;
    }
    if (score.complaint() >= COMPLAINT_FROM
        || phrases.say(Label.IRONY)
        || phrases.say(Label.LEAVING)) {
      return TextKind.COMPLAINT;
    }
    if (phrases.say(Label.PROTEST)) {
      return TextKind.BACKLASH;
    }
    double praiseFrom = phrases.say(Label.PRAISE) ? PRAISE_WITH_WORDS_FROM : PRAISE_FROM;
    return score.positive() >= praiseFrom ? TextKind.PRAISE : TextKind.OTHER;
  }
}
