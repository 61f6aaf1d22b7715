// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final String FILE =
      """
      {"version": "1.0", "added_tokens": [{"id": 0}],
       "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                      "strip_accents": null, "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                 "max_input_chars_per_word": 100,
                 "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "caf\\u00e9": 3}}}
      """;

  @Test
  void the_pieces_and_their_numbers_are_read() throws IOException {
    Vocabulary vocabulary = read(FILE);
    assertThat(vocabulary.size()).isEqualTo(4);
    assertThat(vocabulary.number("café")).isEqualTo(3);
    assertThat(vocabulary.number("tea")).isEqualTo(Vocabulary.NONE);
  }

  @Test
  void the_file_of_e5_is_read_whole() throws IOException {
    Vocabulary vocabulary = E5Vocabulary.read();
    assertThat(vocabulary.size()).isEqualTo(30_522);
    assertThat(vocabulary.number("[PAD]")).isZero();
    assertThat(vocabulary.number("the")).isEqualTo(1996);
  }

  @Test
  void a_file_that_asks_for_another_tokeniser_is_refused() {
    assertThatIOException()
        .isThrownBy(() -> read(FILE.replace("\"lowercase\": true", "\"lowercase\": false")))
        .withMessage("t.json: /normalizer/lowercase is false; this tokeniser does true only");
    assertThatIOException()
        .isThrownBy(() -> read(FILE.replace("\"type\": \"WordPiece\",", "")))
        .withMessage("t.json: /model/type is null; this tokeniser does WordPiece only");
  }

  @Test
  void a_file_without_a_needed_token_is_refused() {
    assertThatIOException()
        .isThrownBy(() -> read(FILE.replace("\"[SEP]\"", "\"sep\"")))
        .withMessage("t.json: the vocabulary lacks [SEP]");
  }

  @Test
  void what_is_no_json_object_is_refused() {
    assertThatIOException()
        .isThrownBy(() -> read("[]"))
        .withMessage("t.json: not a tokenizer.json: a JSON object is expected");
    assertThatIOException().isThrownBy(() -> read(FILE.substring(0, 300)));
  }

  private static Vocabulary read(String json) throws IOException {
    return Vocabulary.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "t.json");
  }
}
