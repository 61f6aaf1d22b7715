// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.best;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import io.outcry.text.WordWeight;
import io.outcry.text.embed.EmbedderUnavailableException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestModelTest {
  private static BestModel model;

  @BeforeAll
  static void open() throws EmbedderUnavailableException {
    model = BestModel.shared();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AcmeAir three weeks now and my bag is still somewhere in Porto, nobody picks up the phone",
        "the zip of my new Acme jacket broke on day two and they will not take it back",
        "great job leaving sixty of us at the gate without a word @AcmeAir",
        "paid for two-day shipping @acme, it has been nine days",
      })
  void a_complaint_is_told(String text) {
    assertThat(model.score(text).complaint()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AcmeAir do you fly to Porto on Sundays?",
        "Acme Air shares fell four percent after the results",
        "thank you @AcmeAir, Maria at the desk found my bag within minutes",
        "my neighbour's dog has eaten my homework again",
      })
  void what_is_no_complaint_is_told(String text) {
    assertThat(model.score(text).complaint()).isLessThan(0.5);
  }

  @Test
  void sentiments_sum_to_one_and_say_what_anyone_would() {
    TextScore good = model.score("what a lovely flight, thank you all");
    TextScore bad = model.score("the worst flight of my life, never again");
    assertThat(good.negative() + good.neutral() + good.positive()).isCloseTo(1, within(1e-9));
    assertThat(good.positive()).isGreaterThan(0.7);
    assertThat(bad.negative()).isGreaterThan(0.7);
  }

  @Test
  void its_scores_bear_its_name() {
    assertThat(model.score("lost my bag again").model()).isEqualTo("best");
  }

  @Test
  void a_text_in_another_language_keeps_the_score_of_the_fast_model() {
    String text = "Mein Koffer ist seit drei Wochen verschwunden und niemand antwortet mir";
    assertThat(model.score(text)).isEqualTo(TextModel.bundled().score(text));
    assertThat(model.score(text).model()).isEqualTo("fast");
  }

  @Test
  void no_account_is_judged_by_its_name() {
    assertThat(model.score("@AcmeAir lost my bag http://a.example/1").complaint())
        .isEqualTo(model.score("@BoltAir lost my bag http://b.example/2").complaint());
  }

  @Test
  void the_same_text_has_the_same_bits_on_every_thread() {
    String text = "still no answer, @AcmeAir, I have been waiting since Monday";
    TextScore once = model.score(text);
    List<TextScore> scores =
        IntStream.range(0, 8).parallel().mapToObj(i -> model.score(text)).toList();
    assertThat(scores).containsOnly(once);
  }

  @Test
  void a_reading_has_the_score_and_a_meaning_of_length_one() {
    Reading reading = model.read("lost my bag again");
    assertThat(reading.score()).isEqualTo(model.score("lost my bag again"));
    assertThat(product(reading.meaning(), reading.meaning())).isCloseTo(1, within(1e-5));
    assertThat(reading.meaning()).hasSize(384);
  }

  @Test
  void two_tellings_of_one_thing_are_nearer_than_two_things() {
    float[] bag = model.read("they lost my suitcase on the way to Porto").meaning();
    float[] luggage = model.read("my luggage never arrived in Porto").meaning();
    float[] coffee = model.read("the coffee at this place is cold every time").meaning();
    assertThat(product(bag, luggage)).isGreaterThan(product(bag, coffee));
  }

  @Test
  void the_words_that_weigh_are_named() {
    List<WordWeight> words = model.explain("@AcmeAir the crew lost my stroller, awful", 3);
    assertThat(words).extracting(WordWeight::word).containsAnyOf("lost", "awful", "stroller");
    assertThat(words).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void words_of_another_language_are_named_by_the_fast_model() {
    String text = "Mein Koffer ist seit drei Wochen verschwunden und niemand antwortet mir";
    assertThat(model.explain(text, 3)).isEqualTo(TextModel.bundled().explain(text, 3));
  }

  @Test
  void no_text_makes_it_throw() {
    List<String> hostile =
        List.of(
            "",
            " ",
            "\uD800",
            "a\uDC00b \uD83D",
            "x".repeat(1_000_000),
            "\uD83D\uDE21".repeat(100_000),
            "e\u0301\u0302\u0303\u0304".repeat(10_000),
            "\u202Eabc\u0000\uFFFF\uFEFF",
            "@".repeat(50_000));
    for (String text : hostile) {
      TextScore score = model.score(text);
      assertThat(score.complaint()).isBetween(0.0, 1.0);
      assertThat(model.explain(text, 3)).hasSizeLessThanOrEqualTo(3);
    }
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
