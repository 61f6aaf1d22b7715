// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Hello World                       | hello world
      @ann_99 hi @AcmeAirHelp           | @ hi @service
      @care@acme.example hi             | @service hi
      see https://t.co/abc?x=1 now       | see http now
      HTTP://X.EXAMPLE www.acme.example | http http
      http                              | http
      httpd and whatwww                  | httpd and whatww
      it took 3,5 hours at 10:45        | it took 0 hours at 0
      $ABC fell, $20                    | $ fell $ 0
      soooooo goooood                   | soo good
      don’t DON'T                       | don't don't
      what!!! what? really?! hm...      | what !! what ? really ?! hm ..
      one. two                          | one two
      :-) :))) :'( ;D =P <3 </3 ^_^ T_T | :) :) :( ;D :p <3 </3 ^_^ T_T
      8) is x2 at 10:30, xD box(8       | 0 is x 0 at 0 :D box 0
      C:/dir                            | c :/ dir
      #LostMyBag #lost_bag #fail26     | #lostmybag lost my bag #lost_bag lost bag #fail26 fail
      100% sure, 5€                     | 0 % sure 0 €
      ﬁne ＡＢＣ ①                       | fine abc 0
      Straße ÇA İstanbul                | straße ça istanbul
      """)
  void a_text_becomes_these_tokens(String text, String tokens) {
    assertThat(String.join(" ", tokens(text))).isEqualTo(tokens);
  }

  @Test
  void emoji_are_kept_one_by_one_without_skin_tone_and_selector() {
    assertThat(tokens("ok👍🏽❤️👩‍🚀")).containsExactly("ok", "👍", "❤", "👩", "🚀");
  }

  @Test
  void words_of_scripts_without_training_texts_are_told_apart() {
    assertThat(kinds("привет 你好世界 こんにちは สวัสดี word كلمة शब्द"))
        .containsExactly(
            TokenKind.FOREIGN,
            TokenKind.FOREIGN,
            TokenKind.FOREIGN,
            TokenKind.FOREIGN,
            TokenKind.WORD,
            TokenKind.WORD,
            TokenKind.WORD);
  }

  @Test
  void a_negation_reaches_three_words_and_stops_at_punctuation() {
    assertThat(negated("not one two three four")).containsExactly("one", "two", "three");
    assertThat(negated("not one, two")).containsExactly("one");
    assertThat(negated("it didn't work! fine")).containsExactly("work");
    assertThat(negated("never ever not good")).containsExactly("ever", "good");
    assertThat(negated("notable cant see")).containsExactly("see");
    assertThat(negated("das ist nicht gut")).containsExactly("gut");
  }

  @Test
  void sentences_end_with_a_mark_or_a_line_but_not_inside_a_name() {
    assertThat(sentences("one. two! three?! four... five\nsix, seven; eight"))
        .containsExactly("one", "two !", "three ?!", "four ..", "five", "six seven eight");
    assertThat(sentences("see acme.example at 10.30 today. Bye."))
        .containsExactly("see acme example at 0 today", "bye");
  }

  @Test
  void shouting_and_stretching_are_kept_as_marks_of_the_word() {
    List<String> loud = new ArrayList<>();
    List<String> stretched = new ArrayList<>();
    Normaliser.tokens(
        "WORST day EVER sooo OK",
        token -> {
          if (token.loud()) {
            loud.add(token.toString());
          }
          if (token.stretched()) {
            stretched.add(token.toString());
          }
        });
    assertThat(loud).containsExactly("worst", "ever");
    assertThat(stretched).containsExactly("soo");
  }

  @Test
  void piled_up_accents_and_invisible_characters_do_not_matter() {
    String zalgo = "b" + "\u0301\u0316\u0335".repeat(200) + "ad";
    assertThat(tokens(zalgo)).containsExactly("bad");
    assertThat(tokens("b\u200Bad \u202Eword\u202C \uFEFFend")).contains("word", "end");
  }

  @Test
  void a_word_of_any_length_is_cut() {
    assertThat(tokens("ab".repeat(2_000))).containsExactly("ab".repeat(24));
  }

  @Test
  void what_stands_behind_the_limit_is_not_read() {
    String filler = "x ".repeat(Normaliser.MAX_CHARS / 2);
    assertThat(tokens(filler + "end")).doesNotContain("end").hasSize(Normaliser.MAX_CHARS / 2);
    assertThat(tokens(" ".repeat(Normaliser.MAX_CHARS - 1) + "😀")).isEmpty();
  }

  @Test
  void no_text_makes_it_throw() {
    Random random = new Random(11); // fixed: a failing round can be run again
    String signs = "@#$<>:;=8xT^_-'/\\.!?\uD83D\uDE00\uD800\uDC00 \u0000\u0301aZ9é你ا\n";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      for (String token : tokens(text.toString())) {
        assertThat(token).as("round %d, text '%s'", round, text).isNotEmpty();
      }
    }
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    TokenSink sink =
        new TokenSink() {
          @Override
          public void token(Token token) {
            words.add(token.toString());
          }

          @Override
          public void sentenceEnd() {
            sentences.add(String.join(" ", words));
            words.clear();
          }
        };
    Normaliser.tokens(text, sink);
    if (!words.isEmpty()) {
      sink.sentenceEnd();
    }
    return sentences;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Normaliser.tokens(
        text,
        token -> tokens.add((token.kind() == TokenKind.HASHTAG ? "#" : "") + token.toString()));
    return tokens;
  }

  private static List<TokenKind> kinds(String text) {
    List<TokenKind> kinds = new ArrayList<>();
    Normaliser.tokens(text, token -> kinds.add(token.kind()));
    return kinds;
  }

  private static List<String> negated(String text) {
    List<String> words = new ArrayList<>();
    Normaliser.tokens(
        text,
        token -> {
          if (token.negated()) {
            words.add(token.toString());
          }
        });
    return words;
  }
}
