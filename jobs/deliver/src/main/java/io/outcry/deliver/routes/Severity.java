// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import java.util.List;

/** How severe alerts can be. */
public final class Severity {
  /** From the least. */
  public static final List<String> LEVELS = List.of("low", "medium", "high", "critical");

  private Severity() {}

  /** From 0; -1 for what is no level. */
  public static int rank(String level) {
    return LEVELS.indexOf(level);
  }
}
