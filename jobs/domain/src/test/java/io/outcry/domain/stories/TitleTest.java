// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @AcmeAir @ann lost my bag again       | lost my bag again
          lost by @AcmeAir                      | lost by @AcmeAir
          see https://a.example/b my bag        | see my bag
          https://a.example/b                   | https://a.example/b
          @AcmeAir                              | @AcmeAir
          ''                                    | ''
          """)
  void a_title_is_the_words_without_leading_names_and_links(String text, String title) {
    assertThat(Title.of(text)).isEqualTo(title);
  }

  @Test
  void a_title_stands_on_one_line() {
    assertThat(Title.of("lost\n\n my\tbag ")).isEqualTo("lost my bag");
  }

  @Test
  void a_long_text_is_cut_at_a_word_and_a_long_word_at_a_character() {
    assertThat(Title.of("word ".repeat(50))).isEqualTo("word ".repeat(15) + "word…");
    assertThat(Title.of("a".repeat(200))).hasSize(80).endsWith("a…");
    String title = Title.of("😡".repeat(200));
    assertThat(title).endsWith("😡…");
    assertThat(title.codePoints().filter(Character::isSupplementaryCodePoint).count())
        .isEqualTo(39);
    assertThat(Title.shorten("short", 80)).isEqualTo("short");
  }
}
