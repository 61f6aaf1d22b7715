// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the stories whose meaning may be near, by 512 bits of each: on which side of 512 planes it
 * lies. Two stories at an angle differ in as many bits as the angle is a part of 180°, give or take
 * 22 of 512 (two standard deviations). What is found depends on the stories alone, not on the order
 * in which they came. Not thread-safe.
 *
 * <p>After Charikar, Similarity estimation techniques from rounding algorithms, STOC 2002; the
 * planes are those of a random rotation by two Hadamard transforms.
 */
final class Sketches {
  private static final int BITS = 512;
  private static final int WORDS = BITS / Long.SIZE;
  private static final int ROOM_AT_FIRST = 64;
  private static final int LARGEST = 4_096;
  private static final long SIGNS = 0x9e3779b97f4a7c15L;
  private static final long MORE_SIGNS = 0xbf58476d1ce4e5b9L;

  private final int wanted;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> storyIds = new ArrayList<>();
  private long[] sketches = new long[ROOM_AT_FIRST * WORDS];
  private short[] distances = new short[ROOM_AT_FIRST];

  /**
   * @param wanted how many stories to find; of equally near ones all are found
   */
  Sketches(int wanted) {
    this.wanted = wanted;
  }

  void put(String storyId, int[] meaning) {
    Integer place = places.get(storyId);
    if (place == null) {
      place = storyIds.size();
      places.put(storyId, place);
      storyIds.add(storyId);
      if (storyIds.size() > distances.length) {
        sketches = Arrays.copyOf(sketches, 2 * sketches.length);
        distances = new short[2 * distances.length];
      }
    }
    System.arraycopy(sketch(meaning), 0, sketches, place * WORDS, WORDS);
  }

  /** The last one takes the place of the one that goes. */
  void remove(String storyId) {
    Integer place = places.remove(storyId);
    if (place == null) {
      return;
    }
    int last = storyIds.size() - 1;
    String moved = storyIds.remove(last);
    if (place != last) {
      storyIds.set(place, moved);
      places.put(moved, place);
      System.arraycopy(sketches, last * WORDS, sketches, place * WORDS, WORDS);
    }
  }

  /** The stories that differ in the fewest bits. */
  List<String> near(byte[] direction) {
    int[] widened = new int[direction.length];
    for (int i = 0; i < widened.length; i++) {
      widened[i] = direction[i];
    }
    long[] asked = sketch(widened);
    int[] counts = new int[BITS + 1];
    int stories = storyIds.size();
    for (int story = 0; story < stories; story++) {
      int distance = 0;
      for (int word = 0; word < WORDS; word++) {
        distance += Long.bitCount(asked[word] ^ sketches[story * WORDS + word]);
      }
      distances[story] = (short) distance;
      counts[distance]++;
    }
    int farthest = -1;
    for (int found = 0; found < wanted && farthest < BITS; ) {
      found += counts[++farthest];
    }
    List<String> near = new ArrayList<>();
    for (int story = 0; story < stories; story++) {
      if (distances[story] <= farthest) {
        near.add(storyIds.get(story));
      }
    }
    return near;
  }

  private static long[] sketch(int[] meaning) {
    int largest = 1;
    for (int number : meaning) {
      largest = Math.max(largest, Math.abs(number));
    }
    int scale = largest / LARGEST + 1; // so that no sum below leaves an int
    int[] turned = new int[BITS];
    for (int i = 0; i < meaning.length; i++) {
      turned[i] = meaning[i] / scale;
    }
    turn(turned, SIGNS);
    turn(turned, MORE_SIGNS);
    long[] sketch = new long[WORDS];
    for (int bit = 0; bit < BITS; bit++) {
      if (turned[bit] > 0) {
        sketch[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return sketch;
  }

  /** Changes some signs, then the fast Walsh-Hadamard transform. */
  private static void turn(int[] numbers, long signs) {
    long drawn = signs;
    for (int i = 0; i < BITS; i++) {
      drawn = drawn * 0x5851f42d4c957f2dL + 0x14057b7ef767814fL;
      numbers[i] = drawn < 0 ? -numbers[i] : numbers[i];
    }
    for (int half = 1; half < BITS; half *= 2) {
      for (int from = 0; from < BITS; from += 2 * half) {
        for (int i = from; i < from + half; i++) {
          int sum = numbers[i] + numbers[i + half];
          numbers[i + half] = numbers[i] - numbers[i + half];
          numbers[i] = sum;
        }
      }
    }
  }
}
