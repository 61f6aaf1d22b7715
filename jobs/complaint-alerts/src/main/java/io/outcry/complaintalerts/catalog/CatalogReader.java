// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import io.outcry.domain.brands.BrandCatalog;
import java.io.Serializable;

/** Reads published brands; every operator that uses them asks it, so it may cache. */
@FunctionalInterface
public interface CatalogReader extends Serializable {
  /**
   * The brands of a document that was found in order.
   *
   * @throws RuntimeException if it is not in order, which is a bug of its checker
   */
  BrandCatalog read(PublishedBrands published);
}
