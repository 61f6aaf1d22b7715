// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.features.FeatureHasher;
import io.outcry.text.features.FeatureSink;
import java.util.Arrays;

/** The hashed features of one text, group by group, with its class. */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
record Example(int[][] hashes, int label, double weight) {

  static Example of(LabelledText labelled) {
    Collector collector = new Collector();
    FeatureHasher.features(labelled.text(), collector);
    return new Example(collector.hashes(), labelled.label(), labelled.weight());
  }

  /** By how much one occurrence of a feature of {@code group} counts. */
  double value(int group, double[] groupScale) {
    int count = hashes[group].length;
    return count == 0 ? 0 : groupScale[group] / Math.sqrt(count);
  }

  private static final class Collector implements FeatureSink {
    private final int[][] hashes = new int[FeatureGroup.COUNT][64];
    private final int[] counts = new int[FeatureGroup.COUNT];

    @Override
    public void feature(int group, int hash) {
      if (counts[group] == hashes[group].length) {
        hashes[group] = Arrays.copyOf(hashes[group], 2 * counts[group]);
      }
      hashes[group][counts[group]++] = hash;
    }

    int[][] hashes() {
      for (int group = 0; group < hashes.length; group++) {
        hashes[group] = Arrays.copyOf(hashes[group], counts[group]);
      }
      return hashes;
    }
  }
}
