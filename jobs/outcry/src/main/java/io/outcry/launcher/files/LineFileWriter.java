// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

import io.outcry.complaintalerts.order.EventOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;

/** Appends lines, sorted up to each watermark where the run is ordered by event time. */
final class LineFileWriter implements StatefulSinkWriter<OutputLine, LineFileState> {
  private static final Comparator<OutputLine> BY_TIME_AND_KEY =
      Comparator.comparingLong(OutputLine::atMillis).thenComparing(OutputLine::key);
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path path;
  private final FileChannel file;
  private final EventOrder order;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private List<OutputLine> waiting;
  private long watermarkMillis = Long.MIN_VALUE;

  LineFileWriter(Path path, EventOrder order, LineFileState state) throws IOException {
    this.path = path;
    this.order = order;
    this.waiting = new ArrayList<>(state.waiting());
    file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file.size() < state.length()) {
      long size = file.size();
      file.close();
      throw new IOException(
          "%s has %d bytes, but the checkpoint knows %d: it was changed since; delete the output and the checkpoints, then start again"
              .formatted(path, size, state.length()));
    }
    file.truncate(state.length());
    file.position(state.length());
  }

  @Override
  public void write(OutputLine line, Context context) throws IOException {
    if (order == EventOrder.AS_IT_COMES) {
      append(line);
    } else {
      waiting.add(line);
    }
  }

  @Override
  public void writeWatermark(Watermark watermark) throws IOException {
    watermarkMillis = watermark.getTimestamp();
    writeKnown();
    drain();
  }

  @Override
  public List<LineFileState> snapshotState(long checkpointId) throws IOException {
    drain();
    file.force(false);
    return List.of(new LineFileState(file.position(), List.copyOf(waiting)));
  }

  @Override
  public void flush(boolean endOfInput) throws IOException {
    if (endOfInput) {
      watermarkMillis = Long.MAX_VALUE;
      writeKnown();
    }
    drain();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * Nothing that comes later belongs before these lines. The time of the last watermark itself is
   * not over: what closes at the end of the input bears it.
   */
  private void writeKnown() throws IOException {
    List<OutputLine> known = new ArrayList<>();
    List<OutputLine> later = new ArrayList<>();
    for (OutputLine line : waiting) {
      boolean over = line.atMillis() < watermarkMillis || watermarkMillis == Long.MAX_VALUE;
      (over ? known : later).add(line);
    }
    known.sort(BY_TIME_AND_KEY);
    for (OutputLine line : known) {
      append(line);
    }
    waiting = later;
  }

  private void append(OutputLine line) throws IOException {
    byte[] bytes = (line.json() + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length > buffer.remaining()) {
      drain();
    }
    if (bytes.length > buffer.capacity()) {
      writeFully(ByteBuffer.wrap(bytes));
    } else {
      buffer.put(bytes);
    }
  }

  private void drain() throws IOException {
    buffer.flip();
    writeFully(buffer);
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) { // the system does not say which file
      throw new IOException(path + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
