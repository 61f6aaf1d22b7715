// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.complaintalerts.Inlets;
import io.outcry.schemas.posts.Inbound;
import java.time.Duration;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/**
 * The least that any job on these posts does: read, parse, and one count by key and minute. The key
 * is one of 64 groups of authors, so that both tasks have work and state stays tiny.
 */
final class FloorGraph {
  private static final int KEYS = 64;

  private FloorGraph() {}

  static void wire(StreamExecutionEnvironment env, Inlets from) {
    DataStream<Integer> keys =
        env.fromSource(from.posts(), from.watermarks(), "Read posts")
            .uid("floor-read")
            .map(FloorGraph::key)
            .returns(Types.INT)
            .name("Take key")
            .uid("floor-key");
    keys.keyBy(key -> key)
        .window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
        .aggregate(new Count())
        .name("Count minutes")
        .uid("floor-count")
        .sinkTo(new DiscardingSink<>())
        .name("Drop counts")
        .uid("floor-drop");
  }

  private static Integer key(Inbound inbound) {
    var post = inbound.post();
    return post == null ? 0 : Math.floorMod(post.author().id().hashCode(), KEYS);
  }

  private static final class Count implements AggregateFunction<Integer, Long, Long> {
    private static final long serialVersionUID = 1;

    @Override
    public Long createAccumulator() {
      return 0L;
    }

    @Override
    public Long add(Integer key, Long count) {
      return count + 1;
    }

    @Override
    public Long getResult(Long count) {
      return count;
    }

    @Override
    public Long merge(Long one, Long other) {
      return one + other;
    }
  }
}
