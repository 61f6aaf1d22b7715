// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.publish;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandCatalog.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a version of the brands changes against the one before, a line each. */
final class BrandChanges {
  private BrandChanges() {}

  /** {@code + id} for a brand that is new, {@code - id} for one that is gone, {@code ~ id}. */
  static List<String> between(BrandCatalog before, BrandCatalog after) {
    Map<String, Brand> old = new LinkedHashMap<>();
    before.brands().forEach(brand -> old.put(brand.id(), brand));
    List<String> lines = new ArrayList<>();
    for (Brand brand : after.brands()) {
      Brand was = old.remove(brand.id());
      if (was == null) {
        lines.add("+ " + brand.id());
      } else if (!was.equals(brand)) {
        lines.add("~ " + brand.id() + ": " + String.join(", ", changed(was, brand)));
      }
    }
    old.keySet().forEach(id -> lines.add("- " + id));
    if (!before.budgets().equals(after.budgets())) {
      lines.add("~ budgets: " + sum(before.budgets()) + " -> " + sum(after.budgets()));
    }
    return lines;
  }

  private static List<String> changed(Brand was, Brand is) {
    List<String> parts = new ArrayList<>();
    add(parts, "name", was.name(), is.name());
    add(parts, "words", was.words(), is.words());
    add(parts, "accounts", was.accounts(), is.accounts());
    add(parts, "competitors", was.competitors(), is.competitors());
    add(parts, "owner", String.valueOf(was.owner()), String.valueOf(is.owner()));
    add(parts, "alert", was.alert(), is.alert());
    add(parts, "response", was.response(), is.response());
    add(parts, "half-life", was.halfLifeMillis(), is.halfLifeMillis());
    return parts.isEmpty() ? List.of("other settings") : parts;
  }

  private static void add(List<String> parts, String name, Object was, Object is) {
    if (!was.equals(is)) {
      parts.add(name);
    }
  }

  private static String sum(List<Budget> budgets) {
    return budgets.size() + (budgets.size() == 1 ? " shared budget" : " shared budgets");
  }
}
