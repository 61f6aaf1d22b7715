// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.complaintalerts.order.LiveWatermarks;
import io.outcry.launcher.bench.runs.PostMaker;
import io.outcry.schemas.posts.Inbound;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time as in a live job; on the way the held posts, which were written to a topic before, are
 * told that they are read.
 *
 * @param posts the name of the held posts
 */
record ReadFromTopic(String posts) implements WatermarkStrategy<Inbound> {
  @Override
  public TimestampAssigner<Inbound> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    HeldPosts held = HeldPosts.named(posts);
    TimestampAssigner<Inbound> times = LiveWatermarks.usual().createTimestampAssigner(context);
    return (inbound, writtenMillis) -> {
      var post = inbound.post();
      if (post != null) {
        held.read(PostMaker.numberOf(post.id()));
      }
      return times.extractTimestamp(inbound, writtenMillis);
    };
  }

  @Override
  public WatermarkGenerator<Inbound> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return LiveWatermarks.usual().createWatermarkGenerator(context);
  }
}
