// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void the_interval_is_wilsons() {
    Share share = new Share(8, 10);
    assertThat(share.value()).isEqualTo(0.8);
    assertThat(share.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(share.high()).isCloseTo(0.9433, within(1e-4));
  }

  @Test
  void few_cases_never_make_a_share_sure() {
    assertThat(new Share(3, 3).low()).isCloseTo(0.4385, within(1e-4));
    assertThat(new Share(3, 3).high()).isEqualTo(1);
    assertThat(new Share(0, 0).low()).isZero();
    assertThat(new Share(0, 0).high()).isEqualTo(1);
  }
}
