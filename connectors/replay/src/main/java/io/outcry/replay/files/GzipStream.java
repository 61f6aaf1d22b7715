// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file (RFC 1952) of one or more members. The JDK's stream takes garbage
 * after the first member for the end; here it is a fault, reported after every byte before it.
 * Zeros after the last member are padding.
 */
final class GzipStream extends InputStream {
  static final int MAGIC_1 = 0x1f;
  static final int MAGIC_2 = 0x8b;
  private static final int HAS_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final BufferedInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int packedEnd;
  private boolean inMember;
  private boolean atEnd;

  GzipStream(BufferedInputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (!atEnd) {
      if (!inMember && !openMember()) {
        atEnd = true;
        break;
      }
      int count = inflate(into, from, length);
      if (count > 0) {
        crc.update(into, from, count);
        return count;
      }
      if (inflater.finished()) {
        closeMember();
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      int count = inflater.inflate(into, from, length);
      if (count > 0 || inflater.finished()) {
        return count;
      }
      if (inflater.needsInput()) {
        packedEnd = in.read(packed);
        if (packedEnd < 0) {
          throw new CorruptGzipException("the gzip breaks off; the file seems cut");
        }
        inflater.setInput(packed, 0, packedEnd);
      } else if (inflater.needsDictionary()) {
        throw new CorruptGzipException("the gzip asks for a dictionary; it is damaged");
      }
      return count;
    } catch (DataFormatException e) {
      throw new CorruptGzipException("the gzip is damaged: " + e.getMessage());
    }
  }

  /** Bytes behind the member are still in {@link #packed}: reading goes on there. */
  private int next() throws IOException {
    int left = inflater.getRemaining();
    if (left == 0) {
      return in.read();
    }
    int value = packed[packedEnd - left] & 0xff;
    inflater.setInput(packed, packedEnd - left + 1, left - 1);
    return value;
  }

  private int needed() throws IOException {
    int value = next();
    if (value < 0) {
      throw new CorruptGzipException("the gzip breaks off; the file seems cut");
    }
    return value;
  }

  /** False at the end of the file. */
  private boolean openMember() throws IOException {
    int first = next();
    while (first == 0) {
      first = next();
    }
    if (first < 0) {
      return false;
    }
    if (first != MAGIC_1 || needed() != MAGIC_2 || needed() != 8) {
      throw new CorruptGzipException("what follows the gzip is no gzip");
    }
    int flags = needed();
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      skip(needed() | (needed() << 8));
    }
    skipTexts((flags & HAS_NAME) != 0, (flags & HAS_COMMENT) != 0);
    if ((flags & HAS_CRC) != 0) {
      skip(2);
    }
    int left = inflater.getRemaining();
    inflater.reset();
    inflater.setInput(packed, packedEnd - left, left);
    crc.reset();
    inMember = true;
    return true;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      needed();
    }
  }

  private void skipTexts(boolean name, boolean comment) throws IOException {
    for (int texts = (name ? 1 : 0) + (comment ? 1 : 0); texts > 0; texts--) {
      while (needed() != 0) {}
    }
  }

  private void closeMember() throws IOException {
    long written = inflater.getBytesWritten() & 0xffffffffL;
    long expectedCrc = int32();
    long expectedSize = int32();
    if (expectedCrc != crc.getValue() || expectedSize != written) {
      throw new CorruptGzipException("the gzip is damaged: its checksum does not fit");
    }
    inMember = false;
  }

  private long int32() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (long) needed() << shift;
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
