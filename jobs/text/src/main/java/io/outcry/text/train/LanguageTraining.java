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

  private static final int ENGLISH_ONE_IN = 2;

  private LanguageTraining() {}

  static DenseWeights weights(List<LabelledText> texts) {
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : labelled(texts)) {
      examples.add(Example.of(text));
    }
    return new LogisticTrainer(SETTINGS).train(examples, new double[0]);
  }

  /** Texts with their language as class; half of the English ones, which are many. */
  private static List<LabelledText> labelled(List<LabelledText> texts) {
    List<LabelledText> result = new ArrayList<>();
    for (LabelledText text : texts) {
      boolean english = text.source().equals(LabelledFiles.TABLE);
      int code = CODES.indexOf(english ? "en" : text.source());
      if (!english || TextKey.part("en" + text.key(), ENGLISH_ONE_IN) == 0) {
        result.add(new LabelledText(text.text(), code, 1, text.source()));
      }
    }
    return result;
  }
}
