// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import java.io.Serializable;

/**
 * What a plan at X allows.
 *
 * @param maxRuleLength in characters, 64 or more
 * @param maxRules 1 or more
 * @param backfillMinutes so many minutes are sent again after a reconnect, 0 to 5
 */
public record XPlan(int maxRuleLength, int maxRules, int backfillMinutes) implements Serializable {
  /** Pay per use: 1,000 rules of 1,024 characters, and no backfill. */
  public static final XPlan USUAL = new XPlan(1_024, 1_000, 0);

  public XPlan {
    if (maxRuleLength < 64 || maxRules < 1 || backfillMinutes < 0 || backfillMinutes > 5) {
      throw new IllegalArgumentException(
          "rules of %d characters, %d rules, %d minutes of backfill; expected 64 or more, 1 or more,"
                  .formatted(maxRuleLength, maxRules, backfillMinutes)
              + " 0 to 5");
    }
  }
}
