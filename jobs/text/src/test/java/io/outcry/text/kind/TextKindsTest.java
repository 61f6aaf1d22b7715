// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindsTest {
  private static final TextScore CALM = score(0.1, 0.1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#BoycottAcme until they say sorry",
        "Boycott Acme Air, all of you",
        "I am never buying Acme shoes again because they support the ban",
        "Not one cent, none of my money goes to Acme",
        "Acme boykottieren, jetzt",
        "il faut boycotter Acme",
        "boicot a Acme ya",
        "boicottiamo la Acme",
        "boicote a Acme já",
      })
  void a_call_to_boycott_is_backlash_whatever_the_scores(String text) {
    assertThat(TextKinds.of(text, CALM)).isEqualTo(TextKind.BACKLASH);
    assertThat(TextKinds.of(text, score(0.95, 0.01))).isEqualTo(TextKind.BACKLASH);
    assertThat(TextKinds.of(text, score(0.01, 0.95))).isEqualTo(TextKind.BACKLASH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The senator calls for a boycott of Acme",
        "Why would anyone boycott Acme over this",
        "Some people wanted to boycott Acme, I hear",
        "I would not boycott Acme",
      })
  void talk_about_a_boycott_is_none(String text) {
    assertThat(TextKinds.of(text, CALM)).isEqualTo(TextKind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shame on @acme for what it did to her",
        "That Acme ad is so offensive",
        "Acme should pull the ad",
        "Your hypocrisy is amazing",
        "The boss of Acme should resign",
      })
  void protest_is_backlash_unless_the_author_complains(String text) {
    assertThat(TextKinds.of(text, CALM)).isEqualTo(TextKind.BACKLASH);
    assertThat(TextKinds.of(text, score(0.7, 0.1))).isEqualTo(TextKind.COMPLAINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@acme is it true that you fly to Oslo from May",
        "Is Acme Air going bankrupt?",
        "Is Acme shutting down?",
        "Was Acme hacked?",
        "Has the Acme bank been hacked?",
        "Can anyone confirm the news about Acme",
        "Any truth to the story about the Acme merger",
        "Rumor of a sale of Acme?",
        "Acme fires half of its staff. True?",
      })
  void a_rumour_asked_is_a_question(String text) {
    assertThat(TextKinds.of(text, CALM)).isEqualTo(TextKind.QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@acme is it true that I have to pay for a second bag?",
        "@acme I was hacked, what now?",
        "@acme how do I change my seat?",
        "@acme can you confirm my booking?",
        "When does the store open?",
      })
  void a_question_to_the_service_is_none(String text) {
    assertThat(TextKinds.of(text, CALM)).isEqualTo(TextKind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@acme great job losing my bag",
        "@acme thanks for nothing",
        "thanks @acme for ruining the weekend",
        "I love waiting in line for two hours",
        "So much for your promise",
        "what a joke",
      })
  void praise_for_what_went_wrong_is_a_complaint(String text) {
    assertThat(TextKinds.of(text, score(0.05, 0.9))).isEqualTo(TextKind.COMPLAINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks so much for the lovely crew",
        "thanks for making my day",
        "Acme, you rock",
      })
  void honest_praise_is_praise(String text) {
    assertThat(TextKinds.of(text, score(0.05, 0.9))).isEqualTo(TextKind.PRAISE);
  }

  @Test
  void an_author_who_leaves_complains() {
    assertThat(TextKinds.of("I cancelled my Acme account", CALM)).isEqualTo(TextKind.COMPLAINT);
  }

  @Test
  void the_complaint_probability_decides_where_no_phrase_does() {
    assertThat(TextKinds.of("the bag", score(0.5, 0.3))).isEqualTo(TextKind.COMPLAINT);
    assertThat(TextKinds.of("the bag", score(0.49, 0.3))).isEqualTo(TextKind.OTHER);
  }

  @Test
  void praise_without_words_of_praise_needs_to_be_surer() {
    assertThat(TextKinds.of("the great bag", score(0.1, 0.5))).isEqualTo(TextKind.PRAISE);
    assertThat(TextKinds.of("the bag", score(0.1, 0.89))).isEqualTo(TextKind.OTHER);
    assertThat(TextKinds.of("the bag", score(0.1, 0.9))).isEqualTo(TextKind.PRAISE);
  }

  @Test
  void words_of_praise_behind_a_negation_are_none() {
    assertThat(TextKinds.of("not a great bag", score(0.1, 0.6))).isEqualTo(TextKind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "😀", "\uD83D", "\n", "؟", "مقاطعة", "\u202Eabc", "?", "is ", "@"})
  void no_text_makes_it_throw(String piece) {
    for (String text : new String[] {piece, piece.repeat(1_000_000)}) {
      assertThat(TextKinds.of(text, TextModel.bundled().score(text)))
          .isIn(TextKind.COMPLAINT, TextKind.PRAISE, TextKind.OTHER);
    }
  }

  private static TextScore score(double complaint, double positive) {
    return new TextScore("en", 0, 1 - positive, positive, complaint, false, TextModel.NAME);
  }
}
