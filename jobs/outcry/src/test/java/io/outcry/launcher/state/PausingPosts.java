// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;

/** The records of {@link InventedDay}, one task, which may stop before the end and wait. */
final class PausingPosts {
  static final int NEVER = -1;

  /** Open when a run that pauses has read what it shall. */
  static final CountDownLatch PAUSED = new CountDownLatch(1);

  private static final List<Inbound> RECORDS = InventedDay.records();
  private static final AtomicInteger READ = new AtomicInteger();

  private PausingPosts() {}

  /** Of the one run that is under way in this process. */
  static Source<Inbound, ?, ?> source(int pausesAfter) {
    READ.set(0);
    return new DataGeneratorSource<>(
        number -> RECORDS.get(READ.updateAndGet(before -> number.intValue() + 1) - 1),
        RECORDS.size(),
        pausesAfter == NEVER ? RateLimiterStrategy.noOp() : tasks -> new Pause(pausesAfter),
        TypeInformation.of(Inbound.class));
  }

  /** No record is later than one before it, and no two that have a time have the same. */
  static WatermarkStrategy<Inbound> watermarks() {
    return WatermarkStrategy.<Inbound>forGenerator(context -> new AfterEach())
        .withTimestampAssigner((record, before) -> millisOf(record));
  }

  private static long millisOf(Inbound record) {
    Post post = record.post();
    Deletion deletion = record.deletion();
    Instant at = post != null ? post.createdAt() : deletion == null ? null : EventTime.of(deletion);
    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
  }

  private record Pause(int after) implements RateLimiter<NumberSequenceSplit> {
    @Override
    public CompletionStage<Void> acquire(int records) {
      if (READ.get() < after) {
        return CompletableFuture.completedFuture(null);
      }
      PAUSED.countDown();
      return new CompletableFuture<>();
    }
  }

  private static final class AfterEach implements WatermarkGenerator<Inbound> {
    @Override
    public void onEvent(Inbound record, long atMillis, WatermarkOutput output) {
      if (atMillis != Long.MIN_VALUE) {
        output.emitWatermark(new Watermark(atMillis));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
  }
}
