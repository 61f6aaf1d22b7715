// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import java.util.List;

/**
 * What an alert waits for, under the state name {@code hold-v1}; key: alertId. An alert that waits
 * for nothing has none.
 *
 * <p>Evolution: components may be added if null or 0 is honest for an alert that waits already.
 *
 * @param newest the revision that goes out when it may, a line of {@code alert.v1}
 */
public record AlertWatch(String newest, List<HeldBack> held, List<Step> steps) {
  static final AlertWatch NOTHING = new AlertWatch("", List.of(), List.of());

  boolean isOver() {
    return held.isEmpty() && steps.isEmpty();
  }

  /** When something is due next, epoch milliseconds; {@link Long#MAX_VALUE} if nothing is. */
  long wakeMillis() {
    long first = Long.MAX_VALUE;
    for (HeldBack it : held) {
      first = Math.min(first, it.dueMillis());
    }
    for (Step it : steps) {
      first = it.taken() ? first : Math.min(first, it.dueMillis());
    }
    return first;
  }
}
