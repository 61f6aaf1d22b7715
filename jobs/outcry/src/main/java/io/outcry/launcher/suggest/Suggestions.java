// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.launcher.suggest.Candidate.Example;
import java.util.List;

/**
 * What is proposed for one brand.
 *
 * @param matched posts that match it
 * @param supported of these, posts that are surely about it
 * @param additions likeliest first
 * @param exclusions most surprising first
 */
record Suggestions(
    String brand,
    long matched,
    long supported,
    List<Addition> additions,
    List<Exclusion> exclusions) {

  /**
   * One more name.
   *
   * @param name as it would stand in the file
   * @param kind what it looks like, in words
   * @param beside posts that go with the brand
   * @param missed posts that do not count now and would
   */
  record Addition(
      String name, String kind, double score, long beside, long missed, List<Example> examples) {}

  /**
   * A phrase with a name that means something else.
   *
   * @param weak posts with it where nothing else points to the brand
   * @param strong posts with it that are surely about the brand
   */
  record Exclusion(String phrase, double score, long weak, long strong, List<Example> examples) {}

  boolean isEmpty() {
    return additions.isEmpty() && exclusions.isEmpty();
  }
}
