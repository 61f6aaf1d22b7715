// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.domain.brands.matching.BrandMatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of the brands of a post: not why they are its brands, since nobody asks again.
 * Equal ones share one object, as there are millions of posts and few brands. Not thread-safe.
 */
final class KeptBrands {
  private final Map<BrandMatch, List<BrandMatch>> single = new HashMap<>();

  List<BrandMatch> of(List<BrandMatch> brands) {
    if (brands.size() != 1) {
      return brands.stream().map(KeptBrands::bare).toList();
    }
    BrandMatch bare = bare(brands.get(0));
    return single.computeIfAbsent(bare, List::of);
  }

  private static BrandMatch bare(BrandMatch brand) {
    return new BrandMatch(brand.brandId(), brand.voice(), List.of());
  }
}
