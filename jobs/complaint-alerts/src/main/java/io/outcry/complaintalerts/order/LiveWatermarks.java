// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time of posts that are heard as they are written, per split of a source.
 *
 * @param idleAfter how long a split may be silent before event time goes on without it
 */
public record LiveWatermarks(Duration idleAfter) implements WatermarkStrategy<Inbound> {
  private static final Duration IDLE_AFTER = Duration.ofSeconds(30);

  public static LiveWatermarks usual() {
    return new LiveWatermarks(IDLE_AFTER);
  }

  @Override
  public TimestampAssigner<Inbound> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return LiveWatermarks::timeOf;
  }

  @Override
  public WatermarkGenerator<Inbound> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new LiveWatermarkGenerator(
        idleAfter, context.getInputActivityClock(), System::currentTimeMillis);
  }

  private static long timeOf(Inbound inbound, long writtenMillis) {
    Post post = inbound.post();
    Deletion deletion = inbound.deletion();
    Instant at = post != null ? post.createdAt() : deletion != null ? EventTime.of(deletion) : null;
    return at == null ? writtenMillis : at.toEpochMilli();
  }
}
