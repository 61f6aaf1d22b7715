// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import java.util.ArrayList;
import java.util.List;

/** Weights of the languages, from characters alone. */
final class LanguageTraining {
  static final List<String> CODES = List.copyOf(Languages.NAMES.values());

  private static final LogisticTrainer.Settings SETTINGS =
      new LogisticTrainer.Settings(
          TrainTextModel.LANGUAGE_BITS, CODES.size(), new double[] {0, 0, 3}, 6, 0.1, 0, 7);

  private static final int ENGLISH_ONE_IN = 8;

  private LanguageTraining() {}

  static DenseWeights weights(List<LabelledText> texts) {
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : labelled(texts)) {
      examples.add(Example.of(text));
    }
    return new LogisticTrainer(SETTINGS).train(examples, new double[0]);
  }

  /**
   * Texts with their language as class; one in eight of the English ones, which are many, and of
   * the Hindi ones those in Devanagari: the others are half English.
   */
  private static List<LabelledText> labelled(List<LabelledText> texts) {
    List<LabelledText> result = new ArrayList<>();
    for (LabelledText text : texts) {
      if (text.source().equals("hi")
          && !text.text().codePoints().anyMatch(c -> c >= 0x900 && c < 0x980)) {
        continue;
      }
      boolean english = text.source().equals(LabelledFiles.TABLE);
      int code = CODES.indexOf(english ? "en" : text.source());
      if (!english || TextKey.part("en" + text.key(), ENGLISH_ONE_IN) == 0) {
        result.add(new LabelledText(text.text(), code, 1, text.source()));
      }
    }
    return result;
  }
}
