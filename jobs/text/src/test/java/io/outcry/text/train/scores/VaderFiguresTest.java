// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.text.train.data.LabelledText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaderFiguresTest {
  @Test
  void each_class_counts_the_same() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VaderFigures.print(
        "invented",
        List.of(
            text("horrible soup", 0),
            text("they served soup", 0),
            text("soup on the table", 1),
            text("lovely soup", 2)),
        new PrintStream(bytes, true, UTF_8));
    assertThat(bytes.toString(UTF_8).lines().skip(1))
        .containsExactly("invented                   4  0.833         0.778");
  }

  private static LabelledText text(String text, int label) {
    return new LabelledText(text, label, 1, "");
  }
}
