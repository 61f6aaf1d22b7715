// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.MalformedPostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the bytes of one record; beyond {@link #MAX_BYTES} only counts them. */
final class RecordBuffer {
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private byte[] bytes = new byte[8 * 1024];
  private int length;
  private long seen;

  void append(byte[] from, int at, int count) {
    seen += count;
    if (seen > MAX_BYTES) {
      length = Math.min(length, DeadLetter.MAX_RAW_BYTES + 1); // more than the letter keeps
      return;
    }
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
    System.arraycopy(from, at, bytes, length, count);
    length += count;
  }

  void append(int value) {
    if (length < bytes.length && seen < MAX_BYTES) {
      bytes[length++] = (byte) value;
      seen++;
    } else {
      append(new byte[] {(byte) value}, 0, 1);
    }
  }

  /** Whether it is this one character, and white space behind it. */
  boolean is(char only) {
    if (length == 0 || bytes[0] != only) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (!isWhiteSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!isWhiteSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /** The record without white space at its end; the buffer is empty afterwards. */
  RawRecord drain(String place) {
    while (length > 0 && isWhiteSpace(bytes[length - 1])) {
      length--;
    }
    RawRecord record = new RawRecord(Arrays.copyOf(bytes, length), place, tooLong());
    length = 0;
    seen = 0;
    if (bytes.length > 1 << 20) { // one huge record must not hold its memory
      bytes = new byte[8 * 1024];
    }
    return record;
  }

  private @Nullable MalformedPostException tooLong() {
    return seen <= MAX_BYTES
        ? null
        : new MalformedPostException(
            "size", "%d bytes; expected a record of at most %d".formatted(seen, MAX_BYTES));
  }

  private static boolean isWhiteSpace(byte value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }
}
