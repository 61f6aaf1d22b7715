// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.language.LanguageIdentifier;
import io.outcry.text.language.Script;
import io.outcry.text.language.WordGrams;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.PackedTable;
import io.outcry.text.train.data.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** By how much the best language must be ahead of the second, chosen from texts set aside. */
final class Lead {
  private static final double STEP = 0.25;
  private static final double WIDTH = 0.5;
  private static final double MOST = 3;
  private static final double RIGHT_NEEDED = 0.6;

  /** In long texts races are seldom close. */
  private static final int LONGEST_WORDS = 8;

  private record Answer(double ahead, boolean right) {}

  private Lead() {}

  /**
   * The smallest lead whose answers, and those a little above it, are right three times of five.
   */
  static double of(List<Head> heads, LanguageTexts texts) {
    List<Answer> answers = new ArrayList<>();
    for (Head head : heads) {
      PackedTable table = new PackedTable(head.table());
      Script script = Script.valueOf(head.name().toUpperCase(Locale.ROOT));
      for (LabelledText text : texts.of(script)) {
        if (text.text().split(" ", -1).length <= LONGEST_WORDS) {
          WordGrams grams = LanguageTraining.grams(text.text(), script);
          double[] logits = table.logits(grams.hashes(), grams.size());
          add(head, logits, text.label(), answers);
        }
      }
    }
    double lead = 0;
    while (lead < MOST && rightFrom(lead, answers) < RIGHT_NEEDED) {
      lead += STEP;
    }
    return lead;
  }

  private static void add(Head head, double[] logits, int label, List<Answer> answers) {
    int best = LanguageIdentifier.best(logits);
    if (!head.classes().get(best).equals(LanguageIdentifier.UNDETERMINED)) {
      answers.add(new Answer(LanguageIdentifier.lead(logits, best), best == label));
    }
  }

  private static double rightFrom(double lead, List<Answer> answers) {
    int all = 0;
    int right = 0;
    for (Answer answer : answers) {
      if (answer.ahead >= lead && answer.ahead < lead + WIDTH) {
        all++;
        right += answer.right ? 1 : 0;
      }
    }
    return all == 0 ? 1 : right / (double) all;
  }
}
