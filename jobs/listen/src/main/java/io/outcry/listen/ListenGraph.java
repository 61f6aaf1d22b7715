// SPDX-License-Identifier: Apache-2.0
package io.outcry.listen;

import io.outcry.network.ListenSource;
import io.outcry.schemas.posts.Post;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Job 1 from top to bottom: networks to posts, deletions, statuses and dead letters. It has no
 * notion of event time: whoever reads its posts makes watermarks of them.
 */
public final class ListenGraph {
  private ListenGraph() {}

  /** Wires the job; at most one task a place listens. */
  public static void wire(StreamExecutionEnvironment env, ListenSource networks, ListenOutlets to) {
    int readers = Math.min(env.getParallelism(), networks.places());
    SingleOutputStreamOperator<Post> posts =
        env.fromSource(networks, WatermarkStrategy.noWatermarks(), "Listen")
            .uid("listen-read")
            .setParallelism(readers)
            .process(new PartHeard())
            .name("Part what is heard")
            .uid("listen-part")
            .setParallelism(readers);
    to.posts(posts);
    to.deletions(posts.getSideOutput(PartHeard.DELETIONS));
    to.sources(posts.getSideOutput(PartHeard.STATUSES));
    to.deadLetters(posts.getSideOutput(PartHeard.DEAD_LETTERS));
  }
}
