// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Inbound;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;
import org.junit.jupiter.api.Test;

class ReplayWatermarksTest {
  private static final Inbound RECORD = Inbound.notice("n");

  @Test
  void in_file_order_each_newer_record_moves_the_watermark() {
    assertThat(watermarks(Arrival.FILE, 100_000, 90_000, 100_000, 170_000))
        .containsExactly(39_999L, 109_999L);
  }

  @Test
  void sorted_records_move_it_to_just_behind_them_when_asked() {
    assertThat(watermarks(Arrival.SORTED, 100_000, 170_000)).containsExactly(169_999L);
  }

  private static List<Long> watermarks(Arrival arrival, long... timestamps) {
    List<Long> emitted = new ArrayList<>();
    WatermarkOutput output = new ListOutput(emitted);
    var generator = ReplayWatermarks.of(arrival).createWatermarkGenerator(new Context());
    for (long timestamp : timestamps) {
      generator.onEvent(RECORD, timestamp, output);
    }
    generator.onPeriodicEmit(output);
    return emitted;
  }

  private record ListOutput(List<Long> emitted) implements WatermarkOutput {
    @Override
    public void emitWatermark(Watermark watermark) {
      emitted.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}
  }

  private static final class Context implements WatermarkGeneratorSupplier.Context {
    @Override
    public MetricGroup getMetricGroup() {
      return UnregisteredMetricsGroup.createOperatorMetricGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return SystemClock.getInstance();
    }
  }
}
