// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.domain.brands.matching.BrandMatch;
import java.util.List;

/**
 * What is remembered of a post, under the state name {@code posts-v1}: for duplicates, edits,
 * reposts and deletions, which carry no brand.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 *
 * @param network that it came from; empty once it is gone
 * @param brands none once it is gone
 * @param editedAtMillis of the newest version seen; {@link Long#MIN_VALUE} if never edited
 * @param forgetAtMillis event time, epoch milliseconds
 */
public record PostState(
    String network, List<BrandMatch> brands, long editedAtMillis, long forgetAtMillis) {
  /** Of a deleted post only that it was deleted is kept. */
  static PostState gone(long forgetAtMillis) {
    return new PostState("", List.of(), Long.MIN_VALUE, forgetAtMillis);
  }

  boolean isGone() {
    return brands.isEmpty();
  }

  PostState editedAt(long millis) {
    return new PostState(network, brands, millis, forgetAtMillis);
  }
}
