// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.open;

import io.outcry.schemas.digests.Digest;
import java.time.Instant;
import java.util.List;

/**
 * What {@code open --json} prints.
 *
 * @param asOf the end of what was heard
 * @param waiting how many complaints have no answer
 * @param alone how many of them have one person only
 * @param stories those with a risk first, then those that fire, then those of several people, each
 *     from the oldest on
 */
record OpenAnswer(String brand, Instant asOf, long waiting, long alone, List<Digest.Open> stories) {

  /**
   * @param most of the stories to show
   */
  static OpenAnswer of(String brand, Instant asOf, List<Digest.Open> all, int most) {
    long alone = all.stream().filter(it -> it.people() < 2).count();
    return new OpenAnswer(brand, asOf, all.size(), alone, all.stream().limit(most).toList());
  }
}
