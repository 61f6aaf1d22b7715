// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static io.outcry.launcher.config.Problems.quoted;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandCatalog.Budget;
import io.outcry.launcher.terminal.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The PR team's file: {@code brands.v1}. */
public final class BrandsFile {
  /** A file has no history: it is always the first version. */
  private static final long VERSION = 1;

  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final List<ConfigValue> references = new ArrayList<>();

  private BrandsFile() {}

  /**
   * Reads the brands of a run.
   *
   * @throws ConfigProblemsException with all that is to be mended
   */
  public static BrandCatalog read(Path path) {
    return new BrandsFile().catalog(ConfigFile.open(path, "brands: [{ id: acme, name: Acme }]"));
  }

  private BrandCatalog catalog(ConfigSection file) {
    List<Brand> brands = new ArrayList<>();
    ConfigValue list = file.required("brands", "[{ id: acme, name: Acme }]");
    if (list != null && list.isList() && list.items().isEmpty()) {
      list.problem("there is no brand in it", "write at least one: - { id: acme, name: Acme }");
    }
    for (ConfigSection section : file.sections("brands")) {
      brands.add(brand(section));
    }
    List<Budget> budgets = new ArrayList<>();
    for (ConfigSection section : file.sections("budgets")) {
      budgets.add(budget(section));
    }
    file.end();
    references.forEach(this::checkReference);
    file.throwIfAnyProblem();
    return new BrandCatalog(VERSION, brands, budgets);
  }

  private Brand brand(ConfigSection section) {
    Brand brand = BrandSection.read(section);
    Integer first = lineOfId.putIfAbsent(brand.id(), section.line());
    ConfigValue id = section.value("id");
    if (first != null && id != null && !brand.id().isEmpty()) {
      id.problem(
          quoted(brand.id()) + " is the id of the brand in line " + first + ", too",
          "ids are unique: choose another");
    }
    for (ConfigValue competitor : BrandSection.items(section, "competitors")) {
      references.add(competitor);
      if (brand.id().equals(competitor.text())) {
        competitor.problem("a brand is no competitor of itself", "remove it");
      }
    }
    section.end();
    return brand;
  }

  private Budget budget(ConfigSection section) {
    ConfigValue brands = section.required("brands", "[acme, acme-cargo]");
    List<String> ids = brands == null ? List.of() : brands.texts();
    if (brands != null && brands.isList()) {
      references.addAll(brands.items());
    }
    ConfigValue budget = section.required("falseAlarmsPerWeek", "1.5");
    section.end();
    return new Budget(ids, budget == null ? 1 : budget.aboveZero(1));
  }

  private void checkReference(ConfigValue reference) {
    String id = reference.text();
    if (id != null && !lineOfId.containsKey(id)) {
      String mend =
          Nearest.to(id, lineOfId.keySet())
              .map(name -> "did you mean " + name + "?")
              .orElse("write one of " + String.join(", ", lineOfId.keySet()));
      reference.problem("no brand of this file has the id " + quoted(id), mend);
    }
  }
}
