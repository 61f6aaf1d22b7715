// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

import io.outcry.complaintalerts.order.EventOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * One file, one writer (parallelism 1): the file is whole and without doubles after any restart,
 * since its length is part of the checkpoint and it is cut back to it. Without a checkpoint it
 * starts empty.
 */
public final class LineFileSink
    implements Sink<OutputLine>, SupportsWriterState<OutputLine, LineFileState> {
  private static final long serialVersionUID = 1;

  private final String file;
  private final EventOrder order;

  public LineFileSink(Path file, EventOrder order) {
    this.file = file.toString();
    this.order = order;
  }

  @Override
  public StatefulSinkWriter<OutputLine, LineFileState> createWriter(WriterInitContext context)
      throws IOException {
    return new LineFileWriter(Path.of(file), order, new LineFileState(0, List.of()));
  }

  @Override
  public StatefulSinkWriter<OutputLine, LineFileState> restoreWriter(
      WriterInitContext context, Collection<LineFileState> states) throws IOException {
    LineFileState state =
        states.isEmpty() ? new LineFileState(0, List.of()) : states.iterator().next();
    return new LineFileWriter(Path.of(file), order, state);
  }

  @Override
  public SimpleVersionedSerializer<LineFileState> getWriterStateSerializer() {
    return new LineFileStateSerializer();
  }
}
