// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import io.outcry.domain.brands.BrandCatalog;

/** A function that uses the brands of the submission, and can switch to newer ones. */
public interface TakesCatalog {
  /** Uses newer ones from now on. It is open and has no unsaved state. */
  void take(BrandCatalog newer);
}
