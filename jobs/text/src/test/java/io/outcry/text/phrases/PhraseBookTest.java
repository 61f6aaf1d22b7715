// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {

  @ParameterizedTest(name = "{0} in: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
      so sorry         | We are SO sorry!                 | so sorry
      don't know       | We don’t know                    | don't know
      follow up        | A follow-up is due               | follow up
      so * sorry       | so very sorry                    | so very sorry
      so * sorry       | so sorry                         | -
      we .. sorry      | we sorry                         | we sorry
      we .. sorry      | we are all so very sorry         | we are all so very sorry
      we .. sorry      | we are all so very terribly sorry| -
      we .. sorry      | we, that is us, are sorry        | we that is us are sorry
      we .. sorry      | we know. So sorry                | -
      we .. sorry      | we know\\nso sorry                | -
      we .. sorry      | we at acme.example are sorry     | we at acme example are sorry
      we ..2 sorry     | we are so sorry                  | we are so sorry
      we ..2 sorry     | we sorry                         | we sorry
      we ..2 sorry     | we are so very sorry             | -
      we .. ?          | do we know more?                 | we know more ?
      we .. ?          | we know more                     | -
      apolog~          | my apologies                     | apologies
      apolog~          | an epilogue                      | -
      see <link>       | see https://t.co/abc now         | see <link>
      dm <user>        | please DM @AcmeHelp              | dm <user>
      <number> hours   | within 24 hours                  | <number> hours
      ^ thank you      | @ann @bob Thank you              | thank you
      ^ thank you      | No. Thank you                    | -
      sorry we         | sorry 😞 #we                     | sorry we
      désolé           | Désolé !                         | désolé
      """)
  void a_phrase_is_found_where_its_words_stand_within_a_sentence(
      String phrase, String text, String words) {
    List<Hit> hits = book("x\t" + phrase).find(text.replace("\\n", "\n"));
    assertThat(hits.stream().map(Hit::words))
        .isEqualTo(words.equals("-") ? List.of() : List.of(words));
  }

  @Test
  void one_of_several_words_may_stand_in_a_place() {
    PhraseBook book = book("x\t(dm|message|email~) us");
    assertThat(book.find("DM us or message us, not call us; emailing us works"))
        .extracting(Hit::words)
        .containsExactly("dm us", "message us", "emailing us");
  }

  @Test
  void a_set_of_words_is_named_once_and_used_in_many_places() {
    PhraseBook book =
        book(
            "{food}\tpizza|burger~",
            "{food}\tsoup",
            "{goods}\t{food}|shoes",
            "x\t(my|cold) ({goods})");
    assertThat(book.find("my pizza, cold burgers, my soup, my shoes, the soup"))
        .extracting(Hit::words)
        .containsExactly("my pizza", "cold burgers", "my soup", "my shoes");
  }

  @Test
  void a_hit_tells_its_label_and_its_place_among_the_words() {
    assertThat(book("regret\tso sorry").find("@ann We are so sorry."))
        .containsExactly(new Hit("regret", "so sorry", 3, 5));
  }

  @Test
  void a_phrase_is_found_from_each_word_it_may_begin_with_and_ends_as_near_as_it_can() {
    assertThat(book("x\twe .. apologise").find("we said we apologise, apologise and apologise"))
        .containsExactly(
            new Hit("x", "we said we apologise", 0, 4), new Hit("x", "we apologise", 2, 4));
  }

  @Test
  void words_that_share_their_beginning_are_told_apart() {
    PhraseBook book = book("a\tfire", "b\tfired", "c\tfirst~", "d\tfi");
    assertThat(book.find("fire fired firstly fires fi"))
        .extracting(Hit::label)
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void many_books_look_into_a_text_that_was_split_once() {
    PhraseText text = PhraseText.of("So SORRY, Ann");
    assertThat(book("a\tso sorry").find(text)).containsExactly(new Hit("a", "so sorry", 0, 2));
    assertThat(book("b\tsorry ann").find(text)).containsExactly(new Hit("b", "sorry ann", 1, 3));
    assertThat(text.text()).isEqualTo("So SORRY, Ann");
  }

  @Test
  void hits_come_by_place_then_by_label_and_the_same_one_once() {
    PhraseBook book = book("b\tsorry", "a\tsorry", "b\t(sorry|sor~)", "a\tso sorry");
    assertThat(book.find("so sorry sorry"))
        .containsExactly(
            new Hit("a", "so sorry", 0, 2),
            new Hit("a", "sorry", 1, 2),
            new Hit("b", "sorry", 1, 2),
            new Hit("a", "sorry", 2, 3),
            new Hit("b", "sorry", 2, 3));
  }

  @Test
  void an_exception_takes_away_the_hits_of_its_label_that_it_shares_a_word_with() {
    PhraseBook book = book("a\tsorry", "b\tsorry", "a\t!not sorry");
    assertThat(book.find("we are not sorry, or are we sorry"))
        .containsExactly(
            new Hit("b", "sorry", 3, 4), new Hit("a", "sorry", 7, 8), new Hit("b", "sorry", 7, 8));
  }

  @Test
  void comments_and_blank_lines_say_nothing() {
    PhraseBook book = book("# regret", "", "  ", "b\tsorry", "a\tregret~");
    assertThat(book.find("sorry, we regretted it"))
        .extracting(Hit::label)
        .containsExactly("b", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
      sorry          ; expected a label, a tab and a phrase
      a<tab>         ; expected a label, a tab and a phrase
      a<tab>^        ; the phrase holds no word
      a<tab>* sorry  ; '*' cannot begin a phrase
      a<tab>.. sorry ; '..' must stand between two words
      a<tab>so ..    ; '..' cannot end a phrase
      a<tab>a .. b .. c .. d .. e ; more than 3 '..' in one phrase
      a<tab>so ..5 b ; '..5': expected .. or ..1 to ..4
      a<tab>so ..x b ; '..x': expected .. or ..1 to ..4
      {food} a|b     ; expected {name}, a tab and words with '|' between
      a<tab>({food}) ; no set {food} is defined above
      a<tab>so~      ; 'so~': a beginning has at least 3 letters
      a<tab>e-mail   ; 'e-mail' is not one word: expected a word, word~, (a|b)
      a<tab>a|b      ; 'a|b' is not one word
      a<tab>(a||b)   ; '' is not one word
      a<tab>24       ; '24' is not one word
      """)
  void a_line_that_is_no_rule_is_told_with_its_place(String line, String message) {
    assertThatThrownBy(() -> book("# first", line.replace("<tab>", "\t")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("test.rules:2: " + message);
  }

  @Test
  void a_missing_resource_is_told_by_its_name() {
    assertThatThrownBy(() -> PhraseBook.resource(PhraseBookTest.class, "none.rules"))
        .hasMessage(
            "the resource none.rules beside io.outcry.text.phrases.PhraseBookTest is missing from"
                + " the class path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "😀", "\uD800", "\uDC00sorry", "!", "?", "so ", "\n", "\u0301", "’"})
  void no_text_makes_it_throw_or_find_what_is_not_there(String piece) {
    PhraseBook book = book("x\tso .. so .. so .. never", "x\t? ?", "x\tsor~ never");
    assertThat(book.find(piece)).isEmpty();
    assertThat(book.find(piece.repeat(100_000))).isEmpty();
  }

  @Test
  void as_much_of_a_text_is_read_as_the_normaliser_reads() {
    assertThat(book("x\tso").find("so ".repeat(500_000))).hasSize(1_667);
  }

  private static PhraseBook book(String... lines) {
    return PhraseBook.of("test.rules", List.of(lines));
  }
}
