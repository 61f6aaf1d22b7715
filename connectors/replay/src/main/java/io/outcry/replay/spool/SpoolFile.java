// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sorted runs, one behind the other in one file that nobody else sees and nobody has to delete. */
final class SpoolFile implements Closeable {
  private static final int WRITE_BYTES = 1 << 18;
  private static final int MAX_READ_BYTES = 1 << 16;
  private static final int MIN_READ_BYTES = 1 << 12;

  private record Span(long from, long to) {}

  private final FileChannel channel;
  private final List<Span> spans = new ArrayList<>();
  private long end;

  private SpoolFile(FileChannel channel) {
    this.channel = channel;
  }

  static SpoolFile in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("replay-" + UUID.randomUUID() + ".spool");
    return new SpoolFile(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  void writeRun(byte[][] records) throws IOException {
    long from = end;
    ByteBuffer buffer = ByteBuffer.allocateDirect(WRITE_BYTES);
    for (byte[] record : records) {
      if (buffer.remaining() < Integer.BYTES) {
        flush(buffer);
      }
      buffer.putInt(record.length);
      for (int at = 0; at < record.length; ) {
        if (!buffer.hasRemaining()) {
          flush(buffer);
        }
        int count = Math.min(buffer.remaining(), record.length - at);
        buffer.put(record, at, count);
        at += count;
      }
    }
    flush(buffer);
    spans.add(new Span(from, end));
  }

  private void flush(ByteBuffer buffer) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      end += channel.write(buffer, end);
    }
    buffer.clear();
  }

  /**
   * Readers of all runs, in any number, whose buffers together take at most about {@code
   * memoryBytes}.
   */
  List<Run> runs(long memoryBytes) {
    long share = memoryBytes / Math.max(1, spans.size());
    int readBytes = (int) Math.max(MIN_READ_BYTES, Math.min(MAX_READ_BYTES, share));
    List<Run> runs = new ArrayList<>();
    for (Span span : spans) {
      runs.add(new FileRun(channel, span.from(), span.to(), readBytes));
    }
    return runs;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** One run, read in pieces. */
  private static final class FileRun implements Run {
    private final FileChannel channel;
    private final long to;
    private final ByteBuffer buffer;
    private long at;

    FileRun(FileChannel channel, long from, long to, int readBytes) {
      this.channel = channel;
      this.at = from;
      this.to = to;
      this.buffer = ByteBuffer.allocate(readBytes).limit(0);
    }

    @Override
    public byte @Nullable [] next() throws IOException {
      if (at == to && !buffer.hasRemaining()) {
        return null;
      }
      while (buffer.remaining() < Integer.BYTES) {
        fill();
      }
      byte[] record = new byte[buffer.getInt()];
      for (int done = 0; done < record.length; ) {
        if (!buffer.hasRemaining()) {
          fill();
        }
        int count = Math.min(buffer.remaining(), record.length - done);
        buffer.get(record, done, count);
        done += count;
      }
      return record;
    }

    private void fill() throws IOException {
      buffer.compact();
      buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + (to - at)));
      int count = channel.read(buffer, at);
      if (count <= 0) {
        throw new IOException("the spool file is shorter than what was written to it");
      }
      at += count;
      buffer.flip();
    }
  }
}
