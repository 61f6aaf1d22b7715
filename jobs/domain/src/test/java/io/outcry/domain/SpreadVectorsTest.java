// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadVectorsTest {
  @Test
  void a_section_that_no_test_reads_is_noticed() {
    assertThat(SpreadVectors.sections())
        .containsExactlyInAnyOrder(
            "1 heat", // HeatTest
            "1 score", // ScoreTest, NormsVectorsTest
            "1 forget", // HeatTest
            "2 norms", // NormsVectorsTest
            "3 severity", // SeverityTest, ReturnPeriodTest
            "4 rule", // RuleVectorsTest
            "rulePosts",
            "4 bucket", // AlertBudgetTest
            "4 explain", // ExplanationTest
            "5 kernel", // KernelTest
            "5 reproduction", // ReproductionTest
            "6 follow-up", // FollowUpTest
            "7 hash", // Hash64Test
            "7 authors", // DistinctCountTest
            "8 weight", // PostWeightTest
            "9 pulse"); // BrandPulseTest
  }
}
