// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.mentions.Micros;
import io.outcry.domain.authors.Hash64;
import io.outcry.domain.windows.CountedPost;
import io.outcry.domain.windows.Pane;
import io.outcry.domain.windows.PaneBuilder;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextScore;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts mentions by brand and minute before the key, so that one hot brand does not limit the job.
 * Hands all out before each watermark and each checkpoint; so it has no state.
 */
public final class CountPanes extends AbstractStreamOperator<BrandPane>
    implements OneInputStreamOperator<BrandEvent, BrandPane> {
  public static final String UID = "windows-count";

  static final int MOST_PANES = 10_000;
  private static final long serialVersionUID = 1;

  private record Minute(String brand, long startMillis) {}

  private transient Map<Minute, PaneBuilder> panes;

  @Override
  public void open() throws Exception {
    super.open();
    panes = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<BrandEvent> record) {
    BrandEvent event = record.getValue();
    if (!event.isMention() || event.tooLate()) {
      return;
    }
    long startMillis = Pane.startOf(event.atMillis());
    panes
        .computeIfAbsent(
            new Minute(event.brand(), startMillis), minute -> new PaneBuilder(startMillis))
        .add(counted(event));
    if (panes.size() >= MOST_PANES) {
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
    panes.forEach(
        (minute, pane) ->
            output.collect(new StreamRecord<>(new BrandPane(minute.brand(), pane.build()))));
    panes.clear();
  }

  private static CountedPost counted(BrandEvent event) {
    Post post = Objects.requireNonNull(event.post());
    TextScore score = Objects.requireNonNull(event.score());
    return new CountedPost(
        event.atMillis(),
        Hash64.ofAuthor(post.network(), post.author().id()),
        post.network(),
        CountedPost.Kind.valueOf(post.kind().name()),
        Micros.of(score.negative()),
        Micros.of(score.neutral()),
        Micros.of(score.positive()),
        Micros.of(score.complaint()),
        !event.isUnderstood());
  }
}
