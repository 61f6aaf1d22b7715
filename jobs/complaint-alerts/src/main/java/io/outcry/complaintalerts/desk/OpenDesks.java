// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.desk.BrandDesk;
import io.outcry.domain.desk.BrandMemory;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The desks that one task has open. What they have changed is written at each checkpoint, which
 * leaves the 1,000 used last open; a closed one is rebuilt from its memory when needed. A brand
 * that is not in the catalog has no desk. Not thread-safe.
 */
final class OpenDesks {
  private static final int LEFT_OPEN = 1_000;

  private final BrandMemory memory;
  private final Map<String, BrandDesk> desks =
      new LinkedHashMap<>(16, 0.75f, true); // the one used last comes last
  private final Set<String> changed = new HashSet<>();
  private Map<String, Brand> brands = Map.of();

  /**
   * @param memory of the brand whose key is the current one
   */
  OpenDesks(BrandMemory memory) {
    this.memory = memory;
  }

  /** A brand that was changed has its desk opened again, on what it remembers. */
  void take(BrandCatalog newer) {
    Map<String, Brand> before = brands;
    brands = new HashMap<>();
    newer.brands().forEach(brand -> brands.put(brand.id(), brand));
    desks.keySet().removeIf(id -> !Objects.equals(before.get(id), brands.get(id)));
  }

  /** A brand that has a desk. */
  Brand brand(String brandId) {
    return Objects.requireNonNull(brands.get(brandId));
  }

  /**
   * The desk of the current key, to change it; null for a brand that is in no catalog.
   *
   * @param atMillis epoch milliseconds: since when a brand is listened to of which nothing is known
   */
  @Nullable BrandDesk use(String brandId, long atMillis) {
    BrandDesk desk = desks.get(brandId);
    Brand brand = brands.get(brandId);
    if (desk == null && brand != null) {
      desk = BrandDesk.open(brand, memory, atMillis);
      desks.put(brandId, desk);
    }
    if (desk != null) {
      changed.add(brandId);
    }
    return desk;
  }

  /** A brand counts as heard from its first state on, not from events that left none. */
  void closeIfUnused(String brandId) {
    BrandDesk desk = desks.get(brandId);
    if (desk != null && !desk.remembers()) {
      desks.remove(brandId);
      changed.remove(brandId);
    }
  }

  /** When something is due next at an open desk; {@code otherwise} if it is closed. */
  long nextDueMillis(String brandId, long otherwise) {
    BrandDesk desk = desks.get(brandId);
    return desk == null ? otherwise : desk.nextDueMillis();
  }

  /** Brands whose desks have changed since they were saved. */
  Collection<String> unsaved() {
    return changed;
  }

  /**
   * Writes what the desk of the current key has changed. With the last one the least used close.
   */
  void save(String brandId) {
    Objects.requireNonNull(desks.get(brandId)).save();
    changed.remove(brandId);
    if (changed.isEmpty()) {
      Iterator<String> usedFirst = desks.keySet().iterator();
      for (int tooMany = desks.size() - LEFT_OPEN; tooMany > 0; tooMany--) {
        usedFirst.next();
        usedFirst.remove();
      }
    }
  }

  /** By brand. */
  Map<String, BrandDesk> all() {
    return desks;
  }
}
