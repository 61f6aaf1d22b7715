// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.demo.narration.Narrator;
import io.outcry.launcher.files.LineTail;
import io.outcry.schemas.ExampleAlert;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveConsoleTest {
  private static final String PAST = "The 24 h before this start would have alerted ";

  private final Alert alert = ExampleAlert.with(all -> {});

  /** The example alert is of the past. */
  private final Instant start = alert.at().plusSeconds(3600);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void what_would_have_alerted_is_told_once_the_present_is_reached() throws Exception {
    LiveConsole console = console(Duration.ofDays(1));
    write(alert);
    console.show(heard(500, Duration.ofHours(20)), start.plusSeconds(1));
    assertThat(out.toString()).contains(alert.brand().name());
    assertThat(err.toString()).doesNotContain("before this start");

    console.show(heard(900, Duration.ofSeconds(3)), start.plusSeconds(2));
    console.show(heard(901, Duration.ofSeconds(3)), start.plusSeconds(3));
    assertThat(err.toString()).containsOnlyOnce(PAST + "1 time; nobody was told.");
  }

  @Test
  void a_quiet_place_has_reached_the_present_once_it_has_nothing_more_to_tell() throws Exception {
    LiveConsole console = console(Duration.ofDays(1));
    console.show(heard(5, Duration.ofHours(20)), start);
    console.show(heard(5, Duration.ofHours(20)), start.plusSeconds(9));
    assertThat(err.toString()).doesNotContain("before this start");
    console.show(heard(5, Duration.ofHours(20)), start.plusSeconds(10));
    assertThat(err.toString()).contains(PAST + "not once; nobody was told.");
  }

  @Test
  void who_does_not_look_back_is_told_of_no_past() throws Exception {
    LiveConsole console = console(Duration.ZERO);
    console.show(heard(5, Duration.ofSeconds(1)), start);
    assertThat(err.toString()).doesNotContain("before this start");
  }

  @Test
  void outside_of_a_terminal_the_status_comes_every_half_minute_and_at_the_end() throws Exception {
    LiveConsole console = console(Duration.ZERO);
    for (int second = 0; second <= 60; second++) {
      console.show(heard(second, Duration.ZERO), start.plusSeconds(second));
    }
    console.end(heard(99, Duration.ZERO), start.plusSeconds(61));
    assertThat(err.toString().lines().map(line -> line.split(",")[0]))
        .containsExactly("x: 5 heard", "x: 35 heard", "x: 99 heard");
  }

  private LiveConsole console(Duration past) {
    return new LiveConsole(
        new Narrator(out, false, Map.of(), List.of()),
        new LineTail<>(folder.resolve("alerts.jsonl"), Alert.class),
        new PrintWriter(err),
        false,
        start,
        start,
        past);
  }

  private void write(Alert line) throws IOException {
    Files.writeString(
        folder.resolve("alerts.jsonl"),
        Json.line(line) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private Listened heard(long records, Duration lag) {
    return new Listened(
        List.of(
            new Listened.Place(
                "x", "a place", records, start.toEpochMilli(), lag.toMillis(), 0, 0, 0, "")),
        0,
        0,
        null);
  }
}
