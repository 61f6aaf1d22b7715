// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.rule.SpreadReading;

/**
 * The sentences under an alert that let a reader redo its odds by hand.
 *
 * @param brand name of the brand, as the reader knows it
 * @param reading the numbers of the verdict
 * @param authors distinct authors
 * @param minutes from the first post to the reading
 * @param discounts posts that count a quarter
 * @param reproduction posts that each post brings, mean
 * @param halfLifeMillis half-life of the heat
 */
public record Explanation(
    String brand,
    SpreadReading reading,
    long authors,
    long minutes,
    Discounts discounts,
    double reproduction,
    long halfLifeMillis) {
  private static final double MENTION_DISCOUNTED_FROM = 0.2;

  /** Of a story of the brand as it stands. */
  public static Explanation of(StoryView story, Brand brand) {
    long minutes = (story.reading().atMillis() - story.firstPostMillis()) / Phrases.MINUTE_MILLIS;
    return new Explanation(
        brand.name(),
        story.reading(),
        story.authors(),
        Math.max(0, minutes),
        story.discounts(),
        story.reproduction().mid(),
        brand.halfLifeMillis());
  }

  /** The sentences, the same in every locale. */
  public String text() {
    return crowd() + (reading.bySize() ? size() : heat()) + odds() + discount();
  }

  private String crowd() {
    return reading.posts() + " posts by " + authors + " people in " + minutes + " min. ";
  }

  /** Where its odds rest on its posts so far and not on its heat. */
  private String size() {
    String expected = Digits.oneDecimal(reading.expected());
    return ("It is large rather than hot: another story of %s reaches %s posts,"
            + " so this is (1+%s)/(1+%s) = %s times ordinary. ")
        .formatted(
            brand,
            expected,
            Digits.significant(reading.judged(), 6),
            expected,
            Digits.oneDecimal(reading.timesOrdinary()));
  }

  private String heat() {
    String heat = Digits.oneDecimal(reading.heat());
    String expected = Digits.oneDecimal(reading.expectedHeat());
    return ("Heat %s (each post counts 1 and halves every %s min); an ordinary %s of %s reaches %s,"
            + " so this is (1+%s)/(1+%s) = %s times ordinary. ")
        .formatted(
            heat,
            Digits.whole((double) halfLifeMillis / Phrases.MINUTE_MILLIS),
            reading.amongRisks() ? "risk story" : "story",
            brand,
            expected,
            heat,
            expected,
            Digits.oneDecimal(reading.timesOrdinary()));
  }

  private String odds() {
    String share = Digits.significant(reading.odds().share() * 100, 2);
    String stories = Digits.significant(reading.odds().storiesPerWeek(), 3);
    String what =
        reading.bySize() ? "other stories" : reading.amongRisks() ? "risk stories" : "stories";
    return ("%s %% of the %s of %s get this far; at %s %s a week that is %s x %s %% = %s a week, %s."
            + " Each post brings %s more.")
        .formatted(
            share,
            what,
            brand,
            stories,
            what,
            stories,
            share,
            Digits.significant(reading.perWeek(), 2),
            ReturnPeriod.text(reading.perWeek()),
            Digits.oneDecimal(reproduction));
  }

  private String discount() {
    if (discounts.all() < MENTION_DISCOUNTED_FROM * reading.posts() || discounts.all() == 0) {
      return "";
    }
    return " %s of %s posts %s; each counts a quarter."
        .formatted(discounts.all(), reading.posts(), discounts.why());
  }
}
