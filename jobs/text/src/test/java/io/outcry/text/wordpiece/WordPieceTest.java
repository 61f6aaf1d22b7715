// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final Vocabulary FEW =
      new Vocabulary(
          Map.of(
              "[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "late", 3, "##r", 4, "##st", 5, "lat", 6, "!", 7,
              "##e", 8));

  @Test
  void the_longest_piece_wins_from_left_to_right() {
    assertThat(encode("LATER latest")).containsExactly(1, 3, 4, 3, 5, 2);
  }

  @Test
  void a_word_with_an_unknown_end_is_unknown_as_a_whole() {
    assertThat(encode("latex late!")).containsExactly(1, 0, 3, 7, 2);
  }

  @Test
  void a_text_of_nothing_is_its_two_ends() {
    assertThat(encode("")).containsExactly(1, 2);
    assertThat(encode(" \u200b\u00ad\t ")).containsExactly(1, 2);
  }

  @Test
  void the_names_of_special_tokens_in_a_post_are_text() throws IOException {
    WordPiece tokeniser = new WordPiece(E5Vocabulary.read(), 16);
    assertThat(tokeniser.encode("[SEP]")).isEqualTo(tokeniser.encode("[ sep ]")).hasSize(5);
  }

  @Test
  void halves_of_characters_are_left_out() {
    assertThat(encode("la\ud83dte")).containsExactly(1, 3, 2);
    assertThat(encode("\udc00\ud83d")).containsExactly(1, 2);
    assertThat(encode("late\udc00 \ud83d!")).containsExactly(1, 3, 7, 2);
  }

  @Test
  void a_text_of_any_length_is_cut() {
    assertThat(encode("late ".repeat(1_000_000))).hasSize(8);
    assertThat(encode("l".repeat(5_000_000))).containsExactly(1, 0, 2);
    assertThat(encode("a\u0301\u0323".repeat(2_000_000))).containsExactly(1, 0, 2);
  }

  @Test
  void behind_five_thousand_units_nothing_is_read() {
    assertThat(encode(" ".repeat(4_996) + "late!")).containsExactly(1, 3, 2);
  }

  @Test
  void there_is_room_for_the_two_ends() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WordPiece(FEW, 1))
        .withMessage("maxTokens is 1; at least 2 are needed, for [CLS] and [SEP]");
  }

  private static int[] encode(String text) {
    return new WordPiece(FEW, 8).encode(text);
  }
}
