// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lost my BAG, lost it!                  | bag lost
          Mein Gepäck ist wég                    | gepäck ist mein wég
          don't won’t                            | dont wont
          gate12 at 9                            | gate12
          @AcmeAir .@AcmeAir (@AcmeAir) bag      | bag
          see https://a.example/b?c (http://x.y) | see
          www.acme.example bag                   | bag
          write to me@acme.example now           | now write
          #lostbag 😡😡 bag 🧳                    | bag lostbag
          ✈️👨‍👩‍👧 ❤️                               | ''
          ｆｕｌｌ width                            | full width
          soft\u00ADhyphen                             | softhyphen
          Где мой багаж                          | багаж где мой
          أين حقيبتي                             | أين حقيبتي
          أَيْنَ حَقِيبَتِي                              | أين حقيبتي
          המזוודה שלי אבדה                       | אבדה המזוודה שלי
          सामान खो गया                            | गया सामान
          荷物が消えた                           | えた が消 消え 物が 荷物
          @AcmeAir荷物が                         | 物が 荷物
          https://a.example/b荷物                | 荷物
          サービス                               | サー ビス ービ
          JR線の遅延                             | の遅 線の 遅延
          수하물 분실                            | 분실 수하 하물
          กระเป๋าหาย                              | กร ปา ระ หา ะเ าย าห เป
          """)
  void the_words_of_a_text(String text, String terms) {
    assertThat(String.join(" ", Terms.of(text).keySet())).isEqualTo(terms);
  }

  @Test
  void a_word_is_counted_as_often_as_it_stands_there() {
    assertThat(Terms.of("bag bag BAG lost")).containsEntry("bag", 3).containsEntry("lost", 1);
  }

  @Test
  void of_a_very_long_text_only_the_beginning_is_read() {
    assertThat(Terms.of("word ".repeat(100_000))).containsOnlyKeys("word");
    assertThat(Terms.of("a".repeat(1_999) + "😡😡")).hasSize(1);
  }

  @Test
  void nothing_has_no_words() {
    assertThat(Terms.of("")).isEmpty();
    assertThat(Terms.of(" \n ! ")).isEmpty();
  }
}
