// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReaderBase;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.NumberSequenceIterator;

/** The records of {@link InventedDay}, one task, which may stop before the end and wait. */
final class PausingPosts
    implements Source<Inbound, NumberSequenceSplit, Collection<NumberSequenceSplit>> {
  static final int NEVER = -1;

  /** Open when a run that pauses has read what it shall. */
  static final CountDownLatch PAUSED = new CountDownLatch(1);

  private static final long serialVersionUID = 1;

  private final int pausesBefore;
  private final NumberSequenceSource numbers =
      new NumberSequenceSource(0, InventedDay.records().size() - 1L);

  PausingPosts(int pausesBefore) {
    this.pausesBefore = pausesBefore;
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

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context) {
    return numbers.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> left) {
    return numbers.restoreEnumerator(context, left);
  }

  @Override
  public SourceReader<Inbound, NumberSequenceSplit> createReader(SourceReaderContext context) {
    return new Reader(context, pausesBefore);
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
    private final List<Inbound> records = InventedDay.records();
    private final int pausesBefore;
    private int next;

    Reader(SourceReaderContext context, int pausesBefore) {
      super(context);
      this.pausesBefore = pausesBefore;
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Inbound> output) {
      if (next == pausesBefore) {
        PAUSED.countDown();
        return InputStatus.NOTHING_AVAILABLE;
      }
      return super.pollNext(output);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return next == pausesBefore ? new CompletableFuture<>() : super.isAvailable();
    }

    @Override
    protected Inbound convert(Long number) {
      next = number.intValue() + 1;
      return records.get(next - 1);
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
