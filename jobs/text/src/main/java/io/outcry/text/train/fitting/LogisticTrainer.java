// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import io.outcry.text.features.FeatureGroup;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad steps.
 *
 * <p>One column is a yes-or-no question, more are classes of one softmax. Examples are taken in an
 * order shuffled with a fixed seed, so the same texts give the same weights. Source: Duchi, Hazan,
 * Singer, "Adaptive subgradient methods", JMLR 2011.
 */
public final class LogisticTrainer {
  /**
   * How to train.
   *
   * @param bits buckets are 2^bits
   * @param columns 1, or the number of classes
   * @param groupScale how much each group of features counts; 0 leaves it out
   * @param learningRate of the first step
   * @param components of the vectors, 0 without
   * @param denseRate the same as {@code learningRate} for the weights of vectors
   * @param leastGradient a column whose gradient is smaller is left as it is, for speed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Settings(
      int bits,
      int columns,
      double[] groupScale,
      int epochs,
      double learningRate,
      int components,
      double denseRate,
      long seed,
      double leastGradient) {

    /** Hashed features alone, of all columns. */
    public Settings(
        int bits, int columns, double[] groupScale, int epochs, double learningRate, long seed) {
      this(bits, columns, groupScale, epochs, learningRate, 0, 0, seed, 0);
    }
  }

  private final Settings settings;
  private final TrainedWeights weights;
  private final float[] squares;
  private final float[] denseSquares;
  private final double[] biasSquares;
  private final double[] gradient;
  private final int[] active;
  private int actives;

  public LogisticTrainer(Settings settings) {
    this.settings = settings;
    weights =
        TrainedWeights.zero(
            settings.bits(), settings.columns(), settings.groupScale(), settings.components());
    squares = new float[weights.hashed().length];
    denseSquares = new float[weights.dense().length];
    biasSquares = new double[settings.columns()];
    gradient = new double[settings.columns()];
    active = new int[settings.columns()];
  }

  /** Trains on {@code examples}; {@code offsets} are logits they start from, may be empty. */
  public TrainedWeights train(List<Example> examples, double[] offsets) {
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(settings.seed());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order, random);
      for (int i : order) {
        step(examples.get(i), offsets.length == 0 ? 0 : offsets[i]);
      }
    }
    return weights;
  }

  private void step(Example example, double offset) {
    double[] logits = weights.logits(example);
    lossGradient(logits, offset, example);
    actives = 0;
    for (int column = 0; column < gradient.length; column++) {
      double g = gradient[column];
      if (Math.abs(g) < settings.leastGradient()) {
        continue;
      }
      active[actives++] = column;
      biasSquares[column] += g * g;
      weights.bias()[column] -= rate(settings.learningRate(), biasSquares[column]) * g;
    }
    if (settings.components() > 0) {
      updateDense(example.dense());
    }
    for (int group = 0; group < FeatureGroup.COUNT; group++) {
      double value = example.value(group, settings.groupScale());
      if (value != 0) {
        for (int hash : example.hashes()[group]) {
          update(hash, value);
        }
      }
    }
  }

  private void update(int hash, double value) {
    float[] w = weights.hashed();
    int at = weights.index(hash);
    for (int i = 0; i < actives; i++) {
      int column = active[i];
      double g = gradient[column] * value;
      squares[at + column] += (float) (g * g);
      w[at + column] -= (float) (rate(settings.learningRate(), squares[at + column]) * g);
    }
  }

  private void updateDense(float[] vector) {
    float[] w = weights.dense();
    int at = 0;
    for (double slope : gradient) {
      for (float component : vector) {
        double g = slope * component;
        denseSquares[at] += (float) (g * g);
        w[at] -= (float) (rate(settings.denseRate(), denseSquares[at]) * g);
        at++;
      }
    }
  }

  private static double rate(double first, double sumOfSquares) {
    return first / (Math.sqrt(sumOfSquares) + 1e-3);
  }

  private void lossGradient(double[] logits, double offset, Example example) {
    if (logits.length == 1) {
      double p = 1 / (1 + StrictMath.exp(-(logits[0] + offset)));
      gradient[0] = (p - example.target()[0]) * example.weight();
      return;
    }
    double highest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      highest = Math.max(highest, logit);
    }
    double sum = 0;
    for (int c = 0; c < logits.length; c++) {
      gradient[c] = StrictMath.exp(logits[c] - highest);
      sum += gradient[c];
    }
    for (int c = 0; c < logits.length; c++) {
      gradient[c] = (gradient[c] / sum - example.target()[c]) * example.weight();
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
