// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import java.util.List;

/**
 * One escalation of an alert. In state, as a part of {@link AlertWatch}.
 *
 * <p>Evolution: as {@link AlertWatch}.
 *
 * @param thenTo ids of receivers
 * @param dueMillis epoch milliseconds
 * @param taken once is enough
 */
public record Step(List<String> thenTo, long dueMillis, boolean taken) {

  boolean isDue(long nowMillis) {
    return !taken && dueMillis <= nowMillis;
  }

  Step done() {
    return new Step(thenTo, dueMillis, true);
  }
}
