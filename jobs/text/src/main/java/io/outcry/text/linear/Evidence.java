// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import io.outcry.text.features.FeatureGroup;
import io.outcry.text.features.FeatureSink;
import io.outcry.text.normalise.Token;
import io.outcry.text.normalise.TokenKind;
import java.util.List;

/** Sums the weights of the features of one text over all tables of a model. */
public final class Evidence implements FeatureSink {
  private final HashedTable[] tables;
  private final int[][] sums;
  private final int[] counts = new int[FeatureGroup.COUNT];
  private int knownUnits;
  private int foreignUnits;

  public Evidence(LinearModel model) {
    List<HashedTable> all = model.tables();
    tables = all.toArray(HashedTable[]::new);
    sums = new int[tables.length][];
    for (int i = 0; i < tables.length; i++) {
      sums[i] = new int[FeatureGroup.COUNT * tables[i].columns()];
    }
  }

  @Override
  public void begin(Token token) {
    if (token.kind() == TokenKind.WORD) {
      knownUnits += token.length();
    } else if (token.kind() == TokenKind.FOREIGN) {
      foreignUnits += token.length();
    }
  }

  /** Whether more of the text is in scripts that no model has learned than in those it knows. */
  public boolean mostlyForeign() {
    return foreignUnits > knownUnits;
  }

  @Override
  public void feature(int group, int hash) {
    counts[group]++;
    for (int i = 0; i < tables.length; i++) {
      tables[i].add(group, hash, sums[i]);
    }
  }

  /** Logits of the classes of {@code head}. */
  public double[] logits(Head head) {
    HashedTable table = head.table();
    double[] result = new double[head.classes().size()];
    for (int i = 0; i < result.length; i++) {
      int column = head.firstColumn() + i;
      result[i] = table.logit(column, sumsOf(table), counts);
    }
    return result;
  }

  private int[] sumsOf(HashedTable table) {
    for (int i = 0; i < tables.length; i++) {
      if (tables[i] == table) {
        return sums[i];
      }
    }
    throw new IllegalArgumentException("table " + table.name() + " is of another model");
  }
}
