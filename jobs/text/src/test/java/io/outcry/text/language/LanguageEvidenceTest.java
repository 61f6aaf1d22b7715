// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.text.normalise.Normaliser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageEvidenceTest {

  @ParameterizedTest
  @CsvSource({
    "a, LATIN", "ß, LATIN", "ế, LATIN", "я, CYRILLIC", "ա, ARMENIAN", "և, ARMENIAN", "א, HEBREW",
    "ب, ARABIC", "अ, DEVANAGARI", "ক, BENGALI", "한, HANGUL", "の, KANA", "ー, KANA", "字, HAN",
    "ไ, THAI", "ა, GEORGIAN", "Ω, GREEK", "ᚠ, OTHER", "ꯁ, OTHER"
  })
  void a_letter_has_its_script(char letter, Script script) {
    assertThat(Script.of(letter)).isEqualTo(script);
  }

  @Test
  void half_a_surrogate_pair_is_of_no_known_script() {
    assertThat(Script.of('\uD83D')).isEqualTo(Script.OTHER);
  }

  @Test
  void the_script_of_most_letters_wins_and_a_han_sign_counts_for_several() {
    assertThat(evidence("привет world of ours").mainScript()).isEqualTo(Script.LATIN);
    assertThat(evidence("привет всем, world").mainScript()).isEqualTo(Script.CYRILLIC);
    assertThat(evidence("new phone 手机坏了").mainScript()).isEqualTo(Script.HAN);
    assertThat(evidence("don't").mainScript()).isEqualTo(Script.LATIN);
    assertThat(evidence("").mainScript()).isEqualTo(Script.OTHER);
  }

  @Test
  void one_kana_among_a_dozen_han_signs_is_japanese() {
    assertThat(evidence("新製品発表会開催決定の東京").mainScript()).isEqualTo(Script.KANA);
    assertThat(evidence("新製品発表会開催決定東京").mainScript()).isEqualTo(Script.HAN);
  }

  @Test
  void a_word_gives_its_trigrams_with_its_ends_and_itself() {
    assertThat(grams("abc")).isEqualTo(4);
    assertThat(grams("a")).isEqualTo(1);
    assertThat(grams("abc abc")).isEqualTo(8);
    assertThat(grams("@abc http://abc.example 123 😀")).isZero();
  }

  @Test
  void equal_words_have_equal_hashes_and_other_words_others() {
    int[] twice = evidence("koffer koffer").grams(Script.LATIN).hashes();
    for (int i = 0; i < 7; i++) {
      assertThat(twice[i]).isEqualTo(twice[i + 7]);
    }
    assertThat(evidence("ab").grams(Script.LATIN).hashes()[2])
        .isNotEqualTo(evidence("ba").grams(Script.LATIN).hashes()[2]);
  }

  @Test
  void a_text_of_any_length_gives_a_bounded_number() {
    assertThat(grams("abcdefg ".repeat(500))).isEqualTo(WordGrams.MOST);
    assertThat(grams("a ".repeat(2_000))).isEqualTo(WordGrams.MOST);
    assertThat(grams("abcd".repeat(1_000))).isLessThanOrEqualTo(WordGrams.MOST);
  }

  private static int grams(String text) {
    return evidence(text).grams(Script.LATIN).size();
  }

  private static LanguageEvidence evidence(String text) {
    LanguageEvidence evidence = new LanguageEvidence();
    Normaliser.tokens(text, evidence::token);
    return evidence;
  }
}
