// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import io.outcry.text.features.FeatureHasher;
import io.outcry.text.linear.Calibration;
import io.outcry.text.linear.Evidence;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import java.util.ArrayList;
import java.util.List;

/** Weights and calibration of the three sentiments. */
final class SentimentTraining {
  private static final int CLASSES = LabelledFiles.SENTIMENTS.size();

  /** 0 leaves rare classes rare, 1 makes all classes weigh the same. */
  private static final double BALANCE_OF_TRAINING = 0.7;

  private static final double BALANCE_OF_CALIBRATION = 0.3;

  private static final LogisticTrainer.Settings SETTINGS =
      new LogisticTrainer.Settings(
          TrainTextModel.BITS, CLASSES, TrainTextModel.GROUPS, 4, 0.06, 0, 7);

  private SentimentTraining() {}

  static DenseWeights weights(List<LabelledText> texts) {
    double[] weights = classWeights(texts, BALANCE_OF_TRAINING);
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : texts) {
      examples.add(Example.of(text.times(weights[text.label()])));
    }
    return new LogisticTrainer(SETTINGS).train(examples, new double[0]);
  }

  /** Fits the probabilities of {@code head} on texts that it has not been trained on. */
  static Calibration calibration(LinearModel model, Head head, List<LabelledText> texts) {
    double[] weights = classWeights(texts, BALANCE_OF_CALIBRATION);
    List<Calibrator.Judged> judged = new ArrayList<>();
    for (LabelledText text : texts) {
      Evidence evidence = new Evidence(model);
      FeatureHasher.features(text.text(), evidence);
      judged.add(new Calibrator.Judged(evidence.logits(head), text.label(), weights[text.label()]));
    }
    return Calibrator.classes(judged);
  }

  /** Weights by which classes move towards equal shares. */
  private static double[] classWeights(List<LabelledText> texts, double balance) {
    double[] weights = new double[CLASSES];
    for (LabelledText text : texts) {
      weights[text.label()]++;
    }
    for (int c = 0; c < CLASSES; c++) {
      weights[c] = StrictMath.pow(texts.size() / (double) CLASSES / weights[c], balance);
    }
    return weights;
  }
}
