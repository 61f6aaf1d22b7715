// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

import io.outcry.deliver.routes.Severity;

/**
 * One trouble of several brands is one alert for a receiver of all of them: a new alert waits while
 * an open one is of a brand that it names in {@code competitorsAlso}, and names its brand there.
 * Not if it is more severe, nor if it has a blind span: then nobody knows how alike the two are.
 */
final class Inhibition {
  private Inhibition() {}

  static boolean holds(OpenAlert it, OpenAlert open) {
    return !it.blind()
        && it.competitors().contains(open.brand())
        && open.competitors().contains(it.brand())
        && Severity.rank(it.severity()) <= Severity.rank(open.severity());
  }
}
