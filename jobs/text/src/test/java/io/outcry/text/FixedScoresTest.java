// SPDX-License-Identifier: Apache-2.0
package io.outcry.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled model gives these scores on every machine; new weights need a new file. */
class FixedScoresTest {
  private static final String FILE = "fixed-scores.tsv";

  @ParameterizedTest
  @MethodSource("lines")
  void a_fixed_sentence_has_its_score_on_every_machine(String line) {
    String[] cells = line.split("\t", 6);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TextScore score = TextModel.bundled().score(cells[5]);
      assertThat(score.language()).isEqualTo(cells[0]);
      assertThat(score.negative()).isCloseTo(Double.parseDouble(cells[1]), within(1e-6));
      assertThat(score.neutral()).isCloseTo(Double.parseDouble(cells[2]), within(1e-6));
      assertThat(score.positive()).isCloseTo(Double.parseDouble(cells[3]), within(1e-6));
      assertThat(score.complaint()).isCloseTo(Double.parseDouble(cells[4]), within(1e-6));
    } finally {
      Locale.setDefault(before);
    }
  }

  static Stream<String> lines() throws IOException {
    try (InputStream in = FixedScoresTest.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#"));
    }
  }

  /** Prints the file anew for the model on the class path; the texts come from the old one. */
  public static void main(String[] args) throws IOException {
    List<String> out = new ArrayList<>();
    out.add("# language, negative, neutral, positive, complaint, text; written for this test");
    for (String line : lines().toList()) {
      String text = line.split("\t", 6)[5];
      TextScore s = TextModel.bundled().score(text);
      out.add(
          String.format(
              Locale.ROOT,
              "%s\t%.9f\t%.9f\t%.9f\t%.9f\t%s",
              s.language(),
              s.negative(),
              s.neutral(),
              s.positive(),
              s.complaint(),
              text));
    }
    System.out.write(String.join("\n", out).concat("\n").getBytes(StandardCharsets.UTF_8));
  }
}
