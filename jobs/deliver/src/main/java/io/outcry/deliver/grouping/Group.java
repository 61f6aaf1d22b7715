// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.grouping;

import java.util.ArrayList;
import java.util.List;

/**
 * The alerts of one brand at one receiver, under the state name {@code grouped-v1}; map key: brand,
 * drills apart.
 *
 * <p>Evolution: components may be added if null or 0 is honest for alerts that wait already.
 *
 * @param untilMillis end of the interval, epoch milliseconds
 * @param everyMillis how long the next one is
 * @param waiting who came first, first
 * @param told ids of alerts that the receiver has and that are not over
 */
public record Group(long untilMillis, long everyMillis, List<Waiting> waiting, List<String> told) {
  static final Group NONE = new Group(0, 0, List.of(), List.of());

  boolean holds(String alertId) {
    return waiting.stream().anyMatch(it -> it.alertId().equals(alertId));
  }

  boolean isDue(long nowMillis) {
    return untilMillis <= nowMillis;
  }

  boolean isOver(long nowMillis) {
    return isDue(nowMillis) && waiting.isEmpty() && told.isEmpty();
  }

  /** From now on new alerts wait. */
  Group beginning(long nowMillis, long millis) {
    return new Group(nowMillis + millis, millis, waiting, told);
  }

  /** Waits, instead of an older revision and in its place if one waits. */
  Group holding(Waiting one) {
    List<Waiting> all = new ArrayList<>(waiting);
    all.replaceAll(it -> it.alertId().equals(one.alertId()) ? one : it);
    if (!holds(one.alertId())) {
      all.add(one);
    }
    return new Group(untilMillis, everyMillis, all, told);
  }

  /** Waits no more. */
  Group without(String alertId) {
    List<Waiting> others = new ArrayList<>(waiting);
    others.removeIf(it -> it.alertId().equals(alertId));
    return new Group(untilMillis, everyMillis, others, told);
  }

  /** The receiver has it. */
  Group telling(String alertId) {
    Group rest = without(alertId).forgetting(alertId);
    List<String> more = new ArrayList<>(rest.told);
    more.add(alertId);
    return new Group(untilMillis, everyMillis, rest.waiting, more);
  }

  /** It is over. */
  Group forgetting(String alertId) {
    List<String> others = new ArrayList<>(told);
    others.remove(alertId);
    return new Group(untilMillis, everyMillis, waiting, others);
  }
}
