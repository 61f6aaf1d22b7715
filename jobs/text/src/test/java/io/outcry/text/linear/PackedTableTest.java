// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.text.features.FeatureGroup;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedTableTest {
  private static final int BITS = 6;

  @ParameterizedTest
  @CsvSource({"1, 3", "8, 0", "8, 1", "9, 40", "40, 257", "40, 258", "41, 2000"})
  void it_gives_the_logits_of_the_table_for_any_columns_and_counts(int columns, int count) {
    Random random = new Random(31L * columns + count); // fixed: a failing case can be run again
    HashedTable table = table(columns, random);
    int[] hashes = random.ints(count + 5).toArray();
    int[] sums = new int[FeatureGroup.COUNT * columns];
    for (int i = 0; i < count; i++) {
      table.add(FeatureGroup.CHARS, hashes[i], sums);
    }
    double[] logits = new PackedTable(table).logits(hashes, count);
    assertThat(logits).hasSize(columns);
    for (int column = 0; column < columns; column++) {
      assertThat(logits[column])
          .isCloseTo(table.logit(column, sums, new int[] {0, 0, count}), within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"127", "-128"})
  void the_largest_weights_do_not_spill_into_their_neighbours(byte weight) {
    byte[] weights = new byte[8 << BITS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 2 == 0 ? weight : (byte) ~weight;
    }
    double[] scales = new double[FeatureGroup.COUNT * 8];
    java.util.Arrays.fill(scales, 1);
    HashedTable table = new HashedTable("t", BITS, scales, new double[8], weights);
    double[] logits = new PackedTable(table).logits(new int[1_024], 1_024);
    assertThat(logits[0]).isCloseTo(32.0 * weight, within(1e-9));
    assertThat(logits[7]).isCloseTo(32.0 * ~weight, within(1e-9));
  }

  private static HashedTable table(int columns, Random random) {
    byte[] weights = new byte[columns << BITS];
    random.nextBytes(weights);
    double[] scales = random.doubles((long) FeatureGroup.COUNT * columns).toArray();
    return new HashedTable("t", BITS, scales, random.doubles(columns).toArray(), weights);
  }
}
