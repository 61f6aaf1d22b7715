// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.Odds;
import io.outcry.domain.norms.OddsBasis;
import io.outcry.domain.norms.Tail;
import io.outcry.domain.rule.SpreadReading;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final long HOUR = 3_600_000;

  @Test
  void the_vectors_hold_to_the_letter() {
    for (JsonNode example : section("4 explain")) {
      SpreadReading reading = reading(example);
      double perWeek = example.required("perWeek").asDouble();
      assertThat(reading.perWeek()).isCloseTo(perWeek, within(1e-9));
      Explanation explanation =
          new Explanation(
              example.required("brand").asText(),
              reading,
              example.required("authors").asLong(),
              example.required("minutes").asLong(),
              new Discounts(0, 0, 0),
              example.required("reproduction").asDouble(),
              HOUR);
      assertThat(explanation.text()).isEqualTo(example.required("text").asText());
    }
  }

  @Test
  void discounted_posts_are_told_from_a_fifth_on() {
    String plain = explanation(0, HOUR).text();
    assertThat(explanation(4, HOUR).text()).isEqualTo(plain); // 4 of 23 are 17 %
    assertThat(explanation(5, HOUR).text())
        .isEqualTo(
            plain
                + " 5 of 23 posts repeat one text or come from accounts with no followers;"
                + " each counts a quarter.");
    assertThat(explanation(14, HOUR).text())
        .endsWith(
            " more. 14 of 23 posts repeat one text or come from accounts with no followers;"
                + " each counts a quarter.");
  }

  @Test
  void the_reasons_of_a_discount_are_told() {
    assertThat(new Discounts(9, 9, 0).why()).isEqualTo("offer a prize");
    assertThat(new Discounts(9, 2, 3).why())
        .isEqualTo(
            "repeat one text or come from accounts with no followers or offer a prize"
                + " or are by people who had posted three times");
  }

  @Test
  void the_sentences_are_the_same_where_digits_look_otherwise() {
    String text = explanation(5, HOUR).text();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(explanation(5, HOUR).text()).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_half_life_is_told_in_minutes() {
    assertThat(explanation(0, HOUR / 3).text()).contains("halves every 20 min)");
  }

  private static Explanation explanation(long discounted, long halfLifeMillis) {
    SpreadReading reading = reading(section("4 explain").get(0));
    return new Explanation(
        "Acme Air", reading, 19, 21, new Discounts(discounted, 0, 0), 1.42, halfLifeMillis);
  }

  private static SpreadReading reading(JsonNode example) {
    Tail tail = new Tail(example.required("share").asDouble(), 1, 0, 0, 0);
    double storiesPerWeek = example.required("storiesPerWeek").asDouble();
    return SpreadReading.byHeat(
        0,
        example.required("posts").asLong(),
        example.required("heat").asDouble(),
        example.required("expectedHeat").asDouble(),
        new Odds(0, 0, storiesPerWeek, tail, OddsBasis.SEEN, NormsKind.ORDINARY));
  }
}
