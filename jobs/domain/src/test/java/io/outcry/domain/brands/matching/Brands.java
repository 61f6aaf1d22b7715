// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brands and posts of the matcher's tests. */
final class Brands {
  static final Brand ACME =
      Brand.of(
          "acme-air",
          "Acme Air",
          new BrandWords(
              List.of("Acme Air", "AcmeAir", "#acmeair", "$ACME"),
              List.of("acmeair.example"),
              List.of(),
              List.of("acme air guns"),
              false),
          new BrandAccounts(
              Map.of(
                  "x", List.of("AcmeAir", "@AcmeAirHelp"),
                  "bluesky", List.of("acmeair.example"),
                  "mastodon", List.of("care@acme.example")),
              Map.of("x", List.of("acme_pilot_joe"))));

  /** A name that is an ordinary word. */
  static final Brand DELTA =
      Brand.of(
          "delta",
          "Delta",
          new BrandWords(
              List.of("Delta", "#flydelta"),
              List.of("delta.example"),
              List.of("flight", "gate", "lost luggage"),
              List.of("delta variant", "river delta"),
              true),
          new BrandAccounts(Map.of("x", List.of("Delta")), Map.of()));

  private Brands() {}

  static Brand named(String id, String... names) {
    return Brand.of(id, id, BrandWords.ofNames(names), BrandAccounts.NONE);
  }

  static BrandMatcher matcher(Brand... brands) {
    return BrandMatcher.of(new BrandCatalog(1, List.of(brands), List.of()));
  }

  static PostText post(String text) {
    return by("ann", text);
  }

  static PostText by(@Nullable String handle, String text) {
    return new PostText("x", handle, "99", text);
  }

  /** The ids of the brands that {@code text} is about. */
  static List<String> idsIn(String text, Brand... brands) {
    return matcher(brands).match(post(text)).stream().map(BrandMatch::brandId).toList();
  }

  /** Why {@code text} is about the only brand; empty if it is not. */
  static List<String> whyIn(String text, Brand brand) {
    return matcher(brand).match(post(text)).stream().flatMap(m -> m.why().stream()).toList();
  }
}
