// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.risk;

import java.util.Locale;

/** What kind of harm a post speaks of. The order is the one that reports keep. */
public enum RiskKind {
  /** Somebody or something was hurt or nearly so: fire, shock, crash, violence, recall. */
  SAFETY,
  /** Food, medicine or a place makes ill, or is fit to. */
  HEALTH,
  /** Somebody was treated worse for race, religion, sex, disability and the like. */
  DISCRIMINATION,
  /** Data or an account came into wrong hands, or somebody was watched. */
  PRIVACY,
  /** Money, goods or trust were taken by deceit or theft; an error of a bill is not. */
  FRAUD,
  /** A court, a lawyer, the police or an authority is in it, or is threatened with. */
  LEGAL;

  /** The name on the wire and in rule files: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
