// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import io.outcry.domain.brands.BrandCatalog;
import java.io.Serializable;

/** Reads what was published; every operator that goes by brands asks it, so it may remember. */
@FunctionalInterface
public interface CatalogReader extends Serializable {
  /**
   * The brands of a document that was found in order.
   *
   * @throws RuntimeException if it is not, which is a mistake of whoever let it pass
   */
  BrandCatalog read(PublishedBrands published);
}
