// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.neighbours;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.grouping.Terms;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which brands of a catalog belong together since they compete, also by way of a third; a group is
 * called by the first of its ids. Immutable, and travels to the workers.
 */
public final class CompetitorGroups implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<String, String> groups = new HashMap<>();
  private final HashMap<String, HashSet<String>> nameTerms = new HashMap<>();
  private final HashMap<String, String> names = new HashMap<>();
  private final HashMap<String, List<String>> competitors = new HashMap<>();

  public CompetitorGroups(BrandCatalog catalog) {
    Map<String, Set<String>> links = links(catalog);
    for (String id : links.keySet()) {
      if (!groups.containsKey(id)) {
        join(id, links);
      }
    }
    for (Brand brand : catalog.brands()) {
      String group = groups.get(brand.id());
      if (group != null) {
        names.put(brand.id(), brand.name());
        competitors.put(brand.id(), brand.competitors());
        Set<String> terms = nameTerms.computeIfAbsent(group, key -> new HashSet<>());
        terms.addAll(Terms.of(brand.name()).keySet());
        brand.words().names().forEach(name -> terms.addAll(Terms.of(name).keySet()));
      }
    }
  }

  /** The group of a brand; null if it competes with none. */
  public @Nullable String of(String brandId) {
    return groups.get(brandId);
  }

  /** Words that brands of a group are called by. */
  public Set<String> nameTerms(String group) {
    return nameTerms.getOrDefault(group, new HashSet<>());
  }

  /** The competitors that a brand names, by id. */
  public List<String> competitors(String brandId) {
    return competitors.getOrDefault(brandId, List.of());
  }

  /** What people call a brand. */
  public String name(String brandId) {
    return names.getOrDefault(brandId, brandId);
  }

  private static Map<String, Set<String>> links(BrandCatalog catalog) {
    Map<String, Set<String>> links = new TreeMap<>();
    for (Brand brand : catalog.brands()) {
      for (String other : brand.competitors()) {
        links.computeIfAbsent(brand.id(), key -> new TreeSet<>()).add(other);
        links.computeIfAbsent(other, key -> new TreeSet<>()).add(brand.id());
      }
    }
    return links;
  }

  private void join(String first, Map<String, Set<String>> links) {
    Deque<String> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      String id = next.pop();
      if (groups.put(id, first) == null) {
        next.addAll(links.getOrDefault(id, Set.of()));
      }
    }
  }
}
