// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static io.outcry.launcher.config.reading.Problems.quoted;

import io.outcry.deliver.digest.DigestSchedule;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.reading.ConfigFile;
import io.outcry.launcher.config.reading.ConfigProblemsException;
import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.webhook.receivers.Receiver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who gets which alert: {@code receivers.v1}. Secrets stay references. */
public final class ReceiversFile {
  private static final String EXAMPLE =
      "receivers: [{ id: pr-desk, url: https://…, secret: { env: NAME } }]";

  private final @Nullable List<String> brands;
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();
  private final List<ConfigValue> references = new ArrayList<>();

  private ReceiversFile(@Nullable BrandCatalog catalog) {
    brands = catalog == null ? null : catalog.brands().stream().map(Brand::id).toList();
  }

  /**
   * Reads receivers and routes.
   *
   * @param catalog the brands that routes may name
   * @throws ConfigProblemsException with all that is to be mended
   */
  public static Receivers read(Path path, BrandCatalog catalog) {
    return new ReceiversFile(catalog).receivers(ConfigFile.open(path, EXAMPLE));
  }

  /**
   * The same of text that somebody published.
   *
   * @param name what problems call it
   * @throws ConfigProblemsException with all that is to be mended
   */
  public static Receivers parse(String name, String text, BrandCatalog catalog) {
    return new ReceiversFile(catalog).receivers(ConfigFile.of(name, text, EXAMPLE));
  }

  /**
   * Reads receivers and routes where the brands do not matter.
   *
   * @throws ConfigProblemsException with all that is to be mended
   */
  public static Receivers read(Path path) {
    return new ReceiversFile(null).receivers(ConfigFile.open(path, EXAMPLE));
  }

  private Receivers receivers(ConfigSection file) {
    ConfigValue list = file.required("receivers", "[{ id: pr-desk, … }]");
    if (list != null && list.isList() && list.items().isEmpty()) {
      list.problem("there is no receiver in it", "write at least one: " + EXAMPLE);
    }
    List<Receiver> receivers = new ArrayList<>();
    for (ConfigSection section : file.sections("receivers")) {
      receivers.add(receiver(section));
    }
    ConfigValue routesList = file.required("routes", "[{ match: {}, to: [pr-desk] }]");
    if (routesList != null && routesList.isList() && routesList.items().isEmpty()) {
      routesList.problem("there is no route in it", "write [{ match: {}, to: [pr-desk] }]");
    }
    List<Route> routes = new ArrayList<>();
    RouteSection route = new RouteSection(this::checkBrand, references::add);
    for (ConfigSection section : file.sections("routes")) {
      routes.add(route.read(section));
    }
    DigestSchedule digest = DigestSection.read(file, to -> digestReader(to, receivers));
    file.end();
    references.forEach(it -> it.requireOneOf(lineOfId.keySet(), "no receiver has the id "));
    file.throwIfAnyProblem();
    return new Receivers(receivers, new Routes(routes), digest);
  }

  private void digestReader(ConfigValue to, List<Receiver> receivers) {
    references.add(to);
    String id = to.text();
    if (receivers.stream().anyMatch(it -> it.id().equals(id) && !it.takesDigests())) {
      to.problem("a pager takes no digests", "name a receiver that is no pager");
    }
  }

  private Receiver receiver(ConfigSection section) {
    Receiver receiver = ReceiverSection.read(section);
    Integer first = lineOfId.putIfAbsent(receiver.id(), section.line());
    ConfigValue id = section.value("id");
    if (first != null && id != null && !receiver.id().isEmpty()) {
      id.problem(
          quoted(receiver.id()) + " is the id of the receiver in line " + first + ", too",
          "ids are unique: choose another");
    }
    ConfigValue fallback = section.value("fallback");
    if (fallback != null) {
      references.add(fallback);
      if (receiver.id().equals(receiver.fallback())) {
        fallback.problem("a receiver cannot stand in for itself", "name another, or leave it out");
      }
    }
    return receiver;
  }

  private void checkBrand(ConfigValue brand) {
    if (brands != null) {
      brand.requireOneOf(brands, "the brands file has no brand with the id ");
    }
  }
}
