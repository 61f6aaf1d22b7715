// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that a table answers: its classes are neighbouring columns, or one column when the
 * answer is yes or no.
 *
 * @param dense weights of the same classes, from 0 on, for a vector of the text; null where words
 *     alone decide
 */
public record Head(
    String name,
    HashedTable table,
    int firstColumn,
    List<String> classes,
    Calibration calibration,
    @Nullable DenseTable dense) {

  /** A head that needs no vector. */
  public Head(
      String name,
      HashedTable table,
      int firstColumn,
      List<String> classes,
      Calibration calibration) {
    this(name, table, firstColumn, classes, calibration, null);
  }

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
    if (dense != null && dense.columns() != classes.size()) {
      throw new IllegalArgumentException(
          "head %s: %d classes, but its dense table has %d columns"
              .formatted(name, classes.size(), dense.columns()));
    }
  }

  /** Adds to {@code logits}, one per class, what {@code vector} says. */
  public void addTo(double[] logits, float[] vector) {
    if (dense == null) {
      throw new IllegalStateException("head " + name + " takes no vector");
    }
    for (int c = 0; c < logits.length; c++) {
      logits[c] += dense.logit(c, vector);
    }
  }

  /** The same head with other probabilities. */
  public Head with(Calibration newCalibration) {
    return new Head(name, table, firstColumn, classes, newCalibration, dense);
  }
}
