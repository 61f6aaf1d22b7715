// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.baseline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Holds the baseline against what {@code reference.py} got from the published program. */
class VaderTest {
  private final Vader vader = new Vader();

  @Test
  void sentences_of_every_rule_have_the_compound_of_the_published_program() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String line : reference()) {
      String[] cells = line.split("\t");
      softly
          .assertThat(vader.compound(text(cells[0])))
          .as(cells[0])
          .isCloseTo(Double.parseDouble(cells[1]), within(1e-4));
    }
    softly.assertAll();
  }

  @Test
  void a_default_locale_changes_no_compound() {
    Locale before = Locale.getDefault();
    double compound = vader.compound("BRILLIANT, but this is AWFULLY LIMITED");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(new Vader().compound("BRILLIANT, but this is AWFULLY LIMITED"))
          .isEqualTo(compound)
          .isNotZero();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void each_word_before_and_behind_but_is_weighed_once() {
    // "excellent" is rated 2.7, "happy" 2.7, "fine" 0.8: 2.7 / 2 + 1.5 * (2.7 + 0.8)
    double sum = 6.6;
    assertThat(vader.compound("excellent but happy fine"))
        .isCloseTo(sum / Math.sqrt(sum * sum + 15), within(1e-4));
  }

  @Test
  void a_text_is_of_a_class_from_a_compound_of_a_twentieth_on() {
    assertThat(vader.sentiment("the soup is lovely")).isEqualTo(2);
    assertThat(vader.sentiment("the soup is on the table")).isEqualTo(1);
    assertThat(vader.sentiment("the soup is horrible")).isZero();
  }

  private static String text(String json) throws IOException {
    try (JsonParser in = new JsonFactory().createParser(json)) {
      return Objects.requireNonNull(in.nextTextValue());
    }
  }

  private static List<String> reference() throws IOException {
    try (InputStream in = VaderTest.class.getResourceAsStream("vader-reference.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
