// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.authors;

import java.util.Arrays;

/**
 * How many distinct hashes were added: exact up to 64, from then on HyperLogLog with 1 024
 * registers (standard error 3.25 %, never below 65), linear counting while the raw estimate is at
 * most 2 560. Any order and any repetition of the same hashes gives the same state. Source:
 * Flajolet et al., "HyperLogLog", 2007. Not thread-safe.
 */
final class DistinctCount {
  /** Up to here the count is exact. */
  static final int EXACT = 64;

  private static final int INDEX_BITS = 10;
  private static final int REGISTERS = 1 << INDEX_BITS;
  private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);
  private static final double LINEAR_UP_TO = 2.5 * REGISTERS;

  private static final long UNKNOWN = -1;
  private static final double[] PARTS = new double[Long.SIZE];

  static {
    Arrays.setAll(PARTS, rank -> Math.pow(2, -rank));
  }

  private long[] exact;
  private byte[] registers;
  private long estimated = UNKNOWN;

  private DistinctCount(long[] exact, byte[] registers) {
    this.exact = exact.clone();
    this.registers = registers.clone();
  }

  /** Counts nothing yet. */
  public static DistinctCount none() {
    return new DistinctCount(new long[0], new byte[0]);
  }

  /** The count as it was stored. */
  static DistinctCount of(long[] exact, byte[] registers) {
    return new DistinctCount(exact, registers);
  }

  long[] exact() {
    return exact.clone();
  }

  byte[] registers() {
    return registers.clone();
  }

  /** An independent copy. */
  public DistinctCount copy() {
    return new DistinctCount(exact, registers);
  }

  /** Counts a hash, once. */
  public void add(long hash) {
    if (isSketch()) {
      register(hash);
      return;
    }
    int found = Arrays.binarySearch(exact, hash);
    if (found >= 0) {
      return;
    }
    long[] more = new long[exact.length + 1];
    int place = -found - 1;
    System.arraycopy(exact, 0, more, 0, place);
    more[place] = hash;
    System.arraycopy(exact, place, more, place + 1, exact.length - place);
    exact = more;
    if (exact.length > EXACT) {
      sketch();
    }
  }

  /** Adds all that the other has counted. */
  public void merge(DistinctCount other) {
    for (long hash : other.exact) {
      add(hash);
    }
    if (other.isSketch()) {
      sketch();
      for (int i = 0; i < REGISTERS; i++) {
        raise(i, other.registers[i]);
      }
    }
  }

  /** The distinct hashes so far; exact up to 64. */
  public long count() {
    if (!isSketch()) {
      return exact.length;
    }
    if (estimated == UNKNOWN) {
      estimated = estimate();
    }
    return estimated;
  }

  private long estimate() {
    int zeros = 0;
    double sum = 0;
    for (byte register : registers) {
      zeros += register == 0 ? 1 : 0;
      sum += PARTS[register];
    }
    double raw = BIAS * REGISTERS * REGISTERS / sum;
    double estimate =
        raw <= LINEAR_UP_TO && zeros > 0 ? REGISTERS * Math.log((double) REGISTERS / zeros) : raw;
    return Math.max(EXACT + 1, (long) Math.rint(estimate));
  }

  private boolean isSketch() {
    return registers.length > 0;
  }

  private void sketch() {
    if (isSketch()) {
      return;
    }
    registers = new byte[REGISTERS];
    for (long hash : exact) {
      register(hash);
    }
    exact = new long[0];
  }

  private void register(long hash) {
    int index = (int) (hash >>> (Long.SIZE - INDEX_BITS));
    long rest = hash << INDEX_BITS;
    int longest = Long.SIZE - INDEX_BITS;
    byte rank = (byte) (Math.min(longest, Long.numberOfLeadingZeros(rest)) + 1);
    raise(index, rank);
  }

  private void raise(int index, byte rank) {
    if (rank > registers[index]) {
      registers[index] = rank;
      estimated = UNKNOWN;
    }
  }
}
