// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.linear.Calibration;
import io.outcry.text.train.data.LabelledFiles;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.TextKey;
import io.outcry.text.train.fitting.Calibrator;
import io.outcry.text.train.fitting.Example;
import io.outcry.text.train.fitting.LogisticTrainer;
import io.outcry.text.train.fitting.TextVectors;
import io.outcry.text.train.fitting.TrainedWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Weights and calibration of the three sentiments.
 *
 * <p>The fast model learns what people said and, beside it, what the close one thinks of the same
 * texts and of texts that nobody labelled (distillation: Hinton, Vinyals, Dean, "Distilling the
 * knowledge in a neural network", 2015). Of a labelled text the teacher speaks that has not seen
 * it.
 */
final class SentimentTraining {
  private static final int CLASSES = LabelledFiles.SENTIMENTS.size();
  private static final int FOLDS = 5;

  /** 0 leaves rare classes rare, 1 makes all classes weigh the same. */
  private static final double BALANCE_OF_TRAINING = 0.6;

  private static final double BALANCE_OF_CALIBRATION = 0.35;

  /** How much of a target is what the teacher thinks; the rest is what people said. */
  private static final double TRUST_IN_TEACHER = 0.7;

  private static final double UNLABELLED_WEIGHT = 0.5;

  private static final LogisticTrainer.Settings FAST =
      new LogisticTrainer.Settings(TrainTextModel.BITS, CLASSES, TrainTextModel.GROUPS, 4, 0.06, 7);

  private static final LogisticTrainer.Settings CLOSE =
      new LogisticTrainer.Settings(
          TrainTextModel.BITS,
          CLASSES,
          TrainTextModel.GROUPS,
          4,
          0.03,
          TrainTextModel.COMPONENTS,
          0.01,
          7,
          0);

  private final TextVectors vectors;

  SentimentTraining(TextVectors vectors) {
    this.vectors = vectors;
  }

  /** Weights for words and scaled vectors, from texts that all have a vector. */
  TrainedWeights close(List<LabelledText> texts) {
    double[] weights = classWeights(texts, BALANCE_OF_TRAINING);
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : texts) {
      examples.add(
          Example.of(text.times(weights[text.label()]), CLASSES).with(vectors.of(text.text())));
    }
    return new LogisticTrainer(CLOSE).train(examples, new double[0]);
  }

  /**
   * Weights for words alone.
   *
   * @param close texts that have a vector; the teacher speaks of them too
   * @param other texts in other languages, where there is no teacher
   * @param unlabelled texts of which only the teacher speaks
   * @param teacher weights of all of {@code close}
   */
  TrainedWeights fast(
      List<LabelledText> close,
      List<LabelledText> other,
      List<String> unlabelled,
      TrainedWeights teacher) {
    Map<String, float[]> taught = crossFitted(close);
    double[] weights = classWeights(close, BALANCE_OF_TRAINING);
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : close) {
      Example known = Example.of(text.times(weights[text.label()]), CLASSES);
      examples.add(known.taught(Objects.requireNonNull(taught.get(text.text())), TRUST_IN_TEACHER));
    }
    other.forEach(text -> examples.add(Example.of(text, CLASSES)));
    for (String text : unlabelled) {
      examples.add(Example.of(text, opinion(teacher, text), UNLABELLED_WEIGHT));
    }
    return new LogisticTrainer(FAST).train(examples, new double[0]);
  }

  /** What teachers think of texts that they have not seen. */
  private Map<String, float[]> crossFitted(List<LabelledText> texts) {
    Map<String, float[]> result = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledText> seen = new ArrayList<>();
      List<LabelledText> unseen = new ArrayList<>();
      for (LabelledText text : texts) {
        (TextKey.part("teacher" + text.key(), FOLDS) == fold ? unseen : seen).add(text);
      }
      TrainedWeights teacher = close(seen);
      unseen.forEach(text -> result.put(text.text(), opinion(teacher, text.text())));
    }
    return result;
  }

  private float[] opinion(TrainedWeights teacher, String text) {
    Example example = Example.of(text, new float[0], 1).with(vectors.of(text));
    double[] p = Calibration.none(CLASSES).probabilities(teacher.logits(example));
    float[] result = new float[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      result[c] = (float) p[c];
    }
    return result;
  }

  /** Fits probabilities to logits of texts that were not trained on. */
  static Calibration calibration(Function<String, double[]> logits, List<LabelledText> texts) {
    double[] weights = classWeights(texts, BALANCE_OF_CALIBRATION);
    List<Calibrator.Judged> judged = new ArrayList<>();
    for (LabelledText text : texts) {
      judged.add(
          new Calibrator.Judged(logits.apply(text.text()), text.label(), weights[text.label()]));
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
