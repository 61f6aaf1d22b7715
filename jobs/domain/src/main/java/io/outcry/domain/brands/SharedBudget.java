// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import java.util.List;

/**
 * The bar of the brands that share a budget of false alarms, so that nothing has to be counted
 * across them.
 *
 * <p>A brand with the bar b alerts on stories that come b times a week or less often, so it has b
 * false alarms a week. All brands of a budget share one bar, but for those that want fewer by
 * themselves: the alert that leaves is always the rarest of all, and the sum is the budget.
 *
 * <pre>sum over the brands of min(own, bar) = budget</pre>
 */
public final class SharedBudget {
  private SharedBudget() {}

  /**
   * The bar that the brands share.
   *
   * @param falseAlarmsPerWeek of all together, above 0
   * @param own what each brand wants at most, above 0; infinite where it does not say
   * @return infinite if all of them together want less than the budget
   */
  public static double bar(double falseAlarmsPerWeek, List<Double> own) {
    double left = falseAlarmsPerWeek;
    int sharing = own.size();
    for (double wanted : own.stream().sorted().toList()) {
      if (wanted * sharing >= left) {
        return left / sharing;
      }
      left -= wanted;
      sharing--;
    }
    return Double.POSITIVE_INFINITY;
  }
}
