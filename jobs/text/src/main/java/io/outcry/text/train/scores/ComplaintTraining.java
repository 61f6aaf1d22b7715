// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.data.TextKey;
import io.outcry.text.train.fitting.Calibrator;
import io.outcry.text.train.fitting.Example;
import io.outcry.text.train.fitting.LogisticTrainer;
import io.outcry.text.train.fitting.TextVectors;
import io.outcry.text.train.fitting.TrainedWeights;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights of "this is a complaint" for both models, and what they say of texts that they have not
 * seen.
 *
 * <p>Few complaints are labelled. So the fast head starts from what the sentiment head knows: the
 * logit of "negative" counts by {@link #TRUST_IN_SENTIMENT}, and what it gets wrong is learned on
 * top (as both are linear, the sum is one column of weights again); and it learns from the close
 * model about texts that nobody labelled.
 */
final class ComplaintTraining {
  static final int FOLDS = 5;
  private static final int NO_FOLD = -1;
  private static final double TRUST_IN_SENTIMENT = 0.5;
  private static final double UNLABELLED_WEIGHT = 0.3;

  /** The teacher is surer of itself than it is right. */
  private static final double TEMPER_OF_TEACHER = 0.7;

  private static final LogisticTrainer.Settings FAST =
      new LogisticTrainer.Settings(TrainTextModel.BITS, 1, TrainTextModel.GROUPS, 4, 0.1, 7);

  private static final LogisticTrainer.Settings CLOSE =
      new LogisticTrainer.Settings(
          TrainTextModel.BITS,
          1,
          TrainTextModel.GROUPS,
          10,
          0.05,
          TrainTextModel.COMPONENTS,
          0.03,
          7,
          0);

  private final ComplaintTexts texts;
  private final TextVectors vectors;
  private final TrainedWeights mood;
  private final List<Example> unlabelled = new ArrayList<>();
  private final double[] unlabelledOffsets;

  /** Weights of one model and its logits of the judged texts from weights that saw none of them. */
  record Trained(TrainedWeights weights, List<Calibrator.Judged> unseen) {}

  /** Weights of both models. */
  record Both(Trained close, Trained fast) {}

  /**
   * Holds what is learned from.
   *
   * @param sentiment weights of the fast model
   * @param unlabelled texts with a vector
   */
  ComplaintTraining(
      ComplaintTexts texts,
      TextVectors vectors,
      TrainedWeights sentiment,
      List<String> unlabelled) {
    this.texts = texts;
    this.vectors = vectors;
    mood = negativeAgainstRest(sentiment);
    for (String text : unlabelled) {
      this.unlabelled.add(Example.of(text, new float[1], UNLABELLED_WEIGHT).with(vectors.of(text)));
    }
    unlabelledOffsets = offsets(this.unlabelled);
  }

  /** Trains on all texts, and on four fifths of the judged ones for each fifth. */
  Both train() {
    Calibrator.Judged[] close = new Calibrator.Judged[texts.judged().size()];
    Calibrator.Judged[] fast = new Calibrator.Judged[close.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      TrainedWeights closeWeights = close(fold);
      TrainedWeights fastWeights = fast(fold, closeWeights);
      for (int i = 0; i < close.length; i++) {
        LabelledText text = texts.judged().get(i);
        if (foldOf(text) == fold) {
          Example example = example(text);
          close[i] = new Calibrator.Judged(closeWeights.logits(example), text.label(), 1);
          fast[i] = new Calibrator.Judged(fastWeights.logits(example), text.label(), 1);
        }
      }
    }
    TrainedWeights all = close(NO_FOLD);
    return new Both(
        new Trained(all, List.of(close)), new Trained(fast(NO_FOLD, all), List.of(fast)));
  }

  /** Copies of a text are in one fold. */
  static int foldOf(LabelledText text) {
    return TextKey.part(text.key(), FOLDS);
  }

  private TrainedWeights close(int foldLeftOut) {
    return new LogisticTrainer(CLOSE).train(labelled(foldLeftOut), new double[0]);
  }

  private TrainedWeights fast(int foldLeftOut, TrainedWeights teacher) {
    List<Example> examples = labelled(foldLeftOut);
    double[] known = offsets(examples);
    double[] offsets = new double[known.length + unlabelledOffsets.length];
    System.arraycopy(known, 0, offsets, 0, known.length);
    System.arraycopy(unlabelledOffsets, 0, offsets, known.length, unlabelledOffsets.length);
    for (Example text : unlabelled) {
      double logit = TEMPER_OF_TEACHER * teacher.logits(text)[0];
      float[] opinion = {(float) (1 / (1 + StrictMath.exp(-logit)))};
      examples.add(text.taught(opinion, 1));
    }
    return new LogisticTrainer(FAST).train(examples, offsets).plus(mood);
  }

  private List<Example> labelled(int foldLeftOut) {
    List<Example> examples = new ArrayList<>();
    texts.added().forEach(text -> examples.add(example(text)));
    for (LabelledText text : texts.judged()) {
      if (foldOf(text) != foldLeftOut) {
        examples.add(example(text));
      }
    }
    return examples;
  }

  private Example example(LabelledText text) {
    return Example.of(text, 1).with(vectors.of(text.text()));
  }

  private double[] offsets(List<Example> examples) {
    double[] offsets = new double[examples.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = mood.logits(examples.get(i))[0];
    }
    return offsets;
  }

  private static TrainedWeights negativeAgainstRest(TrainedWeights sentiment) {
    TrainedWeights result = TrainedWeights.zero(sentiment.bits(), 1, sentiment.groupScale(), 0);
    for (int bucket = 0; bucket < result.hashed().length; bucket++) {
      result.hashed()[bucket] = (float) against(sentiment.hashed(), 3 * bucket);
    }
    double[] bias = sentiment.bias();
    result.bias()[0] = TRUST_IN_SENTIMENT * (bias[0] - (bias[1] + bias[2]) / 2);
    return result;
  }

  private static double against(float[] w, int at) {
    return TRUST_IN_SENTIMENT * (w[at] - (w[at + 1] + w[at + 2]) / 2.0);
  }
}
