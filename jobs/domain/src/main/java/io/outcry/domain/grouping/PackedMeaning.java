// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The sum of meanings as it is stored: each number in 7 bits a byte, small ones in one byte.
 *
 * @param sum null where no text has a meaning
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PackedMeaning(int texts, int @Nullable [] sum) {

  static PackedMeaning of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int texts = read(in);
    int[] sum = in.hasRemaining() ? new int[Meaning.NUMBERS] : null;
    for (int i = 0; sum != null && i < sum.length; i++) {
      int folded = read(in);
      sum[i] = (folded >>> 1) ^ -(folded & 1);
    }
    return new PackedMeaning(texts, sum);
  }

  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(texts, out);
    if (sum != null) {
      for (int number : sum) {
        write((number << 1) ^ (number >> 31), out); // the sign becomes the lowest bit
      }
    }
    return out.toByteArray();
  }

  private static int read(ByteBuffer in) {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = in.get();
      number |= (part & 0x7f) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  private static void write(int number, ByteArrayOutputStream out) {
    int left = number;
    while ((left & ~0x7f) != 0) {
      out.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }
}
