// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTonesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
      We're so sorry your soup leaked.                                | apology
      Our apologies for the wobbly table!                             | apology
      Better safe than sorry, so we salted the ramp.                  | -
      Es tut uns sehr leid, Ihr Koffer ist noch in Rom.               | apology
      Lamentamos la espera en la puerta nueve.                        | apology
      Nous sommes désolés pour la panne du grille-pain.               | apology
      Ci dispiace per il ritardo del traghetto.                       | apology
      Pedimos desculpa pelo atraso do bonde.                          | apology
      Try restarting the toaster.                                     | solution
      We'll always try to bake better bread.                          | -
      We've refunded you for the broken umbrella.                     | solution
      The leak in the boiler has been fixed.                          | solution
      The refund has not been confirmed for the boat.                 | -
      Here are the steps for a new filter: https://acme.example/f     | solution
      You can change the seat in the app.                             | solution
      Which kettle did you buy?                                       | question
      Let us know which kettle it was.                                | question
      Fresh waffles! Any questions?                                   | -
      Let us know how it goes with the kettle.                        | -
      Please DM us the colour of the sofa.                            | moved-to-private
      Please DM us your name and the colour of the sofa.              | question, moved-to-private
      Call us on 555 0100 about the sofa.                             | moved-to-private
      The sofa comes at 4 pm.                                         | -
      Schreiben Sie uns wegen des Sofas eine Privatnachricht.         | moved-to-private
      Envíanos un mensaje privado con el color del sofá.              | moved-to-private
      Sofas are not refundable once unpacked.                         | policy
      Under our terms, skis count as a second bag.                    | policy
      Unfortunately we are unable to offer vouchers for rain.         | policy
      I'm unable to see the picture of the tram.                      | -
      As stated before, the tram was on time.                         | defensive
      That is not true, the kitchen closes at nine.                   | defensive
      You should have read the sign at the ferry.                     | defensive
      You are charged twice? That is an incorrect charge.             | question
      The storm was out of our control.                               | defensive
      We're sorry you feel the ferry is slow.                         | apology, defensive
      Lovely picture of the ferry!                                    | -
      """)
  void the_words_of_an_answer_tell_its_tones(String text, String tones) {
    assertThat(tones(text)).isEqualTo(tones);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
      @ann Hi Ann, we're sorry to hear this. Please DM us. ^KT   | apology, moved-to-private, scripted
      Thank you for reaching out, Ann! We'll look into this. -Bo | scripted
      Ann, we appreciate your feedback and your patience.        | scripted
      We're sorry to hear about the soup. Please DM us. ^KT      | apology, moved-to-private
      We're sorry, try restarting it.                            | apology, solution
      Enjoy!                                                     | -
      """)
  void a_template_is_what_holds_nothing_but_stock_words_and_names(String text, String tones) {
    assertThat(tones(text)).isEqualTo(tones);
  }

  @Test
  void curly_apostrophes_and_capitals_do_not_matter() {
    assertThat(tones("WE’VE REFUNDED YOU FOR THE UMBRELLA")).isEqualTo("solution");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "😀", "\uD800", "\n", ",A,", "A     ", "\u0301", "?!."})
  void no_text_makes_it_throw(String piece) {
    assertThat(ReplyTones.of(piece)).doesNotContain(ReplyTone.SCRIPTED, ReplyTone.APOLOGY);
    assertThat(ReplyTones.of(piece.repeat(200_000)))
        .doesNotContain(ReplyTone.SCRIPTED, ReplyTone.APOLOGY);
    assertThat(ReplyTones.of("sorry " + piece.repeat(200_000))).contains(ReplyTone.APOLOGY);
  }

  @Test
  void a_wire_name_names_one_tone() {
    for (ReplyTone tone : ReplyTone.values()) {
      assertThat(ReplyTone.ofWireName(tone.wireName())).isSameAs(tone);
    }
    assertThatThrownBy(() -> ReplyTone.ofWireName("rude"))
        .hasMessage(
            "'rude' is no tone of a reply: expected one of [apology, solution, question,"
                + " moved-to-private, policy, defensive, scripted]");
  }

  private static String tones(String text) {
    String tones =
        ReplyTones.of(text).stream().map(ReplyTone::wireName).collect(Collectors.joining(", "));
    return tones.isEmpty() ? "-" : tones;
  }
}
