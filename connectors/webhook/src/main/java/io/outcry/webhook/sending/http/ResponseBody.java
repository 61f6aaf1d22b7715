// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.regex.Pattern;

/** The body of an answer, of which we read no more than we would ever ask about. */
final class ResponseBody {
  static final int LIMIT_BYTES = 64 * 1024;

  private static final int LINE_LIMIT = 1_024;
  private static final Pattern SIZE = Pattern.compile("([0-9A-Fa-f]{1,8})[ \t]*(;.*)?");

  private ResponseBody() {}

  /**
   * Copies up to {@link #LIMIT_BYTES} as they come.
   *
   * @throws IOException if the connection ends before, or its chunks are none
   */
  static void copy(InputStream in, ResponseHead head, OutputStream to) throws IOException {
    if (!head.chunked()) {
      copy(in, Math.min(LIMIT_BYTES, head.contentLength()), to);
      return;
    }
    long left = LIMIT_BYTES;
    for (long size = chunkSize(in); size > 0; size = chunkSize(in)) {
      copy(in, Math.min(left, size), to);
      left -= size;
      if (left <= 0) {
        return;
      }
      if (!line(in).isEmpty()) {
        throw new ProtocolException("A chunk is longer than it says");
      }
    }
  }

  private static void copy(InputStream in, long bytes, OutputStream to) throws IOException {
    byte[] some = new byte[4_096];
    long left = bytes;
    while (left > 0) {
      int read = in.read(some, 0, (int) Math.min(some.length, left));
      if (read < 0) {
        return; // the end of the connection is the end of a body without a length
      }
      to.write(some, 0, read);
      left -= read;
    }
  }

  private static long chunkSize(InputStream in) throws IOException {
    var size = SIZE.matcher(line(in));
    if (!size.matches()) {
      throw new ProtocolException("A chunk has no size");
    }
    return Long.parseLong(size.group(1), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.length() > LINE_LIMIT) {
        throw new ProtocolException("The answer ends within a chunk");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
