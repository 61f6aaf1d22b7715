// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import io.outcry.domain.brands.BrandCatalog;

/** A function that uses the brands, and can switch to newer ones. */
public interface TakesCatalog {
  /** The brands in use; those of the submission before it opens. */
  BrandCatalog catalog();

  /** Uses newer ones from now on. It is open and has no unsaved state. */
  void take(BrandCatalog newer);
}
