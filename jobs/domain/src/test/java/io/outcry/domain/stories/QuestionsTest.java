// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
  private final Questions questions = Questions.of(null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          @AcmeAir lost it. Where is my bag? Answer! | Where is my bag?
          see https://a.example/?q=bag where it is   | none
          why?? when does my flight leave??          | when does my flight leave?
          my bag is lost                             | none
          what?                                      | none
          أين حقيبتي الزرقاء؟                        | أين حقيبتي الزرقاء؟
          荷物はどこですか？                         | 荷物はどこですか？
          """)
  void a_question_is_a_sentence_with_words_enough_to_tell_it_from_others(String text, String asks) {
    assertThat(Questions.first(text)).isEqualTo(asks);
  }

  @Test
  void who_asks_the_same_in_other_words_is_counted_once_with_the_others() {
    questions.plus("a", 1, "Where is my bag?");
    questions.plus("b", 2, "@AcmeAir so where's the bag? where is my bag");
    questions.plus("c", 3, "where is my BAG now??");
    questions.plus("d", 3, "where is my bag?");
    questions.plus("e", 4, "Will you refund the hotel?");
    assertThat(questions.most(3))
        .extracting(QuestionState::text, QuestionState::people)
        .containsExactly(
            tuple("Where is my bag?", 2),
            tuple("so where's the bag?", 1),
            tuple("Will you refund the hotel?", 1));
  }

  @Test
  void a_deleted_post_asks_nothing_and_its_words_go_with_it() {
    questions.plus("a", 1, "Where is my bag?");
    String askedIn = questions.plus("b", 2, "where is my bag?");
    assertThat(askedIn).isEqualTo("a");
    questions.minus("b", 2, "a");
    assertThat(questions.most(1).get(0).people()).isEqualTo(1);
    questions.minus("a", 1, "a");
    assertThat(questions.toState()).isEmpty();
  }

  @Test
  void of_more_than_twelve_those_go_that_one_person_asks() {
    questions.plus("a", 1, "where is my bag?");
    questions.plus("b", 2, "where is my bag?");
    for (int i = 0; i < 100; i++) {
      questions.plus("q" + i, i, "what about gate" + i + " and flight" + i + "?");
    }
    assertThat(questions.toState()).hasSize(12);
    assertThat(questions.most(1).get(0).text()).isEqualTo("where is my bag?");
  }

  @Test
  void they_are_the_same_after_a_restart() {
    questions.plus("a", 1, "where is my bag?");
    Questions again = Questions.of(questions.toState());
    again.plus("b", 2, "where is my bag?");
    assertThat(again.most(9)).extracting(QuestionState::people).isEqualTo(List.of(2));
    assertThat(Questions.of(null).toState()).isEmpty();
  }

  @Test
  void what_two_merged_stories_ask_alike_is_told_once() {
    questions.plus("a", 1, "where is my bag?");
    Questions other = Questions.of(null);
    other.plus("b", 2, "so where is my bag now?");
    other.plus("c", 3, "so where is my bag now?");
    questions.merge(other);
    assertThat(questions.most(3)).extracting(QuestionState::postId).containsExactly("b");
  }
}
