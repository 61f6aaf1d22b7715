// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.telling.AnswerWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContradictionTest {
  @Test
  void one_account_is_sorry_and_another_cites_rules() {
    assertThat(
            AnswerWords.contradiction(
                List.of(
                    said("x", "AcmeAirHelp", "apology", "question"),
                    said("x", "AcmeAir", "policy"))))
        .isEqualTo("@AcmeAirHelp on X apologises and @AcmeAir on X cites rules");
    assertThat(
            AnswerWords.contradiction(
                List.of(said("x", "Acme", "defensive"), said("bluesky", "Acme", "solution"))))
        .isEqualTo("@Acme on Bluesky offers a solution and @Acme on X defends the company");
  }

  @Test
  void what_one_account_says_later_is_no_contradiction() {
    assertThat(contradiction(said("x", "Acme", "policy"), said("x", "Acme", "apology"))).isNull();
  }

  @Test
  void tones_that_go_together_or_that_nobody_knows_are_none() {
    assertThat(contradiction(said("x", "A", "apology"), said("x", "B", "question"))).isNull();
    assertThat(contradiction(said("x", "A", "apology", "policy"), said("x", "B", "policy")))
        .as("sorry, and says why")
        .isNull();
    assertThat(contradiction(said("x", "A"), said("x", "B", "policy"))).isNull();
    assertThat(contradiction()).isNull();
  }

  @Test
  void the_newest_is_told() {
    assertThat(
            contradiction(
                said("x", "A", "apology"), said("x", "B", "policy"), said("x", "C", "defensive")))
        .isEqualTo("@A on X apologises and @C on X defends the company");
  }

  private static @Nullable String contradiction(CompanyPost... posts) {
    return AnswerWords.contradiction(List.of(posts));
  }

  private static CompanyPost said(String network, String account, String... tones) {
    return new CompanyPost(
        account + tones.length, network, account, 0, "r", null, "words", List.of(tones), false);
  }
}
