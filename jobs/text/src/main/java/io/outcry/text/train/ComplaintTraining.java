// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights and calibration of "this is a complaint".
 *
 * <p>Few complaints are labelled, so the head starts from what the sentiment head knows: the logit
 * of "negative" counts by {@link #TRUST_IN_SENTIMENT}, and what it gets wrong is learned on top. As
 * both are linear, the sum is one column of weights again.
 */
final class ComplaintTraining {
  static final int FOLDS = 5;
  private static final double TRUST_IN_SENTIMENT = 0.5;

  private static final LogisticTrainer.Settings SETTINGS =
      new LogisticTrainer.Settings(TrainTextModel.BITS, 1, TrainTextModel.GROUPS, 4, 0.1, 0, 7);

  private final ComplaintTexts texts;
  private final DenseWeights mood;

  ComplaintTraining(ComplaintTexts texts, DenseWeights sentiment) {
    this.texts = texts;
    mood = negativeAgainstRest(sentiment);
  }

  /** Weights from all texts. */
  DenseWeights weights() {
    return weights(-1);
  }

  /** Logits of all judged texts, each from weights that have not seen its fifth of them. */
  List<Calibrator.Judged> unseen() {
    Calibrator.Judged[] judged = new Calibrator.Judged[texts.judged().size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      DenseWeights weights = weights(fold);
      for (int i = 0; i < judged.length; i++) {
        LabelledText text = texts.judged().get(i);
        if (foldOf(text) == fold) {
          judged[i] = new Calibrator.Judged(weights.logits(Example.of(text)), text.label(), 1);
        }
      }
    }
    return List.of(judged);
  }

  /** Copies of a text are in one fold. */
  static int foldOf(LabelledText text) {
    return TextKey.part(text.key(), FOLDS);
  }

  private DenseWeights weights(int foldLeftOut) {
    List<Example> examples = new ArrayList<>();
    texts.added().forEach(text -> examples.add(Example.of(text)));
    for (LabelledText text : texts.judged()) {
      if (foldOf(text) != foldLeftOut) {
        examples.add(Example.of(text));
      }
    }
    double[] offsets = new double[examples.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = mood.logits(examples.get(i))[0];
    }
    return new LogisticTrainer(SETTINGS).train(examples, offsets).plus(mood);
  }

  private static DenseWeights negativeAgainstRest(DenseWeights sentiment) {
    DenseWeights result = DenseWeights.zero(sentiment.bits(), 1, sentiment.groupScale());
    for (int bucket = 0; bucket < result.weights().length; bucket++) {
      result.weights()[bucket] = (float) against(sentiment.weights(), 3 * bucket);
    }
    double[] bias = sentiment.bias();
    result.bias()[0] = TRUST_IN_SENTIMENT * (bias[0] - (bias[1] + bias[2]) / 2);
    return result;
  }

  private static double against(float[] w, int at) {
    return TRUST_IN_SENTIMENT * (w[at] - (w[at + 1] + w[at + 2]) / 2.0);
  }
}
