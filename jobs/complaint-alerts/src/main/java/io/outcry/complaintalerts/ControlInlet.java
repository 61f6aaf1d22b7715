// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.schemas.control.ControlEvent;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where control events come from, beside the posts. A live one must be idle by its watermarks, so
 * that the event time of the posts neither waits for it nor ends with it.
 */
@FunctionalInterface
public interface ControlInlet {
  /** The uid of the operator that reads. */
  String UID = "control-read";

  /** Adds the source to the job; every operator that it adds has a uid. */
  DataStream<ControlEvent> read(StreamExecutionEnvironment env);

  /**
   * A recording, which is read to its end before the first post; each event then takes its place
   * among the posts by its time.
   */
  static ControlInlet recorded(Source<ControlEvent, ?, ?> events) {
    return env ->
        env.fromSource(events, WatermarkStrategy.noWatermarks(), "Read control events").uid(UID);
  }
}
