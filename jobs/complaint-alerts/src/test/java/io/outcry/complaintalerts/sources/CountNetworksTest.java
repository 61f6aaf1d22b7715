// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Post;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class CountNetworksTest {
  private static final SourceEvent FIRST_MINUTE =
      new SourceEvent("x", START + SECOND, START + 50 * SECOND, 3, null);

  @Test
  void posts_of_a_minute_are_one_event_handed_out_before_the_watermark() throws Exception {
    try (var count = open()) {
      hear(count, 50 * SECOND, SECOND, 20 * SECOND);
      assertThat(count.extractOutputValues()).isEmpty();
      count.processWatermark(new Watermark(START + 60 * SECOND));
      assertThat(count.extractOutputValues()).containsExactly(FIRST_MINUTE);
      assertThat(count.getOutput()).last().isInstanceOf(Watermark.class);
    }
  }

  @Test
  void a_hole_of_minutes_stays_a_hole() throws Exception {
    try (var count = open()) {
      hear(count, 0, 11 * MINUTE);
      count.processWatermark(new Watermark(START + 20 * MINUTE));
      assertThat(count.extractOutputValues())
          .extracting(SourceEvent::firstMillis)
          .containsExactlyInAnyOrder(START, START + 11 * MINUTE);
    }
  }

  @Test
  void nothing_is_kept_over_a_checkpoint_or_the_end() throws Exception {
    try (var count = open()) {
      hear(count, 50 * SECOND, SECOND, 20 * SECOND);
      count.prepareSnapshotPreBarrier(1);
      assertThat(count.extractOutputValues()).containsExactly(FIRST_MINUTE);
      hear(count, 2 * MINUTE);
      count.getOneInputOperator().finish();
      assertThat(count.extractOutputValues()).hasSize(2);
    }
  }

  private static OneInputStreamOperatorTestHarness<Post, SourceEvent> open() throws Exception {
    var harness = new OneInputStreamOperatorTestHarness<>(new CountNetworks());
    harness.open();
    return harness;
  }

  private static void hear(
      OneInputStreamOperatorTestHarness<Post, SourceEvent> count, long... sinceStart)
      throws Exception {
    for (long at : sinceStart) {
      count.processElement(new StreamRecord<>(original("p" + at, START + at, "hello"), START + at));
    }
  }
}
