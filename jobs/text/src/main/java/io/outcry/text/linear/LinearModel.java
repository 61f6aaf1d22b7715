// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.linear;

import java.util.List;
import java.util.Map;

/**
 * All that one file holds: tables, the heads on them, and named thresholds.
 *
 * @param thresholds limits that were chosen from data, by name
 */
public record LinearModel(
    List<HashedTable> tables, List<Head> heads, Map<String, Double> thresholds) {

  /** Copies the lists, so that a model never changes. */
  public LinearModel {
    tables = List.copyOf(tables);
    heads = List.copyOf(heads);
    thresholds = Map.copyOf(thresholds);
  }

  /** The head of that name; a model without it is of another kind than the caller thinks. */
  public Head head(String name) {
    for (Head head : heads) {
      if (head.name().equals(name)) {
        return head;
      }
    }
    throw new ModelFormatException("the model has no head '" + name + "', only " + names());
  }

  /** The threshold of that name. */
  public double threshold(String name) {
    Double value = thresholds.get(name);
    if (value == null) {
      throw new ModelFormatException(
          "the model has no threshold '" + name + "', only " + thresholds.keySet());
    }
    return value;
  }

  private List<String> names() {
    return heads.stream().map(Head::name).toList();
  }
}
