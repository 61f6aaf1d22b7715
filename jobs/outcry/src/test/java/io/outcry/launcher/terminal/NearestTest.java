// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KNOWN =
      List.of("replay", "report", "falseAlarmsPerWeek", "minAuthors", "on", "--brands");

  @ParameterizedTest
  @CsvSource({
    "replya, replay",
    "reprot, report",
    "REPLAY, replay",
    "false_alarms_per_week, falseAlarmsPerWeek",
    "falseAlarmPerWeek, falseAlarmsPerWeek",
    "min-author, minAuthors",
    "one, on",
    "--brand, --brands"
  })
  void a_slip_finds_its_name(String written, String meant) {
    assertThat(Nearest.to(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "deliver", "''"})
  void what_is_far_from_everything_gets_no_suggestion(String written) {
    assertThat(Nearest.to(written, List.of("replay", "report"))).isEmpty();
  }

  @Test
  void without_known_names_there_is_nothing_to_suggest() {
    assertThat(Nearest.to("replay", List.of())).isEmpty();
  }
}
