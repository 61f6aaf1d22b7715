// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first lines of an answer, and of its headers those that we ask about.
 *
 * @param contentLength bytes; {@link Long#MAX_VALUE} where the end of the connection ends the body
 * @param chunked whether the body comes in chunks that say their size
 */
record ResponseHead(int status, @Nullable String retryAfter, long contentLength, boolean chunked) {
  private static final int LIMIT_BYTES = 32 * 1024;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  /**
   * Reads to the empty line; interim answers (1xx) are passed over.
   *
   * @throws ProtocolException if this is no HTTP/1.x, or has over 32 KiB
   * @throws EOFException if the connection ended before
   */
  static ResponseHead read(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    ResponseHead head;
    do {
      head = readOne(lines);
    } while (head.status < 200);
    return head;
  }

  private static ResponseHead readOne(Lines lines) throws IOException {
    Matcher first = STATUS_LINE.matcher(lines.next());
    if (!first.matches()) {
      throw new ProtocolException("The answer is no HTTP/1.x");
    }
    int status = Integer.parseInt(first.group(1));
    String retryAfter = null;
    boolean chunked = false;
    long contentLength = status == 204 || status == 304 ? 0 : Long.MAX_VALUE;
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (name.equals("retry-after")) {
        retryAfter = value;
      } else if (name.equals("content-length") && DIGITS.matcher(value).matches()) {
        contentLength = Math.min(contentLength, Long.parseLong(value));
      } else if (name.equals("transfer-encoding")) {
        chunked = value.toLowerCase(Locale.ROOT).endsWith("chunked");
      }
    }
    return new ResponseHead(status, retryAfter, contentLength, chunked);
  }

  private static final class Lines {
    private final InputStream in;
    private int bytesLeft = LIMIT_BYTES;

    Lines(InputStream in) {
      this.in = in;
    }

    String next() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          throw new EOFException("The connection ended before the answer did");
        }
        if (--bytesLeft < 0) {
          throw new ProtocolException("The answer's head has over " + LIMIT_BYTES + " bytes");
        }
        line.append((char) b);
      }
      int length = line.length();
      return length > 0 && line.charAt(length - 1) == '\r'
          ? line.substring(0, length - 1)
          : line.toString();
    }
  }
}
