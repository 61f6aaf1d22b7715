// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import java.util.Locale;

/** By which rule an alert fires. */
public enum AlertRule {
  /** Hot among all stories of the brand. */
  SPREADING,
  /** Hot among its risk stories. */
  RISK,
  /** Large, and never hot. */
  LARGE;

  /** As it stands in {@code story.v1}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
