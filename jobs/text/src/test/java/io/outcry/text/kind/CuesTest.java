// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.text.TextScore;
import io.outcry.text.phrases.PhraseText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {
  private static final Rivals RIVALS =
      Rivals.of(
          Map.of(
              "bolt-air", List.of("Bolt Air", "@BoltAir", "Bolt"),
              "zoom", List.of("Zoom", "$ZOOM"),
              "nobody", List.of("", " ", "@")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I just cancelled my account",
        "We closed our accounts today",
        "never flying with them again",
        "I will never fly Acme",
        "I am moving to another bank",
        "I'm switching to the other one",
        "Done. I'm done with you",
        "you just lost a loyal customer",
        "I'll take my business elsewhere",
        "This is the last time I fly with you",
        "I will leave if this goes on",
        "thinking of switching",
        "Never again",
        "I won't leave quietly. I am leaving you",
      })
  void an_author_who_left_leaves_or_threatens_to_is_leaving(String text) {
    assertThat(Cues.of(text, Rivals.NONE)).isEqualTo(new Cues(true, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My friend left last year",
        "You cancelled my account without a word",
        "I want to cancel my order",
        "Please cancel my flight",
        "The flight is leaving soon",
        "I will not cancel my account",
        "they take their business elsewhere",
        "you lose customer service points",
        "I would never buy shares of Acme",
        "People are switching to the other one",
      })
  void what_others_do_and_what_is_no_farewell_is_not_leaving(String text) {
    assertThat(Cues.of(text, Rivals.NONE)).isEqualTo(new Cues(false, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Switching to Bolt Air tomorrow",
        "going back to @boltair!",
        "BOLT is cheaper",
        "should have flown with #Bolt",
        "You are so much worse than Bolt",
        "Acme vs. Bolt",
        "why can't you be like Bolt?",
        "Bolt Air never loses a bag",
        "Hello @BoltAir",
      })
  void a_rival_that_the_text_goes_to_or_weighs_against_is_compared(String text) {
    assertThat(Cues.of(text, RIVALS).comparing()).containsExactly("bolt-air");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@acme @boltair good morning",
        "my bag came from Bolt Air by mistake",
        "switching to boltair2 or unBolt or @Bolt_Air",
        "better than Bölt",
      })
  void a_rival_only_named_and_a_name_inside_a_word_are_not(String text) {
    assertThat(Cues.of(text, RIVALS).comparing()).isEmpty();
  }

  @Test
  void each_rival_is_judged_for_itself_and_they_are_sorted() {
    assertThat(Cues.of("$ZOOM is better than Bolt", RIVALS).comparing())
        .containsExactly("bolt-air", "zoom");
    assertThat(Cues.of("better than Zoom, said a man from Bolt", RIVALS).comparing())
        .containsExactly("zoom");
  }

  @Test
  void going_to_a_rival_is_leaving_and_staying_away_from_it_is_not() {
    assertThat(Cues.of("Hello Bolt, just go with Zoom", RIVALS).leaving()).isTrue();
    assertThat(Cues.of("never going back to Bolt", RIVALS).leaving()).isFalse();
  }

  @Test
  void without_rivals_nothing_is_compared() {
    assertThat(Cues.of("worse than Bolt", Rivals.NONE).comparing()).isEmpty();
    assertThat(Cues.of("worse than Bolt", Rivals.of(Map.of())).comparing()).isEmpty();
  }

  @Test
  void a_text_is_read_as_it_is_written() {
    assertThat(Cues.of("what a day #NeverAgain", Rivals.NONE).leaving()).isTrue();
    assertThat(Cues.of("I will never.Again and again", Rivals.NONE).leaving()).isFalse();
  }

  @Test
  void phrases_found_once_tell_the_kind_and_the_cues() {
    KindPhrases phrases = KindPhrases.in(PhraseText.of("I am done with you. Hello Bolt Air"));
    assertThat(Cues.of(phrases, RIVALS)).isEqualTo(new Cues(true, List.of("bolt-air")));
    assertThat(TextKinds.of(phrases, new TextScore("en", 0.1, 0.8, 0.1, 0.1, false, "test")))
        .isEqualTo(TextKind.COMPLAINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "😀", "\uD83D", "bolt", "bolt ", "@bolt", "İ", "\u202Eبولت", "vs."})
  void no_text_makes_it_throw_or_leave(String piece) {
    assertThat(Cues.of(piece, RIVALS).leaving()).isFalse();
    assertThat(Cues.of(piece.repeat(1_000_000), RIVALS).leaving()).isFalse();
  }
}
