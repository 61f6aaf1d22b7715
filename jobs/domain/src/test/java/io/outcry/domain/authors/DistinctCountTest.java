// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.authors;

import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistinctCountTest {
  @Test
  void the_vectors_hold() {
    DistinctCount count = DistinctCount.none();
    int user = 0;
    for (JsonNode example : section("7 authors")) {
      for (; user < example.required("distinct").asInt(); user++) {
        count.add(Hash64.of("user-" + user));
        count.add(Hash64.of("user-" + user / 2));
      }
      assertThat(count.count()).as("%s", example).isEqualTo(example.required("count").asLong());
    }
  }

  @Test
  void up_to_64_the_count_is_exact() {
    DistinctCount count = DistinctCount.none();
    for (int i = 1; i <= 64; i++) {
      count.add(Hash64.of("author-" + i));
      count.add(Hash64.of("author-" + i));
      assertThat(count.count()).isEqualTo(i);
    }
    assertThat(count.registers()).isEmpty();
    count.add(Hash64.of("author-65"));
    assertThat(count.registers()).hasSize(1024);
    assertThat(count.exact()).isEmpty();
  }

  @Test
  void a_sketch_never_counts_fewer_than_65() {
    DistinctCount count = DistinctCount.none();
    for (long i = 0; i < 65; i++) {
      count.add(i); // all in one register
    }
    assertThat(count.count()).isEqualTo(65);
  }

  @Test
  void a_hash_without_a_one_has_the_highest_rank() {
    DistinctCount count = DistinctCount.none();
    for (long i = 0; i < 65; i++) {
      count.add(i << 54); // registers 0 to 64, no bit left below
    }
    assertThat(count.registers()[0]).isEqualTo((byte) 55);
    assertThat(count.registers()[64]).isEqualTo((byte) 55);
    assertThat(count.registers()[65]).isZero();
    count.add((1L << 63) | 1);
    assertThat(count.registers()[512]).isEqualTo((byte) 54);
  }

  @Test
  void a_merge_counts_the_union_in_any_order() {
    Random random = new Random(41); // fixed: a failing round can be run again
    for (int size : new int[] {10, 64, 65, 100, 3000}) {
      List<Long> hashes = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        hashes.add(random.nextLong());
      }
      DistinctCount whole = of(hashes);
      Collections.shuffle(hashes, random);
      for (int cut : new int[] {0, size / 3, size}) {
        DistinctCount merged = of(hashes.subList(0, cut));
        DistinctCount right = of(hashes.subList(Math.max(0, cut - 5), size)); // 5 in both
        right.merge(merged);
        merged.merge(of(hashes.subList(Math.max(0, cut - 5), size)));
        assertSame(merged, whole, size + " cut at " + cut);
        assertSame(right, whole, size + " cut at " + cut);
      }
    }
  }

  @Test
  void the_error_stays_within_that_of_the_method() {
    Random random = new Random(43);
    for (int size : new int[] {200, 1000, 3000, 20_000}) {
      DistinctCount count = DistinctCount.none();
      for (int i = 0; i < size; i++) {
        count.add(random.nextLong());
      }
      assertThat(count.count() / (double) size).as("%d authors", size).isBetween(0.9, 1.1);
    }
  }

  private static DistinctCount of(List<Long> hashes) {
    DistinctCount count = DistinctCount.none();
    hashes.forEach(count::add);
    return count;
  }

  private static void assertSame(DistinctCount left, DistinctCount right, String what) {
    assertThat(left.exact()).as(what).containsExactly(right.exact());
    assertThat(left.registers()).as(what).containsExactly(right.registers());
  }
}
