// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.util.function.SerializableSupplier;

/** Records that a test holds, as the replay gives them: bounded, one split, in their order. */
final class PostsInHand implements GeneratorFunction<Long, Inbound> {
  private static final long serialVersionUID = 1;

  private final SerializableSupplier<List<Inbound>> records;
  private final long size;
  private transient List<Inbound> held;

  /**
   * @param records at least one; the same at each call
   */
  @SuppressWarnings("NullAway.Init") // open() does the rest
  PostsInHand(SerializableSupplier<List<Inbound>> records) {
    this.records = records;
    size = records.get().size();
  }

  /** For one reader. */
  Source<Inbound, ?, ?> source() {
    return new DataGeneratorSource<>(this, size, TypeInformation.of(Inbound.class));
  }

  @Override
  public void open(SourceReaderContext context) {
    held = records.get();
  }

  @Override
  public Inbound map(Long number) {
    return held.get(number.intValue());
  }

  /**
   * Watermarks {@code behindMillis} behind the newest time, after each {@code every}th record, and
   * with the newest once all are played.
   */
  WatermarkStrategy<Inbound> watermarks(int every, long behindMillis) {
    long all = size;
    return WatermarkStrategy.<Inbound>forGenerator(
            context -> new AfterSome(every, behindMillis, all))
        .withTimestampAssigner((record, before) -> timeOf(record));
  }

  /** Event time; of what has none the least. */
  static long timeOf(Inbound record) {
    Post post = record.post();
    Deletion deletion = record.deletion();
    Instant at = post != null ? post.createdAt() : deletion == null ? null : EventTime.of(deletion);
    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
  }

  private static final class AfterSome implements WatermarkGenerator<Inbound> {
    private final int every;
    private final long behindMillis;
    private final long size;
    private long newestMillis = Long.MIN_VALUE;
    private long seen;

    AfterSome(int every, long behindMillis, long size) {
      this.every = every;
      this.behindMillis = behindMillis;
      this.size = size;
    }

    @Override
    public void onEvent(Inbound record, long timestampMillis, WatermarkOutput output) {
      newestMillis = Math.max(newestMillis, timestampMillis);
      seen++;
      if (seen == size) {
        output.emitWatermark(new Watermark(newestMillis));
      } else if (seen % every == 0 && newestMillis != Long.MIN_VALUE) {
        output.emitWatermark(new Watermark(newestMillis - behindMillis));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
  }
}
