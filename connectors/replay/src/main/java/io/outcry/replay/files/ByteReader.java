// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one file, unpacked if they are gzip, with the number of the current line. A damaged
 * gzip reads like the end of the file; {@link #fault} then says what happened.
 */
final class ByteReader implements Closeable {
  private static final int GZIP_PROBE_BYTES = 2;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long line = 1;
  private String fault = "";

  ByteReader(InputStream file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(file, 1 << 16);
    raw.mark(GZIP_PROBE_BYTES);
    boolean gzip = raw.read() == GzipStream.MAGIC_1 && raw.read() == GzipStream.MAGIC_2;
    raw.reset();
    in = gzip ? new GzipStream(raw) : raw;
    skipByteOrderMark();
  }

  private void skipByteOrderMark() throws IOException {
    if (peek() == 0xEF && end >= 3 && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
      at = 3;
    }
  }

  /** Empty as long as nothing is wrong. */
  String fault() {
    return fault;
  }

  /** From 1. */
  long line() {
    return line;
  }

  /** The next byte, 0 to 255, without taking it; -1 at the end. */
  int peek() throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    return buffer[at] & 0xff;
  }

  /** Takes the byte that {@link #peek} has shown. */
  void take() {
    if (buffer[at++] == '\n') {
      line++;
    }
  }

  /** Appends all up to the end of the line, which is taken but not appended. */
  void takeLine(RecordBuffer into) throws IOException {
    while (at < end || fill()) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      into.append(buffer, at, stop - at);
      at = stop;
      if (at < end) {
        take();
        return;
      }
    }
  }

  private boolean fill() throws IOException {
    if (!fault.isEmpty()) {
      return false;
    }
    at = 0;
    end = 0;
    try {
      int count = in.read(buffer);
      end = Math.max(0, count);
      return count > 0;
    } catch (CorruptGzipException e) {
      fault = String.valueOf(e.getMessage());
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
