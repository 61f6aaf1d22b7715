// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReaderBase;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.NumberSequenceIterator;
import org.apache.flink.util.function.SerializableSupplier;

/** Records that a test holds, as the replay gives them: bounded, one split, in their order. */
final class PostsInHand
    implements Source<Inbound, NumberSequenceSplit, Collection<NumberSequenceSplit>> {
  private static final long serialVersionUID = 1;

  private final SerializableSupplier<List<Inbound>> records;
  private final long last;
  private final NumberSequenceSource numbers;

  /**
   * @param records at least one; the same at each call
   */
  PostsInHand(SerializableSupplier<List<Inbound>> records) {
    this.records = records;
    last = records.get().size() - 1L;
    numbers = new NumberSequenceSource(0, last);
  }

  /**
   * Watermarks {@code behindMillis} behind the newest time, after each {@code every}th record, and
   * with the newest once all are played.
   */
  WatermarkStrategy<Inbound> watermarks(int every, long behindMillis) {
    long size = last + 1;
    return WatermarkStrategy.<Inbound>forGenerator(
            context -> new AfterSome(every, behindMillis, size))
        .withTimestampAssigner((record, before) -> timeOf(record));
  }

  /** Event time; of what has none the least. */
  static long timeOf(Inbound record) {
    Post post = record.post();
    Deletion deletion = record.deletion();
    Instant at = post != null ? post.createdAt() : deletion == null ? null : EventTime.of(deletion);
    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context) {
    return new IteratorSourceEnumerator<>(
        context, List.of(new NumberSequenceSplit("all", 0, last)));
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> left) {
    return new IteratorSourceEnumerator<>(context, left);
  }

  @Override
  public SourceReader<Inbound, NumberSequenceSplit> createReader(SourceReaderContext context) {
    return new Reader(context, records.get());
  }

  @Override
  public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
    return numbers.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Collection<NumberSequenceSplit>>
      getEnumeratorCheckpointSerializer() {
    return numbers.getEnumeratorCheckpointSerializer();
  }

  @SuppressWarnings("try") // close() of the base class may be interrupted, as its interface says
  private static final class Reader
      extends IteratorSourceReaderBase<Long, Inbound, NumberSequenceIterator, NumberSequenceSplit> {
    private final List<Inbound> records;

    Reader(SourceReaderContext context, List<Inbound> records) {
      super(context);
      this.records = records;
    }

    @Override
    protected Inbound convert(Long number) {
      return Objects.requireNonNull(records.get(number.intValue()));
    }
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
