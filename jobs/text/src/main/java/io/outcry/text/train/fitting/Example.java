// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.features.FeatureHasher;
import io.outcry.text.features.FeatureSink;
import io.outcry.text.train.data.LabelledText;
import java.util.Arrays;

/**
 * One text to learn from.
 *
 * @param hashes its hashed features, group by group
 * @param dense its vector, empty where none is used
 * @param target the share of each class: one for the true class, or what a teacher said; of a
 *     yes-or-no question the one number "yes"
 * @param weight how much it counts
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Example(int[][] hashes, float[] dense, float[] target, double weight) {
  private static final float[] NO_VECTOR = {};

  /** A text whose class, of {@code columns} (1: yes or no), is known. */
  public static Example of(LabelledText labelled, int columns) {
    float[] target = new float[columns];
    if (columns == 1) {
      target[0] = labelled.label();
    } else {
      target[labelled.label()] = 1;
    }
    return of(labelled.text(), target, labelled.weight());
  }

  /** A text of which a teacher said {@code target}. */
  public static Example of(String text, float[] target, double weight) {
    Collector collector = new Collector();
    FeatureHasher.features(text, collector);
    return new Example(collector.hashes(), NO_VECTOR, target, weight);
  }

  /** The same text; {@code trust} of its target is what a teacher said, the rest what it was. */
  public Example taught(float[] opinion, double trust) {
    float[] mixed = new float[target.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (float) (trust * opinion[i] + (1 - trust) * target[i]);
    }
    return new Example(hashes, dense, mixed, weight);
  }

  /** The same text with its vector. */
  public Example with(float[] vector) {
    return new Example(hashes, vector, target, weight);
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
