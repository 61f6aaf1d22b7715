// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.features.FeatureHasher;
import io.outcry.text.features.FeatureSink;
import io.outcry.text.linear.HashedTable;
import io.outcry.text.linear.Head;
import io.outcry.text.normalise.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides the logits of a text among its words, including the pairs and characters of each. */
final class WordWeights implements FeatureSink {
  private final Head sentiment;
  private final Head complaint;
  private final List<Feature> features = new ArrayList<>();
  private final int[] counts = new int[FeatureGroup.COUNT];
  private String word = "";

  private record Feature(String word, int group, int hash) {}

  WordWeights(Head sentiment, Head complaint) {
    this.sentiment = sentiment;
    this.complaint = complaint;
  }

  /** Words that speak for either, heaviest first; ties in the order of the text. */
  List<WordWeight> of(String text, int limit) {
    FeatureHasher.features(text, this);
    Map<String, WordWeight> words = new LinkedHashMap<>();
    for (Feature feature : features) {
      words.merge(feature.word, weight(feature), WordWeights::sum);
    }
    return words.values().stream()
        .filter(word -> strength(word) > 0)
        .sorted(Comparator.comparingDouble(WordWeights::strength).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void begin(Token token) {
    word = token.toString();
  }

  @Override
  public void feature(int group, int hash) {
    features.add(new Feature(word, group, hash));
    counts[group]++;
  }

  private WordWeight weight(Feature feature) {
    double complains = contribution(complaint, 0, feature);
    double negative =
        contribution(sentiment, 0, feature)
            - (contribution(sentiment, 1, feature) + contribution(sentiment, 2, feature)) / 2;
    return new WordWeight(feature.word, complains, negative);
  }

  private double contribution(Head head, int column, Feature feature) {
    HashedTable table = head.table();
    int count = counts[feature.group];
    return head.calibration().slope()
        * table.contribution(head.firstColumn() + column, feature.group, feature.hash, count);
  }

  private static double strength(WordWeight word) {
    return Math.max(word.complaint(), word.negative());
  }

  private static WordWeight sum(WordWeight one, WordWeight other) {
    return new WordWeight(
        one.word(), one.complaint() + other.complaint(), one.negative() + other.negative());
  }
}
