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
    return "It is large rather than hot: another story of "
        + brand
        + " reaches "
        + expected
        + " posts, so this is (1+"
        + Digits.significant(reading.judged(), 6)
        + ")/(1+"
        + expected
        + ") = "
        + Digits.oneDecimal(reading.timesOrdinary())
        + " times ordinary. ";
  }

  private String heat() {
    String heat = Digits.oneDecimal(reading.heat());
    String expected = Digits.oneDecimal(reading.expectedHeat());
    String times = Digits.oneDecimal(reading.timesOrdinary());
    return "Heat "
        + heat
        + " (each post counts 1 and halves every "
        + Digits.whole((double) halfLifeMillis / Phrases.MINUTE_MILLIS)
        + " min); an ordinary "
        + (reading.amongRisks() ? "risk story" : "story")
        + " of "
        + brand
        + " reaches "
        + expected
        + ", so this is (1+"
        + heat
        + ")/(1+"
        + expected
        + ") = "
        + times
        + " times ordinary. ";
  }

  private String odds() {
    String share = Digits.significant(reading.odds().share() * 100, 2);
    String stories = Digits.significant(reading.odds().storiesPerWeek(), 3);
    String what =
        reading.bySize() ? "other stories" : reading.amongRisks() ? "risk stories" : "stories";
    return share
        + " % of the "
        + what
        + " of "
        + brand
        + " get this far; at "
        + stories
        + " "
        + what
        + " a week that is "
        + stories
        + " x "
        + share
        + " % = "
        + Digits.significant(reading.perWeek(), 2)
        + " a week, "
        + ReturnPeriod.text(reading.perWeek())
        + ". Each post brings "
        + Digits.oneDecimal(reproduction)
        + " more.";
  }

  private String discount() {
    if (discounts.all() < MENTION_DISCOUNTED_FROM * reading.posts() || discounts.all() == 0) {
      return "";
    }
    return " %d of %d posts %s; each counts a quarter."
        .formatted(discounts.all(), reading.posts(), discounts.why());
  }
}
