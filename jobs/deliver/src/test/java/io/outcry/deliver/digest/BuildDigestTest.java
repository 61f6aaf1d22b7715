// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.holding.Clock;
import io.outcry.schemas.digests.Digest;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Lines of some days, and the digests that are due at midnight. */
@SuppressWarnings("try") // the harness declares that close() throws anything
class BuildDigestTest {
  private static final DigestSchedule AT_MIDNIGHT =
      new DigestSchedule(LocalTime.MIDNIGHT, ZoneOffset.UTC, List.of("mail"), null);

  @Test
  void a_digest_is_told_when_its_day_is_over_across_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = harness(Clock.PROCESSING_TIME)) {
      before.open();
      before.setProcessingTime(millis(1));
      before.processElement(DigestLine.of(Told.story("acme:x:1", 1, 10)), 0);
      checkpoint = before.snapshot(1, 0);
    }
    try (var after = harness(Clock.PROCESSING_TIME)) {
      after.initializeState(checkpoint);
      after.open();
      after.setProcessingTime(millis(2));
      after.processElement(DigestLine.of(Told.window(2, 1, 12, 4)), 0);
      after.setProcessingTime(millis(24) - 1);
      assertThat(after.extractOutputValues()).isEmpty();

      after.setProcessingTime(millis(24));
      DueDigest due = after.extractOutputValues().get(0);
      assertThat(due.to()).containsExactly("mail");
      assertThat(due.type()).isEqualTo("digest.daily");
      assertThat(due.digest().from()).isEqualTo(Told.FROM);
      assertThat(due.digest().themes()).extracting(Digest.Theme::posts).containsExactly(10L);
      assertThat(due.digest().brands()).hasSize(1);

      after.setProcessingTime(millis(48)); // a quiet day has its digest, too
      assertThat(after.extractOutputValues()).hasSize(2);
      assertThat(after.extractOutputValues().get(1).digest().themes()).isEmpty();
    }
  }

  @Test
  void a_line_of_the_next_day_is_in_the_next_digest_however_late_the_timer() throws Exception {
    try (var harness = harness(Clock.PROCESSING_TIME)) {
      harness.open();
      harness.setProcessingTime(millis(23));
      harness.processElement(DigestLine.of(Told.story("acme:x:1", 23, 10)), 0);
      harness.processElement(DigestLine.of(Told.story("acme:x:2", 24, 7)), 0);
      assertThat(posts(harness.extractOutputValues().get(0))).containsExactly(10L);
      harness.setProcessingTime(millis(25)); // the timer of the first day: told already
      assertThat(harness.extractOutputValues()).hasSize(1);
      harness.setProcessingTime(millis(48));
      assertThat(posts(harness.extractOutputValues().get(1))).containsExactly(7L);
    }
  }

  @Test
  void a_recording_tells_its_days_by_their_own_time_and_ends() throws Exception {
    try (var harness = harness(Clock.EVENT_TIME)) {
      harness.open();
      harness.processElement(DigestLine.of(Told.story("acme:x:1", 1, 10)), millis(1));
      harness.processElement(DigestLine.of(Told.story("acme:x:1", 50, 14)), millis(50));
      assertThat(harness.extractOutputValues()).hasSize(2);
      harness.processWatermark(Watermark.MAX_WATERMARK);
      assertThat(harness.extractOutputValues()).hasSize(3);
      assertThat(posts(harness.extractOutputValues().get(2))).containsExactly(4L);
    }
  }

  @Test
  void a_line_from_a_far_future_brings_no_digest_forward() throws Exception {
    try (var harness = harness(Clock.PROCESSING_TIME)) {
      harness.open();
      harness.setProcessingTime(millis(1));
      harness.processElement(DigestLine.of(Told.story("acme:x:1", 1, 10)), 0);
      harness.processElement(DigestLine.of(Told.story("acme:x:2", 900_000, 7)), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.setProcessingTime(millis(24));
      assertThat(posts(harness.extractOutputValues().get(0))).containsExactly(10L);
    }
  }

  @Test
  void without_any_line_nothing_is_told() throws Exception {
    try (var harness = harness(Clock.PROCESSING_TIME)) {
      harness.open();
      harness.processElement(DigestLine.of(Told.receipt(1, "held", "quiet-hours")), 0);
      harness.setProcessingTime(millis(100));
      assertThat(harness.extractOutputValues()).isEmpty();
    }
  }

  private static List<Long> posts(DueDigest due) {
    return due.digest().themes().stream().map(Digest.Theme::posts).toList();
  }

  private static long millis(double hours) {
    return Told.at(hours).toEpochMilli();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, DigestLine, DueDigest> harness(
      Clock clock) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new BuildDigest(AT_MIDNIGHT, clock)),
        line -> BuildDigest.KEY,
        Types.STRING);
  }
}
