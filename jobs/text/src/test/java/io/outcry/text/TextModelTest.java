// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextModelTest {
  private static final TextModel MODEL = TextModel.bundled();

  @Test
  void a_thousand_emoji_say_no_more_than_three() {
    assertThat(MODEL.score("\uD83D\uDE21".repeat(1_000)))
        .isEqualTo(MODEL.score("\uD83D\uDE21".repeat(3)));
    assertThat(MODEL.score("lost ".repeat(1_000)).complaint())
        .isEqualTo(MODEL.score("lost lost lost").complaint());
  }

  @Test
  void a_score_names_the_model_that_gave_it() {
    assertThat(MODEL.score("lost my bag again").model()).isEqualTo("fast");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AcmeAir my suitcase is gone and your hotline just hangs up on me",
        "Third day without internet and @AcmeNet tells me to restart the router",
        "ordered in March, it is May, still nothing in the mail. useless company",
        "@acme your update broke my phone, the battery is empty after an hour",
        "never buying from this shop again, the shoes fell apart in a week"
      })
  void complaints_are_complaints(String text) {
    TextScore score = MODEL.score(text);
    assertThat(score.complaint()).as("%s: %s", text, score).isGreaterThan(0.5);
    assertThat(score.negative()).isGreaterThan(score.positive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AcmeAir what a lovely crew today, thank you!",
        "the new acme phone is gorgeous, love it",
        "@acme thanks, everything works again, you are great",
        "$ACME up 2%",
        "$ACME closes at 101.40 after earnings",
        "same here",
        "me too",
        "😂😂😂",
        "Acme opens a new office in Berlin http://t.co/x",
        "Good morning everyone"
      })
  void praise_chatter_and_short_replies_are_no_complaints(String text) {
    TextScore score = MODEL.score(text);
    assertThat(score.complaint()).as("%s: %s", text, score).isLessThan(0.5);
  }

  @Test
  void replies_of_two_words_are_neutral() {
    for (String text : List.of("same here", "Same here.", "@someone same here")) {
      TextScore score = MODEL.score(text);
      assertThat(score.neutral()).as("%s: %s", text, score).isGreaterThan(0.5);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this is good|this is not good",
        "I am happy with it|I am not happy with it",
        "I like the new one|I don't like the new one",
        "I would recommend it|I would never recommend it"
      })
  void a_negation_turns_the_sentiment(String pair) {
    String[] texts = pair.split("\\|", -1);
    TextScore plain = MODEL.score(texts[0]);
    TextScore negated = MODEL.score(texts[1]);
    assertThat(negated.negative()).as(pair).isGreaterThan(plain.negative());
    assertThat(negated.positive()).as(pair).isLessThan(plain.positive());
  }

  @Test
  void the_three_sentiments_sum_to_1_for_any_text() {
    Random random = new Random(23); // fixed: a failing round can be run again
    for (int round = 0; round < 2_000; round++) {
      String text = randomText(random);
      TextScore score = MODEL.score(text);
      assertThat(score.negative() + score.neutral() + score.positive())
          .as("round %d, '%s'", round, text)
          .isCloseTo(1, within(1e-9));
      assertThat(score.complaint()).isBetween(0.0, 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "\u0000\u0001\u0002",
        "\uD83D",
        "\uDE00\uD83D",
        "\uFEFF",
        "\u200D\u200D",
        "\u202Ehello\u202C",
        "مرحبا",
        "שלום עולם",
        "你好世界",
        "नमस्ते",
        "🇩🇪",
        "#",
        "@",
        "$",
        "# @ $ http"
      })
  void hard_texts_have_a_score(String text) {
    TextScore score = MODEL.score(text);
    assertThat(score.complaint()).as("%s", score).isLessThan(0.5);
    assertThat(score.negative() + score.neutral() + score.positive()).isCloseTo(1, within(1e-9));
    assertThat(MODEL.explain(text, 5)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  @Timeout(60)
  void texts_of_a_million_characters_are_scored_at_once() {
    for (String unit :
        List.of(
            "a", "a ", "😀", "\u0301", "#a", "@", "!", "你", "\uD800", ":-)", "not ", "\uFDFA")) {
      String text = unit.repeat(1_000_000 / unit.length());
      TextScore score = MODEL.score(text);
      assertThat(score.complaint()).as("%s", unit).isBetween(0.0, 1.0);
    }
  }

  @Test
  void texts_in_an_unknown_script_are_unsure() {
    assertThat(MODEL.score("这家航空公司又把我的行李弄丢了").unsure()).isTrue();
    assertThat(MODEL.score("@AcmeAir где мой багаж").unsure()).isTrue();
  }

  @Test
  void the_words_that_weigh_most_explain_a_complaint() {
    List<WordWeight> words = MODEL.explain("@AcmeAir you lost my bag again, worst service", 4);
    assertThat(words).hasSizeLessThanOrEqualTo(4).isNotEmpty();
    assertThat(words).extracting(WordWeight::word).contains("worst");
    assertThat(words).allMatch(word -> word.complaint() > 0 || word.negative() > 0);
  }

  @Test
  void names_of_brands_and_people_do_not_change_a_score() {
    assertThat(MODEL.score("@AcmeAir lost my bag")).isEqualTo(MODEL.score("@BoltAir lost my bag"));
    assertThat(MODEL.score("see http://a.example/1")).isEqualTo(MODEL.score("see https://t.co/x"));
  }

  @Test
  void many_threads_get_the_scores_of_one() throws Exception {
    Random random = new Random(29);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      texts.add(randomText(random));
    }
    List<TextScore> expected = texts.stream().map(MODEL::score).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<TextScore>>> answers =
          threads.invokeAll(
              Collections.nCopies(8, () -> texts.stream().map(MODEL::score).toList()));
      for (Future<List<TextScore>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String randomText(Random random) {
    List<String> parts =
        List.of(
            "the ",
            "not ",
            "bad",
            "good ",
            "@a ",
            "#BadDay ",
            "😀",
            "!!! ",
            "\uD800",
            "ß",
            "你",
            "ا ",
            "$A ",
            "9");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }
}
