// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.reply;

import io.outcry.text.phrases.Hit;
import io.outcry.text.phrases.PhraseBook;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the tones of a company's answer from its text alone, by the phrases of {@code
 * reply-tone.rules}.
 *
 * <p>{@link ReplyTone#SCRIPTED} needs more: a phrase of courtesy or one of the first tones, no
 * solution, policy or defence, and, names aside, no word that is not in {@code reply-stock.words}.
 * No text makes it throw; behind 5,000 UTF-16 units a text is not read.
 */
public final class ReplyTones {
  private static final PhraseBook RULES = PhraseBook.resource(ReplyTones.class, "reply-tone.rules");
  private static final StockWords STOCK = StockWords.resource("reply-stock.words");
  private static final Set<ReplyTone> ABOUT_THE_POST =
      Collections.unmodifiableSet(
          EnumSet.of(ReplyTone.SOLUTION, ReplyTone.POLICY, ReplyTone.DEFENSIVE));

  private ReplyTones() {}

  /** The tones of an answer in the order of {@link ReplyTone}; none when no rule speaks. */
  public static List<ReplyTone> of(String text) {
    Set<ReplyTone> tones = EnumSet.noneOf(ReplyTone.class);
    for (Hit hit : RULES.find(text)) {
      tones.add(ReplyTone.ofWireName(hit.label()));
    }
    if (isScripted(tones, text)) {
      tones.add(ReplyTone.SCRIPTED);
    } else {
      tones.remove(ReplyTone.SCRIPTED);
    }
    return List.copyOf(tones);
  }

  private static boolean isScripted(Set<ReplyTone> tones, String text) {
    return !tones.isEmpty() && Collections.disjoint(tones, ABOUT_THE_POST) && STOCK.makeUp(text);
  }
}
