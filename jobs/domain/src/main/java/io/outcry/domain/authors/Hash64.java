// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.authors;

import java.nio.charset.StandardCharsets;

/**
 * The 64-bit hash of every id and text key: FNV-1a over UTF-8, then the finaliser of MurmurHash3,
 * so that the top bits are as good as the low ones. Not for secrets.
 */
public final class Hash64 {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Hash64() {}

  /** The hash of a text. */
  public static long of(String text) {
    return mixed(plus(FNV_OFFSET, text));
  }

  private static long plus(long sum, String text) {
    long hash = sum;
    for (int i = 0; i < text.length(); i++) {
      char ascii = text.charAt(i);
      if (ascii >= 0x80) {
        return plus(hash, text.substring(i).getBytes(StandardCharsets.UTF_8));
      }
      hash = (hash ^ ascii) * FNV_PRIME;
    }
    return hash;
  }

  private static long plus(long sum, byte[] octets) {
    long hash = sum;
    for (byte octet : octets) {
      hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mixed(long sum) {
    long hash = sum;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** The hash of an account: of {@code network:authorId}. */
  public static long ofAuthor(String network, String authorId) {
    return mixed(plus(plus(plus(FNV_OFFSET, network), ":"), authorId));
  }
}
