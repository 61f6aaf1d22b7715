// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes primitives and texts compactly; null is told apart from empty. */
final class ByteSink {
  private byte[] bytes = new byte[1024];
  private int length;

  byte[] drain() {
    byte[] drained = Arrays.copyOf(bytes, length);
    length = 0;
    if (bytes.length > 1 << 20) { // one huge record must not hold its memory
      bytes = new byte[1024];
    }
    return drained;
  }

  void int8(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  /** Eight bytes whose unsigned order is the order of the numbers. */
  void sortable(long value) {
    reserve(8);
    long flipped = value ^ Long.MIN_VALUE;
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (flipped >>> shift);
    }
  }

  /** Seven bits a byte, small numbers short; negative ones take ten bytes. */
  void number(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void time(@Nullable Instant time) {
    int8(time == null ? 0 : 1);
    if (time != null) {
      sortable(time.getEpochSecond());
      number(time.getNano());
    }
  }

  void text(@Nullable String text) {
    if (text == null) {
      number(0);
      return;
    }
    number(1L + encodedLength(text));
    characters(text);
  }

  /** A text with an end mark that no text contains: unsigned order is the order of the texts. */
  void sortable(String text) {
    characters(text);
    int8(0);
  }

  /** UTF-8, except that surrogates stand alone (three bytes each) and NUL takes two bytes. */
  private void characters(String text) {
    reserve(3L * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && c != 0) {
        bytes[length++] = (byte) c;
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | (c >> 6));
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
      } else {
        bytes[length++] = (byte) (0xE0 | (c >> 12));
        bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
      }
    }
  }

  private static int encodedLength(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      count += c < 0x80 && c != 0 ? 1 : c < 0x800 ? 2 : 3;
    }
    return count;
  }

  private void reserve(long more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(length + more, bytes.length * 2L)));
    }
  }
}
