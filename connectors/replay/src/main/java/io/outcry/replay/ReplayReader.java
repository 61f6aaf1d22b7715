// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.replay.tape.Stamped;
import io.outcry.schemas.posts.Inbound;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;

/** Emits the records of the split reader's thread and counts them: the count is the state. */
@SuppressWarnings("try") // close() of the base class may be interrupted, as its interface says
final class ReplayReader
    extends SingleThreadMultiplexSourceReaderBase<
        Stamped, Inbound, ReplaySplit, ReplayReader.Position> {
  /** How far the recording has been played; changes with each record. */
  static final class Position {
    private final ReplaySplit from;
    private long played;

    Position(ReplaySplit from) {
      this.from = from;
      this.played = from.played();
    }
  }

  ReplayReader(Supplier<SplitReader<Stamped, ReplaySplit>> reader, SourceReaderContext context) {
    super(
        reader,
        (record, output, position) -> {
          if (record.isEnd()) {
            output.emitWatermark(new Watermark(record.timestampMillis()));
          } else {
            output.collect(record.inbound(), record.timestampMillis());
            position.played++;
          }
        },
        context.getConfiguration(),
        context);
  }

  @Override
  protected Position initializedState(ReplaySplit split) {
    return new Position(split);
  }

  @Override
  protected ReplaySplit toSplitType(String splitId, Position position) {
    return new ReplaySplit(position.from.files(), position.played);
  }

  @Override
  protected void onSplitFinished(Map<String, Position> finished) {}
}
