// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import io.outcry.domain.brands.BrandCatalog;

/** A function that goes by the brands, and can go on by newer ones. */
public interface TakesCatalog {
  /** By which it goes; before it opens those of the submission. */
  BrandCatalog catalog();

  /** Goes by newer ones from now on. It is open, and nothing that it keeps waits to be saved. */
  void take(BrandCatalog newer);
}
