// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class LiveWatermarkGeneratorTest {
  private static final long MINUTE = 60_000;
  private static final long TEN_O_CLOCK = Instant.parse("2026-01-05T10:00:00Z").toEpochMilli();

  private final ManualClock activity = new ManualClock();
  private long wallMillis = TEN_O_CLOCK;
  private final List<String> said = new ArrayList<>();
  private final Said output = new Said();
  private final LiveWatermarkGenerator watermarks =
      new LiveWatermarkGenerator(Duration.ofSeconds(30), activity, () -> wallMillis);

  @Test
  void it_stays_a_minute_behind_the_newest_post() {
    hear(TEN_O_CLOCK);
    hear(TEN_O_CLOCK - MINUTE);
    assertThat(said()).containsExactly(minutes(-1));
  }

  @Test
  void nothing_but_a_post_moves_it() {
    watermarks.onEvent(Inbound.notice("slow down"), TEN_O_CLOCK, output);
    assertThat(said()).isEmpty();
  }

  @Test
  void a_live_split_that_falls_silent_goes_on_with_the_clock() {
    hear(TEN_O_CLOCK - 2 * MINUTE);
    pass(Duration.ofSeconds(29));
    assertThat(said()).containsExactly(minutes(-3));
    pass(Duration.ofSeconds(1));
    assertThat(said()).containsExactly(mark(TEN_O_CLOCK + 30_000 - MINUTE));
    pass(Duration.ofMinutes(90)); // in steps, as it is asked several times a second
    assertThat(said()).containsExactly(mark(TEN_O_CLOCK + 30_000 + 89 * MINUTE));
  }

  @Test
  void a_post_after_the_silence_is_not_ahead_of_the_clock() {
    hear(TEN_O_CLOCK);
    pass(Duration.ofMinutes(10));
    hear(TEN_O_CLOCK + 9 * MINUTE);
    assertThat(said()).containsExactly(minutes(9));
  }

  @Test
  void a_backlog_that_stalls_is_idle_so_that_the_rest_of_it_is_not_late() {
    hear(TEN_O_CLOCK - 61 * MINUTE);
    pass(Duration.ofSeconds(30));
    assertThat(said()).containsExactly("idle");
  }

  @Test
  void what_was_read_before_the_silence_still_moves_it() {
    hear(TEN_O_CLOCK - 61 * MINUTE);
    activity.advanceTime(Duration.ofSeconds(30)); // the worker was too busy to ask in between
    wallMillis += 30_000;
    assertThat(said()).containsExactly(minutes(-62));
    assertThat(said()).containsExactly("idle");
  }

  @Test
  void a_split_that_never_had_a_post_is_idle() {
    assertThat(said()).isEmpty();
    pass(Duration.ofSeconds(30));
    assertThat(said()).containsExactly("idle");
  }

  @Test
  void while_the_split_may_not_be_read_it_is_not_silent() {
    hear(TEN_O_CLOCK);
    wallMillis += 10 * MINUTE; // and no activity: it is held back
    assertThat(said()).containsExactly(minutes(-1));
  }

  private void hear(long createdMillis) {
    watermarks.onEvent(post(createdMillis), createdMillis, output);
  }

  private void pass(Duration time) {
    for (long seconds = 0; seconds < time.toSeconds(); seconds++) {
      activity.advanceTime(Duration.ofSeconds(1));
      wallMillis += 1000;
      watermarks.onPeriodicEmit(output);
    }
  }

  /** What it says now. */
  private List<String> said() {
    said.clear();
    watermarks.onPeriodicEmit(output);
    return said;
  }

  private static String minutes(long afterTen) {
    return mark(TEN_O_CLOCK + afterTen * MINUTE);
  }

  private static String mark(long millis) {
    return Instant.ofEpochMilli(millis - 1).toString();
  }

  private static Inbound post(long createdMillis) {
    return Inbound.of(
        new Post(
            "x:1",
            "x",
            new Author("9", null, null),
            Instant.ofEpochMilli(createdMillis),
            "a",
            PostKind.ORIGINAL,
            null,
            null,
            null,
            null,
            List.of(),
            Engagement.NONE,
            null,
            null));
  }

  private final class Said implements WatermarkOutput {
    @Override
    public void emitWatermark(Watermark watermark) {
      said.add(Instant.ofEpochMilli(watermark.getTimestamp()).toString());
    }

    @Override
    public void markIdle() {
      said.add("idle");
    }

    @Override
    public void markActive() {
      said.add("active");
    }
  }
}
