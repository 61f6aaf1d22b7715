// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrizesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#Giveaway! Follow us & RT for a free bag",
        "Retweet to win two tickets with @AcmeAir",
        "Share your best photo for a chance to win a weekend",
        "Unser Gewinnspiel läuft noch bis Freitag",
        "¡Sorteo! Sigue y comparte"
      })
  void a_text_that_asks_to_share_for_a_prize_offers_one(String text) {
    assertThat(KindPhrases.in(text).offerPrize()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I won my claim against them",
        "no chance that they win me back",
        "please share this so that they answer",
        "they gave away my seat"
      })
  void one_that_only_speaks_of_winning_or_sharing_does_not(String text) {
    assertThat(KindPhrases.in(text).offerPrize()).isFalse();
  }
}
