// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import java.util.Collection;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReaderBase;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.NumberSequenceIterator;

/**
 * Reads held posts, parsing each. Of P splits the k-th has every P-th post from k on, so that all
 * go through event time together.
 */
final class HeldPostsSource
    implements Source<Inbound, NumberSequenceSplit, Collection<NumberSequenceSplit>> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final int splits;
  private final NumberSequenceSource numbers;

  /**
   * @param splits divide the number of posts
   */
  HeldPostsSource(String name, int splits) {
    this.name = name;
    this.splits = splits;
    numbers = new NumberSequenceSource(0, HeldPosts.named(name).count() - 1L);
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<Inbound, NumberSequenceSplit> createReader(SourceReaderContext context) {
    return new Reader(context, HeldPosts.named(name), splits);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context) {
    return numbers.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> kept) {
    return numbers.restoreEnumerator(context, kept);
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

  private static final class Reader
      extends IteratorSourceReaderBase<Long, Inbound, NumberSequenceIterator, NumberSequenceSplit> {
    private final OutcryFormat format = new OutcryFormat();
    private final HeldPosts held;
    private final int splits;
    private final int perSplit;

    Reader(SourceReaderContext context, HeldPosts held, int splits) {
      super(context);
      this.held = held;
      this.splits = splits;
      perSplit = held.count() / splits;
    }

    @Override
    protected Inbound convert(Long number) {
      int index = number.intValue();
      try {
        return format.read(held.take(index % perSplit * splits + index / perSplit));
      } catch (MalformedPostException e) { // we wrote it ourselves
        throw new IllegalStateException("invented post " + index + " is malformed", e);
      }
    }

    @Override
    public void close() {} // holds nothing; throws less than the base declares
  }
}
