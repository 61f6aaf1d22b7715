// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.Posts;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.domain.windows.CountedPost;
import io.outcry.domain.windows.PaneBuilder;
import io.outcry.schemas.windows.BrandWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class MergeWindowsTest {
  @Test
  void windows_leave_when_the_watermark_passes_their_end() throws Exception {
    try (var windows = open(null)) {
      windows.take(pane(0, 2), pane(4, 1), pane(5, 7));
      windows.watermark(START + 5 * MINUTE - 2);
      assertThat(windows.out()).isEmpty();
      windows.watermark(START + 5 * MINUTE - 1);
      assertThat(told(windows)).containsExactly("PT5M to 5 #1: 3", "PT1H to 5 #1: 3");
      windows.watermark(START + 10 * MINUTE - 1);
      assertThat(told(windows).subList(2, 4))
          .containsExactly("PT5M to 10 #1: 7", "PT1H to 10 #1: 10");
    }
  }

  @Test
  void a_pane_that_runs_ahead_of_others_closes_nothing() throws Exception {
    try (var windows = open(null)) {
      windows.take(pane(120, 1), pane(0, 2));
      assertThat(windows.out()).isEmpty();
      windows.watermark(START + 5 * MINUTE - 1);
      assertThat(told(windows)).containsExactly("PT5M to 5 #1: 2", "PT1H to 5 #1: 2");
    }
  }

  @Test
  void a_late_pane_makes_a_revision_at_the_next_watermark() throws Exception {
    try (var windows = open(null)) {
      windows.take(pane(0, 2));
      windows.watermark(START + 5 * MINUTE - 1);
      windows.take(pane(1, 1));
      assertThat(windows.out()).hasSize(2);
      windows.watermark(START + 5 * MINUTE);
      assertThat(told(windows).subList(2, 4)).containsExactly("PT5M to 5 #2: 3", "PT1H to 5 #2: 3");
    }
  }

  @Test
  void a_pane_of_closed_windows_is_left_out_and_booked() throws Exception {
    try (var windows = open(null)) {
      windows.take(pane(0, 2));
      windows.watermark(START + 5 * MINUTE + HOUR);
      int before = windows.out().size();
      windows.take(pane(1, 3));
      windows.watermark(START + 3 * HOUR);
      assertThat(told(windows).subList(before, windows.out().size()))
          .noneMatch(it -> it.startsWith("PT5M to 5 "));
      assertThat(windows.side(Tally.TALLIES))
          .containsExactly(new Tally(Fate.TOO_LATE, 3, Tally.NO_TIME, Tally.NO_TIME));
    }
  }

  @Test
  void a_brand_that_falls_silent_has_one_window_of_zero_and_then_none() throws Exception {
    try (var windows = open(null)) {
      windows.take(pane(0, 2));
      windows.watermark(START + 6 * HOUR);
      assertThat(told(windows))
          .filteredOn(it -> it.startsWith("PT5M"))
          .containsExactly("PT5M to 5 #1: 2", "PT5M to 10 #1: 0");
      assertThat(told(windows))
          .filteredOn(it -> it.startsWith("PT1H"))
          .hasSize(13)
          .endsWith("PT1H to 60 #1: 2", "PT1H to 65 #1: 0");
      windows.end();
      assertThat(windows.timers()).isZero();
    }
  }

  @Test
  void at_the_end_of_the_input_the_windows_that_are_open_leave() throws Exception {
    try (var windows = open(null)) {
      windows.take(pane(0, 2));
      windows.watermark(START);
      windows.end();
      assertThat(told(windows)).contains("PT5M to 5 #1: 2", "PT1H to 5 #1: 2");
      assertThat(windows.timers()).isZero();
    }
  }

  @Test
  void a_restart_at_any_place_changes_no_window_and_no_revision() throws Exception {
    List<Step> steps =
        List.of(
            it -> it.take(pane(0, 2), pane("bolt-air", 1, 4)),
            it -> it.watermark(START + 5 * MINUTE - 1),
            it -> it.take(pane(3, 1), pane(6, 5)),
            it -> it.watermark(START + 10 * MINUTE - 1),
            it -> it.take(pane("bolt-air", 2, 1)),
            it -> it.watermark(START + 2 * HOUR));
    List<BrandWindow> expected = run(steps, steps.size());
    for (int restartAfter = 0; restartAfter < steps.size(); restartAfter++) {
      assertThat(run(steps, restartAfter))
          .as("restart after step %d", restartAfter)
          .isEqualTo(expected);
    }
  }

  @Test
  void five_minutes_of_a_brand_that_wants_alerts_of_spikes_are_told_to_its_desk() throws Exception {
    try (var windows = open(null)) {
      windows.take(pane("acme-air", 0, 2), pane("bolt-air", 1, 4));
      windows.watermark(START + 10 * MINUTE - 1);
      assertThat(windows.side(MergeWindows.PANES))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.brand()).isEqualTo("bolt-air");
                assertThat(event.atMillis()).isEqualTo(START + 5 * MINUTE - 1);
                assertThat(event.movesTime()).isFalse();
                assertThat(Objects.requireNonNull(event.pane()).mentions()).isEqualTo(4);
              });
    }
  }

  private interface Step {
    void on(Harness<BrandPane, BrandWindow> windows) throws Exception;
  }

  private static List<BrandWindow> run(List<Step> steps, int restartAfter) throws Exception {
    var windows = open(null);
    List<BrandWindow> out = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).on(windows);
      if (i == restartAfter) {
        OperatorSubtaskState checkpoint = windows.checkpoint();
        out.addAll(windows.out());
        windows.close();
        windows = open(checkpoint);
      }
    }
    out.addAll(windows.out());
    windows.close();
    out.sort(
        Comparator.comparing(BrandWindow::brand)
            .thenComparing(BrandWindow::end)
            .thenComparing(BrandWindow::size)
            .thenComparing(BrandWindow::revision));
    return out;
  }

  private static Harness<BrandPane, BrandWindow> open(@Nullable OperatorSubtaskState checkpoint)
      throws Exception {
    return Harness.open(new MergeWindows(Posts.CATALOG), BrandPane::brand, checkpoint);
  }

  private static BrandPane pane(int minute, int mentions) {
    return pane("acme-air", minute, mentions);
  }

  private static BrandPane pane(String brand, int minute, int mentions) {
    long startMillis = START + minute * MINUTE;
    var pane = new PaneBuilder(startMillis);
    for (int i = 0; i < mentions; i++) {
      pane.add(
          new CountedPost(
              startMillis, i, "x", CountedPost.Kind.ORIGINAL, 0, 1_000_000, 0, 0, false));
    }
    return new BrandPane(brand, pane.build());
  }

  private static List<String> told(Harness<BrandPane, BrandWindow> windows) {
    return windows.out().stream()
        .map(
            it ->
                "%s to %d #%d: %d"
                    .formatted(
                        it.size(),
                        (it.end().toEpochMilli() - START) / MINUTE,
                        it.revision(),
                        it.mentions()))
        .toList();
  }
}
