// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.pulse.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatePulseTest {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime START = LocalDateTime.parse("2026-01-05T00:02:53");
  private static final int SPIKE = 1200;

  @TempDir private Path folder;

  @Test
  void a_spike_on_the_first_row_of_its_window_scores_100() throws IOException {
    assertThat(printed(SPIKE))
        .containsSubsequence(
            "spike.csv                               1        1             0   100.0",
            "all                                     1        1             0   100.0");
  }

  @Test
  void a_spike_before_the_window_is_a_false_point() throws IOException {
    assertThat(printed(SPIKE + 1)).contains("spike.csv                               1        0");
    assertThat(printed(SPIKE + 1)).contains(" 1    -5.5"); // 100 (-1 - 0.11 + 1) / 2
  }

  @Test
  void a_series_without_labels_is_an_error() {
    assertThatThrownBy(
            () ->
                EvaluatePulse.print(
                    List.of(spike()), new ObjectMapper().readTree("{}"), System.out))
        .hasMessage("no window of spike.csv in the labels");
  }

  private String printed(int windowFrom) throws IOException {
    String labels =
        "{\"real/spike.csv\": [[\"%s.000000\", \"%s.000000\"]]}"
            .formatted(time(windowFrom), time(windowFrom + 100));
    var out = new ByteArrayOutputStream();
    EvaluatePulse.print(
        List.of(spike()),
        new ObjectMapper().readTree(labels),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path spike() throws IOException {
    StringBuilder lines = new StringBuilder("timestamp,value\n");
    for (int row = 0; row < 1500; row++) {
      lines.append(time(row)).append(',').append(row == SPIKE ? 90 : 7 + row % 5).append('\n');
    }
    return Files.writeString(folder.resolve("spike.csv"), lines);
  }

  private static String time(int row) {
    return TIME.format(START.plusMinutes(5L * row));
  }
}
