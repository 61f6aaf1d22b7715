// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import io.outcry.schemas.posts.Post;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts posts by network and minute before the key: there are few networks and many posts. Emits
 * all before each watermark and each checkpoint, so it has no state.
 */
public final class CountNetworks extends AbstractStreamOperator<SourceEvent>
    implements OneInputStreamOperator<Post, SourceEvent> {
  public static final String UID = "sources-count";

  private static final int MOST_COUNTS = 10_000;
  private static final long MINUTE_MILLIS = 60_000;
  private static final long serialVersionUID = 1;

  private record Minute(String network, long minute) {}

  private transient Map<Minute, SourceEvent> counts;

  @Override
  public void open() throws Exception {
    super.open();
    counts = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<Post> record) {
    Post post = record.getValue();
    long atMillis = post.createdAt().toEpochMilli();
    counts.merge(
        new Minute(post.network(), Math.floorDiv(atMillis, MINUTE_MILLIS)),
        SourceEvent.heard(post.network(), atMillis),
        (count, one) -> count.plus(one.firstMillis()));
    if (counts.size() >= MOST_COUNTS) {
      handOut();
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    handOut();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    handOut();
  }

  @Override
  public void finish() throws Exception {
    handOut();
    super.finish();
  }

  private void handOut() {
    counts.values().forEach(count -> output.collect(new StreamRecord<>(count)));
    counts.clear();
  }
}
