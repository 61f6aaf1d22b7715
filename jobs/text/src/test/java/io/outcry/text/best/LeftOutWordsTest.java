// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.best;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.text.WordWeight;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeftOutWordsTest {
  /** Complains by 2 for "lost" and 1 for "again"; "lovely" takes 3 off. */
  private static LeftOutWords.Logits read(String text) {
    double complaint = 0;
    complaint += text.contains("Lost") ? 2 : 0;
    complaint += text.contains("again") ? 1 : 0;
    complaint -= text.contains("lovely") ? 3 : 0;
    return new LeftOutWords.Logits(complaint, complaint / 2);
  }

  @Test
  void a_word_weighs_what_the_text_loses_without_it() {
    List<WordWeight> words =
        new LeftOutWords(LeftOutWordsTest::read).of("You Lost, my bag again!!", 5);
    assertThat(words).extracting(WordWeight::word).containsExactly("lost", "again");
    assertThat(words.get(0).complaint()).isCloseTo(2, within(1e-9));
    assertThat(words.get(0).negative()).isCloseTo(1, within(1e-9));
  }

  @Test
  void words_that_speak_against_it_are_not_named() {
    assertThat(new LeftOutWords(LeftOutWordsTest::read).of("lovely", 5)).isEmpty();
  }

  @Test
  void names_links_and_signs_are_not_tried() {
    AtomicInteger reads = new AtomicInteger();
    new LeftOutWords(
            text -> {
              reads.incrementAndGet();
              return read(text);
            })
        .of("@AcmeAir https://a.example !!! Lost", 5);
    assertThat(reads).as("the whole text, and it without the one word").hasValue(2);
  }

  @Test
  void a_long_text_costs_a_bounded_number_of_readings() {
    AtomicInteger reads = new AtomicInteger();
    new LeftOutWords(
            text -> {
              reads.incrementAndGet();
              return read(text);
            })
        .of("word ".repeat(100_000), 5);
    assertThat(reads).hasValue(1 + LeftOutWords.WORDS_TRIED);
  }
}
