// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.complaintalerts.catalog.CatalogReader;
import io.outcry.complaintalerts.catalog.PublishedBrands;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.schemas.config.ConfigDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads published brands. All operators of a process ask for the same ones within moments, so the
 * last that were read are remembered for them.
 */
final class ReadBrands implements CatalogReader {
  private static final long serialVersionUID = 1;

  private static @Nullable PublishedBrands last;
  private static @Nullable BrandCatalog read;

  @Override
  public BrandCatalog read(PublishedBrands published) {
    synchronized (ReadBrands.class) {
      BrandCatalog known = published.equals(last) ? read : null;
      if (known == null) {
        String name = ConfigDocument.BRANDS + '@' + published.version();
        known = BrandsFile.parse(name, published.document(), published.version());
        last = published;
        read = known;
      }
      return known;
    }
  }
}
