// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.books;

import java.util.Map;

/**
 * The sums of a run, under the state name {@code books-v1}.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param sums by the name of the {@link Fate}
 * @param fromMillis event time of the first post, or {@link Tally#NO_TIME}
 * @param toMillis of the last
 */
public record Books(Map<String, Long> sums, long fromMillis, long toMillis) {
  public long of(Fate fate) {
    return sums.getOrDefault(fate.name(), 0L);
  }
}
