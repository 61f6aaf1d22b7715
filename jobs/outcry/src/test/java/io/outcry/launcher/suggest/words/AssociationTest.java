// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {
  @Test
  void it_is_the_ratio_of_dunning() {
    // the first line of table 1 of the paper: "the swiss", 270.72
    assertThat(Association.logLikelihoodRatio(110, 110 + 2_442, 111, 111 + 29_114))
        .isCloseTo(270.72, within(0.005));
  }

  @Test
  void what_is_not_commoner_with_the_brand_is_no_evidence() {
    assertThat(Association.logLikelihoodRatio(5, 100, 50, 1_000)).isZero();
    assertThat(Association.logLikelihoodRatio(1, 100, 50, 1_000)).isZero();
    assertThat(Association.logLikelihoodRatio(0, 0, 50, 1_000)).isZero();
    assertThat(Association.logLikelihoodRatio(5, 100, 0, 0)).isZero();
    assertThat(Association.logLikelihoodRatio(5, 5, 0, 7)).isPositive();
  }
}
