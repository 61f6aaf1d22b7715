// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/**
 * All brands of a run at one version; of two catalogs the higher version holds.
 *
 * @param version rises with each change that is published
 * @param brands with distinct ids
 * @param budgets shared by several brands; the settings of a brand hold its share already
 */
public record BrandCatalog(long version, List<Brand> brands, List<Budget> budgets)
    implements Serializable {
  private static final Map<BrandCatalog, WeakReference<BrandCatalog>> IN_USE = new WeakHashMap<>();

  public BrandCatalog {
    brands = List.copyOf(brands);
    budgets = List.copyOf(budgets);
  }

  /**
   * One that equals this and is the same for all who ask: of ten thousand brands each copy takes
   * tens of megabytes, and every task of a job is sent its own.
   */
  public BrandCatalog shared() {
    synchronized (IN_USE) {
      WeakReference<BrandCatalog> known = IN_USE.get(this);
      BrandCatalog first = known == null ? null : known.get();
      if (first == null) {
        first = this;
        IN_USE.put(this, new WeakReference<>(this));
      }
      return first;
    }
  }

  private Object readResolve() {
    return shared();
  }

  /** What people call the brands, by id. */
  public Map<String, String> names() {
    return brands.stream().collect(Collectors.toMap(Brand::id, Brand::name));
  }

  /** The ids of the brands that want alerts of spikes. */
  public List<String> withSpikes() {
    return brands.stream().filter(brand -> brand.alert().spike()).map(Brand::id).toList();
  }

  /** The ids of a brand's competitors, by its id. */
  public Map<String, List<String>> competitors() {
    return brands.stream().collect(Collectors.toMap(Brand::id, Brand::competitors));
  }

  /**
   * One budget of false alarms for several brands.
   *
   * @param brands their ids
   * @param falseAlarmsPerWeek of all of them together, above 0
   */
  public record Budget(List<String> brands, double falseAlarmsPerWeek) implements Serializable {
    public Budget {
      brands = List.copyOf(brands);
    }
  }
}
