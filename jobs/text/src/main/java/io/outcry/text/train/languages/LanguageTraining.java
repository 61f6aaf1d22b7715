// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.languages;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.language.LanguageEvidence;
import io.outcry.text.language.Script;
import io.outcry.text.language.WordGrams;
import io.outcry.text.linear.Calibration;
import io.outcry.text.linear.HashedTable;
import io.outcry.text.linear.Head;
import io.outcry.text.normalise.Normaliser;
import io.outcry.text.train.data.LabelledText;
import io.outcry.text.train.fitting.Example;
import io.outcry.text.train.fitting.LogisticTrainer;
import io.outcry.text.train.fitting.Quantiser;
import io.outcry.text.train.fitting.TrainedWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Weights of the languages that share a script, from n-grams of characters alone. */
final class LanguageTraining {
  private static final double[] GROUPS = {0, 0, 3};

  private static final int BITS_OF_MANY = 15;
  private static final int BITS_OF_FEW = 13;

  /** 0 leaves rare languages rare, 1 makes all weigh the same. */
  private static final double BALANCE = 0.5;

  private LanguageTraining() {}

  /** One head for each shared script, on a table of its own. */
  static List<Head> heads(LanguageTexts texts) {
    List<Head> heads = new ArrayList<>();
    for (Script script : KnownLanguages.SHARED_SCRIPTS) {
      List<String> classes = KnownLanguages.classes(script);
      TrainedWeights weights = weights(script, texts.of(script));
      HashedTable table = Quantiser.table(script.head(), List.of(weights));
      heads.add(new Head(script.head(), table, 0, classes, Calibration.none(classes.size())));
    }
    return heads;
  }

  private static TrainedWeights weights(Script script, List<LabelledText> texts) {
    int columns = KnownLanguages.classes(script).size();
    double[] classWeights = classWeights(texts, columns);
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : texts) {
      int[][] groups = new int[FeatureGroup.COUNT][0];
      WordGrams grams = grams(text.text(), script);
      groups[FeatureGroup.CHARS] = Arrays.copyOf(grams.hashes(), grams.size());
      double weight = text.weight() * classWeights[text.label()];
      float[] target = new float[columns];
      target[text.label()] = 1;
      examples.add(new Example(groups, new float[0], target, weight));
    }
    int bits = script == Script.LATIN ? BITS_OF_MANY : BITS_OF_FEW;
    LogisticTrainer.Settings settings =
        new LogisticTrainer.Settings(bits, columns, GROUPS, 4, 0.1, 0, 0, 7, 0.002);
    return new LogisticTrainer(settings).train(examples, new double[0]);
  }

  /** Weights by which languages with few texts move towards those with many. */
  private static double[] classWeights(List<LabelledText> texts, int classes) {
    double[] counts = new double[classes];
    texts.forEach(text -> counts[text.label()]++);
    double most = Arrays.stream(counts).max().orElse(0);
    return Arrays.stream(counts)
        .map(count -> count == 0 ? 0 : StrictMath.pow(most / count, BALANCE))
        .toArray();
  }

  /** The hashed n-grams of the words of {@code text} in {@code script}. */
  static WordGrams grams(String text, Script script) {
    LanguageEvidence evidence = new LanguageEvidence();
    Normaliser.tokens(text, evidence::token);
    return evidence.grams(script);
  }
}
