// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.books;

import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.metrics.Metrics;
import io.outcry.schemas.posts.DeadLetter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Control events without effect: each leaves as a dead letter and is booked as one record read, so
 * that the books match the dead letters. Metric: {@code reason.control.deadLetters}.
 */
public final class Unheeded extends RichFlatMapFunction<DeadLetter, Tally> {
  public static final String UID = "control-book";
  public static final OutputTag<DeadLetter> CONTROL = new OutputTag<>("unheeded-control") {};

  private static final long serialVersionUID = 1;

  private transient Counter deadLetters;

  /** The letter; its place in the output is its own time. */
  public static DeadLetter letter(ControlEvent event, String why) {
    byte[] bytes = Json.line(event).getBytes(StandardCharsets.UTF_8);
    return DeadLetter.of(DeadLetter.CONTROL, why, "control:" + event.id(), bytes, event.at());
  }

  @Override
  public void open(OpenContext context) {
    deadLetters =
        getRuntimeContext()
            .getMetricGroup()
            .addGroup(Metrics.FAMILY)
            .addGroup("reason", DeadLetter.CONTROL)
            .counter("deadLetters");
  }

  @Override
  public void flatMap(DeadLetter letter, Collector<Tally> out) {
    deadLetters.inc();
    out.collect(Tally.one(Fate.READ));
    out.collect(Tally.one(Fate.DEAD_LETTER));
  }
}
