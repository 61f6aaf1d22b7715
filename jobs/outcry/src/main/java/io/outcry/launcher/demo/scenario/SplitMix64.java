// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import java.util.List;

/**
 * Random numbers that are the same on every machine and Java version. Source: Steele, Lea, Flood,
 * "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
 */
final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /** A generator of its own, so that one part can change without reshuffling the others. */
  SplitMix64 fork(long label) {
    return new SplitMix64(mix(state ^ mix(label + GOLDEN_GAMMA)));
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Evenly from 0, inclusive, to {@code bound}, exclusive. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** Evenly from {@code low} to {@code high}, both inclusive. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Evenly from 0, inclusive, to 1, exclusive. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Standard normal, by Box and Muller; strict arithmetic, equal everywhere. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /** How many successes before the first failure; mean {@code mean}, at most {@code most}. */
  int geometric(double mean, int most) {
    double goOn = mean / (1 + mean);
    int count = 0;
    while (count < most && chance(goOn)) {
      count++;
    }
    return count;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
