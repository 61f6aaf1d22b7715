// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteSink} has written, in the same order. */
final class ByteSource {
  private final byte[] bytes;
  private int at;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  int int8() {
    return bytes[at++];
  }

  long sortable() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = (value << 8) | (bytes[at++] & 0xff);
    }
    return value ^ Long.MIN_VALUE;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      value |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  @Nullable Instant time() {
    return int8() == 0 ? null : Instant.ofEpochSecond(sortable(), number());
  }

  @Nullable String text() {
    int length = (int) number() - 1;
    return length < 0 ? null : characters(length);
  }

  String sortableText() {
    int end = at;
    while (bytes[end] != 0) {
      end++;
    }
    String text = characters(end - at);
    at++;
    return text;
  }

  private String characters(int length) {
    int end = at + length;
    int plain = at;
    while (plain < end && bytes[plain] > 0) {
      plain++;
    }
    String text =
        plain == end
            ? new String(bytes, at, length, StandardCharsets.ISO_8859_1)
            : mixedCharacters(at, end);
    at = end;
    return text;
  }

  private String mixedCharacters(int from, int end) {
    char[] characters = new char[end - from];
    int count = 0;
    for (int i = from; i < end; ) {
      int first = bytes[i] & 0xff;
      if (first < 0x80) {
        characters[count++] = (char) first;
        i++;
      } else if (first < 0xE0) {
        characters[count++] = (char) (((first & 0x1F) << 6) | (bytes[i + 1] & 0x3F));
        i += 2;
      } else {
        characters[count++] =
            (char) (((first & 0x0F) << 12) | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F));
        i += 3;
      }
    }
    return new String(characters, 0, count);
  }
}
