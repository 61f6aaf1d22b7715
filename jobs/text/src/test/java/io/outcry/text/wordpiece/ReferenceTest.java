// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.wordpiece;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Holds the tokeniser against what {@code reference.py} got from Hugging Face's tokenizers. */
class ReferenceTest {
  private static final int BLOCK = 0x1000;

  @Test
  void hard_texts_have_the_numbers_of_the_reference() throws IOException {
    WordPiece tokeniser = new WordPiece(E5Vocabulary.read(), 5_000);
    SoftAssertions softly = new SoftAssertions();
    for (Expected expected : texts()) {
      softly
          .assertThat(joined(tokeniser.encode(expected.text)))
          .as(expected.json)
          .isEqualTo(expected.numbers);
    }
    softly.assertAll();
  }

  @Test
  void a_default_locale_changes_no_number() throws IOException {
    WordPiece tokeniser = new WordPiece(E5Vocabulary.read(), 5_000);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      for (Expected expected : texts()) {
        assertThat(joined(tokeniser.encode(expected.text))).isEqualTo(expected.numbers);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_cut_text_has_the_numbers_of_the_whole_up_to_the_cut() throws IOException {
    Vocabulary vocabulary = E5Vocabulary.read();
    for (int maxTokens : new int[] {2, 3, 7, 128}) {
      WordPiece tokeniser = new WordPiece(vocabulary, maxTokens);
      for (Expected expected : texts()) {
        String[] all = expected.numbers.split(" ");
        List<String> cut =
            new ArrayList<>(List.of(all).subList(0, Math.min(all.length, maxTokens) - 1));
        cut.add(all[all.length - 1]);
        assertThat(joined(tokeniser.encode(expected.text)))
            .as("%d tokens of %s", maxTokens, expected.json)
            .isEqualTo(String.join(" ", cut));
      }
    }
  }

  @Test
  void every_code_point_between_two_letters_has_the_numbers_of_the_reference() throws IOException {
    WordPiece tokeniser = new WordPiece(E5Vocabulary.read(), 128);
    SoftAssertions softly = new SoftAssertions();
    for (String line : lines("code-points.tsv")) {
      String[] cells = line.split("\t");
      int start = Integer.parseInt(cells[0], 16);
      softly.assertThat(checksum(tokeniser, start)).as("block %x", start).isEqualTo(cells[1]);
    }
    softly.assertAll();
  }

  private static String checksum(WordPiece tokeniser, int start) {
    CRC32 checksum = new CRC32();
    for (int point = start; point < start + BLOCK; point++) {
      if (Character.getType(point) != Character.SURROGATE) {
        int[] numbers = tokeniser.encode("x" + Character.toString(point) + "y");
        checksum.update((joined(numbers) + "\n").getBytes(US_ASCII));
      }
    }
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  private static String joined(int[] numbers) {
    return String.join(" ", Arrays.stream(numbers).mapToObj(Integer::toString).toList());
  }

  private static List<Expected> texts() throws IOException {
    List<Expected> texts = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    for (String line : lines("reference.tsv")) {
      String[] cells = line.split("\t", -1);
      try (JsonParser in = json.createParser(cells[0])) {
        texts.add(new Expected(cells[0], Objects.requireNonNull(in.nextTextValue()), cells[1]));
      }
    }
    return texts;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ReferenceTest.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private record Expected(String json, String text, String numbers) {}
}
