// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import java.util.List;

/**
 * One question that a table answers: its classes are neighbouring columns, or one column when the
 * answer is yes or no.
 */
public record Head(
    String name,
    HashedTable table,
    int firstColumn,
    List<String> classes,
    Calibration calibration) {

  /** Checks that the columns exist. */
  public Head {
    classes = List.copyOf(classes);
    if (classes.isEmpty() || firstColumn < 0 || firstColumn + classes.size() > table.columns()) {
      throw new IllegalArgumentException(
          "head %s: columns %d to %d, but table %s has %d"
              .formatted(
                  name,
                  firstColumn,
                  firstColumn + classes.size() - 1,
                  table.name(),
                  table.columns()));
    }
  }
}
