// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SplitMix64Test {
  @Test
  void the_sequence_is_that_of_the_published_algorithm() {
    SplitMix64 random = new SplitMix64(0);
    assertThat(new long[] {random.next(), random.next()})
        .containsExactly(0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L);
  }

  @Test
  void a_fork_does_not_depend_on_what_its_origin_gives_later() {
    SplitMix64 random = new SplitMix64(9);
    long forked = random.fork(1).next();
    assertThat(random.fork(1).next()).isEqualTo(forked).isNotEqualTo(random.fork(2).next());
  }

  @Test
  void means_are_as_told() {
    SplitMix64 random = new SplitMix64(3);
    double normal = 0;
    double geometric = 0;
    for (int i = 0; i < 20_000; i++) {
      normal += random.normal();
      geometric += random.geometric(0.5, 1_000);
    }
    assertThat(normal / 20_000).isCloseTo(0, within(0.03));
    assertThat(geometric / 20_000).isCloseTo(0.5, within(0.03));
  }
}
