// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

/** What to do about an alert. A storm is small when it first alerts, so routes go by this. */
public enum Urgency {
  /** Firing, and growing or a risk. */
  NOW,
  /** Firing. */
  SOON,
  /** Answered, resolved, retracted, or only judged. */
  LATER;

  /**
   * @param last10Min posts of the last ten minutes; growing if there are any, and at least as many
   *     as in the ten before
   * @param shadow the brand wants alerts judged and not sent
   */
  public static Urgency of(
      AlertStatus status, long last10Min, long previous10Min, boolean risk, boolean shadow) {
    if (status != AlertStatus.FIRING || shadow) {
      return LATER;
    }
    boolean growing = last10Min > 0 && last10Min >= previous10Min;
    return growing || risk ? NOW : SOON;
  }
}
