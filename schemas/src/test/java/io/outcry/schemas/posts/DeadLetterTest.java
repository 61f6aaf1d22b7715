// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest {
  @Test
  void text_is_kept_as_text() {
    DeadLetter letter = letter("{\"id\":\ud83d\ude00".getBytes(UTF_8));
    assertThat(letter.raw()).isEqualTo("{\"id\":\ud83d\ude00");
    assertThat(letter.rawEncoding()).isEqualTo("utf8");
  }

  @Test
  void bytes_that_are_no_text_are_kept_exactly() {
    byte[] bytes = {'{', (byte) 0xff, 0, (byte) 0xc3};
    DeadLetter letter = letter(bytes);
    assertThat(letter.rawEncoding()).isEqualTo("base64");
    assertThat(Base64.getDecoder().decode(letter.raw())).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00e9", "\u20ac", "\ud83d\ude00"})
  void a_long_text_is_cut_between_characters(String character) {
    for (int offset = 0; offset < 4; offset++) {
      String text = "x".repeat(offset) + character.repeat(70_000);
      DeadLetter letter = letter(text.getBytes(UTF_8));
      assertThat(letter.rawEncoding()).as("offset %d", offset).isEqualTo("utf8");
      assertThat(text).startsWith(letter.raw());
      assertThat(letter.raw().getBytes(UTF_8).length)
          .isBetween(DeadLetter.MAX_RAW_BYTES - 3, DeadLetter.MAX_RAW_BYTES);
    }
  }

  @Test
  void long_bytes_that_are_no_text_are_cut_too() {
    byte[] bytes = new byte[100_000];
    java.util.Arrays.fill(bytes, (byte) 0x80);
    assertThat(Base64.getDecoder().decode(letter(bytes).raw()).length)
        .isBetween(DeadLetter.MAX_RAW_BYTES - 4, DeadLetter.MAX_RAW_BYTES);
  }

  private static DeadLetter letter(byte[] bytes) {
    return DeadLetter.of("json", "not JSON", "posts.jsonl:1", bytes, null);
  }
}
