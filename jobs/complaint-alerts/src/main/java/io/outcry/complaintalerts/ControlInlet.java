// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.schemas.control.ControlEvent;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;

/**
 * Where control events come from, beside the posts, whose event time they must not hold back.
 *
 * @param watermarks decides up to when posts wait for control events
 */
public record ControlInlet(
    Source<ControlEvent, ?, ?> events, WatermarkStrategy<ControlEvent> watermarks) {

  /**
   * A recording, whole before the first post is taken: posts wait for its end, which comes at once,
   * and each event takes its place among them by its time.
   */
  public static ControlInlet recorded(Source<ControlEvent, ?, ?> events) {
    return new ControlInlet(events, WatermarkStrategy.noWatermarks());
  }

  /** Events that people say now: nothing ever waits for one. */
  public static ControlInlet live(Source<ControlEvent, ?, ?> events) {
    return new ControlInlet(
        events, WatermarkStrategy.forGenerator(context -> new HoldsBackNothing()));
  }

  /**
   * Always idle, so that it holds nothing back. The MAX watermark would do that too, but once posts
   * are idle themselves it would be the only one left and end event time.
   */
  private static final class HoldsBackNothing implements WatermarkGenerator<ControlEvent> {
    @Override
    public void onEvent(ControlEvent event, long timestampMillis, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
