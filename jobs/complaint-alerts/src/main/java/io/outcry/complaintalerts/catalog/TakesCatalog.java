// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import io.outcry.domain.brands.BrandCatalog;

/** A function that goes by the brands of the submission, and can go on by newer ones. */
public interface TakesCatalog {
  /** Goes by newer ones from now on. It is open, and nothing that it keeps waits to be saved. */
  void take(BrandCatalog newer);
}
