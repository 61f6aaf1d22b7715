// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import java.io.Serializable;
import java.util.List;

/**
 * The words by which a brand is recognised in a text.
 *
 * @param names what people call it; a name may start with {@code # $ @}, and then only that tag is
 *     meant
 * @param domains its web sites as host names; sub-domains belong to them
 * @param context words that make an ambiguous name this brand, written as people write them
 * @param exclude phrases in which a name means something else
 * @param ambiguous whether a plain name alone is not enough
 */
public record BrandWords(
    List<String> names,
    List<String> domains,
    List<String> context,
    List<String> exclude,
    boolean ambiguous)
    implements Serializable {

  public BrandWords {
    names = List.copyOf(names);
    domains = List.copyOf(domains);
    context = List.copyOf(context);
    exclude = List.copyOf(exclude);
  }

  /** Names that are never ambiguous, and nothing else. */
  public static BrandWords ofNames(String... names) {
    return new BrandWords(List.of(names), List.of(), List.of(), List.of(), false);
  }
}
