// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static io.outcry.launcher.config.reading.Problems.quoted;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandCatalog.Budget;
import io.outcry.domain.brands.SharedBudget;
import io.outcry.launcher.config.reading.ConfigFile;
import io.outcry.launcher.config.reading.ConfigProblemsException;
import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.schemas.config.ConfigDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The PR team's file: {@code brands.v1}. */
public final class BrandsFile {
  private static final String EXAMPLE = "brands: [{ id: acme, name: Acme }]";

  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final List<ConfigValue> references = new ArrayList<>();
  private final Map<String, Double> ownBudgets = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();
  private final Map<String, Integer> lineOfBudget = new HashMap<>();

  private BrandsFile() {}

  /**
   * Reads the brands of a run.
   *
   * @throws ConfigProblemsException with all that is to be mended
   */
  public static BrandCatalog read(Path path) {
    return new BrandsFile().catalog(ConfigFile.open(path, EXAMPLE), ConfigDocument.OF_A_FILE);
  }

  /**
   * Reads brands that somebody published.
   *
   * @throws ConfigProblemsException with all that is to be mended
   */
  public static BrandCatalog read(ConfigDocument published) {
    return parse(published.name(), published.document(), published.version());
  }

  /**
   * The same of their text alone.
   *
   * @param name what problems call the text
   * @throws ConfigProblemsException with all that is to be mended
   */
  public static BrandCatalog parse(String name, String text, long version) {
    return new BrandsFile().catalog(ConfigFile.of(name, text, EXAMPLE), version);
  }

  private BrandCatalog catalog(ConfigSection file, long version) {
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
    references.forEach(
        it -> it.requireOneOf(lineOfId.keySet(), "no brand of this file has the id "));
    file.throwIfAnyProblem();
    budgets.forEach(this::share);
    brands.replaceAll(this::withinShare);
    return new BrandCatalog(version, brands, budgets);
  }

  private void share(Budget budget) {
    List<Double> own = budget.brands().stream().map(this::own).toList();
    double bar = SharedBudget.bar(budget.falseAlarmsPerWeek(), own);
    budget.brands().forEach(id -> shares.put(id, Math.min(own(id), bar)));
  }

  private double own(String id) {
    return ownBudgets.getOrDefault(id, Double.POSITIVE_INFINITY);
  }

  private Brand withinShare(Brand brand) {
    Double share = shares.get(brand.id());
    return share == null ? brand : brand.alerting(brand.alert().within(share));
  }

  private Brand brand(ConfigSection section) {
    Brand brand = BrandSection.read(section);
    if (section.section("alert").value("falseAlarmsPerWeek") != null) {
      ownBudgets.put(brand.id(), brand.alert().falseAlarmsPerWeek());
    }
    Integer first = lineOfId.putIfAbsent(brand.id(), section.line());
    ConfigValue id = section.value("id");
    if (first != null && id != null && !brand.id().isEmpty()) {
      id.problem(
          quoted(brand.id()) + " is the id of the brand in line " + first + ", too",
          "ids are unique: choose another");
    }
    for (ConfigValue competitor : section.items("competitors")) {
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
      brands.items().forEach(brand -> member(brand, section.line()));
      if (brands.items().size() < 2) {
        brands.problem(
            "a budget is for several brands",
            "name two or more, or write alert: { falseAlarmsPerWeek: 1.5 } at the brand");
      }
    }
    ConfigValue budget = section.required("falseAlarmsPerWeek", "1.5");
    section.end();
    return new Budget(ids, budget == null ? 1 : budget.aboveZero(1));
  }

  private void member(ConfigValue brand, int line) {
    references.add(brand);
    String id = brand.text();
    Integer first = id == null ? null : lineOfBudget.putIfAbsent(id, line);
    if (id != null && first != null) {
      brand.problem(
          quoted(id) + " is in the budget of line " + first + " already",
          "a brand has one budget: remove it from one");
    }
  }
}
