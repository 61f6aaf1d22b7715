// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

/** How a story stands to the norms of its brand, which count false alarms only. */
public enum Standing {
  /** Not entered: no complaint so far, or withdrawn. */
  OUTSIDE,
  /** Counted as one of the ordinary stories. */
  COUNTED,
  /** Counted for good: a reader marked its alert not useful. */
  KEPT,
  /** Left: it grew sixfold after its alert, or after it was held back, so it did spread. */
  GROWN,
  /** Left for good: a reader marked its alert useful. */
  USEFUL;

  /** Whether it is counted among the ordinary stories. */
  public boolean inNorms() {
    return this == COUNTED || this == KEPT;
  }

  boolean leftNorms() {
    return this == GROWN || this == USEFUL;
  }
}
