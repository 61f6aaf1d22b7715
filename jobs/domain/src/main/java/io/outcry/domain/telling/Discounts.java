// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import java.util.ArrayList;
import java.util.List;

/**
 * Posts of a story that count a quarter.
 *
 * @param all of them
 * @param prizes of these: that ask to share or follow for a prize
 * @param again of these: by people who had posted three times in the story
 */
public record Discounts(long all, long prizes, long again) {
  /** {@code repeat one text or come from accounts with no followers}: why, in words. */
  String why() {
    List<String> reasons = new ArrayList<>();
    if (all > prizes + again) {
      reasons.add("repeat one text or come from accounts with no followers");
    }
    if (prizes > 0) {
      reasons.add("offer a prize");
    }
    if (again > 0) {
      reasons.add("are by people who had posted three times");
    }
    return String.join(" or ", reasons);
  }
}
