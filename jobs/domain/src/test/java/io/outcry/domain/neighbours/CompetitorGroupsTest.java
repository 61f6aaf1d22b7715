// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.Changed;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompetitorGroupsTest {
  private final CompetitorGroups groups =
      new CompetitorGroups(
          new BrandCatalog(
              1,
              List.of(
                  brand("kite-air", "Kite", List.of("acme-air")),
                  brand("bolt-air", "Bolt Air", List.of()),
                  brand("acme-air", "Acme Air", List.of("bolt-air")),
                  brand("dove-tea", "Dove Tea", List.of())),
              List.of()));

  @Test
  void brands_that_compete_also_by_way_of_a_third_are_one_group() {
    assertThat(groups.of("acme-air")).isEqualTo("acme-air");
    assertThat(groups.of("bolt-air")).isEqualTo("acme-air");
    assertThat(groups.of("kite-air")).isEqualTo("acme-air");
    assertThat(groups.of("dove-tea")).isNull();
  }

  @Test
  void a_brand_has_the_competitors_that_it_names() {
    assertThat(groups.competitors("acme-air")).containsExactly("bolt-air");
    assertThat(groups.competitors("bolt-air")).isEmpty();
    assertThat(groups.name("bolt-air")).isEqualTo("Bolt Air");
  }

  @Test
  void a_group_knows_the_words_that_its_brands_are_called_by() {
    assertThat(groups.nameTerms("acme-air"))
        .containsExactlyInAnyOrder("acme", "bolt", "air", "kite", "nicknamed");
  }

  private static Brand brand(String id, String name, List<String> competitors) {
    Brand brand = Brand.of(id, name, BrandWords.ofNames(name, "#nicknamed"), BrandAccounts.NONE);
    return Changed.in(brand, "competitors", competitors);
  }
}
