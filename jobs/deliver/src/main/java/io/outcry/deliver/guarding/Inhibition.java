// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.guarding;

import io.outcry.deliver.routes.Severity;

/**
 * One trouble of several brands is one alert for whoever cares for all of them: a new alert whose
 * brand an open one names, and that names the brand of the open one, waits until that is over. Not
 * if it is more severe, nor if a network was not heard meanwhile: then nobody knows how alike they
 * are.
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
