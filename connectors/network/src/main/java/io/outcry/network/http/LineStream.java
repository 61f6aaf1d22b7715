// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import io.outcry.network.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an answer that has no end. Not thread-safe, but for {@link #close}. */
public final class LineStream implements AutoCloseable {
  /** Of a longer line only so much is told: one that no reader takes must not end the stream. */
  public static final int MAX_LINE_BYTES = 1024 * 1024;

  /** Beyond it a line has no end. */
  static final long MAX_SKIPPED_BYTES = 32L * 1024 * 1024;

  private final HttpHeaders headers;
  private final Chunks chunks;
  private final Duration longestSilence;
  private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long skipped;

  LineStream(HttpHeaders headers, Chunks chunks, Duration longestSilence) {
    this.headers = headers;
    this.chunks = chunks;
    this.longestSilence = longestSilence;
  }

  public HttpHeaders headers() {
    return headers;
  }

  /**
   * The next line without its end; empty for a heartbeat. Null when the server ended the answer.
   *
   * @throws Fault if nothing comes for too long, a line is without an end, or the connection breaks
   */
  public byte @Nullable [] next() throws IOException, InterruptedException {
    while (true) {
      ByteBuffer buffer = buffers.peek();
      if (buffer == null) {
        List<ByteBuffer> more = chunks.next(longestSilence);
        if (more == null) {
          return end();
        }
        buffers.addAll(more);
      } else if (takeUpToLineFeed(buffer)) {
        return withoutCarriageReturn();
      }
    }
  }

  private boolean takeUpToLineFeed(ByteBuffer buffer) throws Fault {
    while (buffer.hasRemaining()) {
      byte next = buffer.get();
      if (next == '\n') {
        return true;
      }
      if (line.size() < MAX_LINE_BYTES) {
        line.write(next);
      } else if (++skipped > MAX_SKIPPED_BYTES) {
        throw new Fault(
            Fault.Kind.CONNECTION, "a line of more than %,d bytes".formatted(MAX_SKIPPED_BYTES));
      }
    }
    buffers.remove();
    return false;
  }

  private byte[] withoutCarriageReturn() {
    byte[] whole = line.toByteArray();
    line.reset();
    skipped = 0;
    int end = whole.length;
    return end > 0 && whole[end - 1] == '\r' ? java.util.Arrays.copyOf(whole, end - 1) : whole;
  }

  private byte @Nullable [] end() throws Fault {
    if (line.size() > 0) {
      throw new Fault(Fault.Kind.CONNECTION, "the answer ended in the middle of a line");
    }
    return null;
  }

  @Override
  public void close() {
    chunks.close();
  }
}
