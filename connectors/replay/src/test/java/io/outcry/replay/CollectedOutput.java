// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.replay.tape.Stamped;
import io.outcry.schemas.posts.Inbound;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader emits, with its timestamps. */
final class CollectedOutput implements ReaderOutput<Inbound> {
  final List<Stamped> records = new ArrayList<>();
  final List<Long> watermarks = new ArrayList<>();

  @Override
  public void collect(Inbound record) {
    throw new AssertionError("emitted without a timestamp: " + record);
  }

  @Override
  public void collect(Inbound record, long timestamp) {
    records.add(new Stamped(record, timestamp, true));
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    watermarks.add(watermark.getTimestamp());
  }

  @Override
  public void markIdle() {}

  @Override
  public void markActive() {}

  @Override
  public SourceOutput<Inbound> createOutputForSplit(String splitId) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String splitId) {}
}
