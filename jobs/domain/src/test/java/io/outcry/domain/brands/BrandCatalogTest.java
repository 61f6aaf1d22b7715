// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrandCatalogTest {
  private static final Brand BRAND =
      Brand.of(
          "acme-air",
          "Acme Air",
          BrandWords.ofNames("Acme Air", "AcmeAir"),
          new BrandAccounts(Map.of("x", List.of("AcmeAir"), "bluesky", List.of("a.b")), Map.of()));

  private static final BrandCatalog CATALOG =
      new BrandCatalog(
          7, List.of(BRAND), List.of(new BrandCatalog.Budget(List.of("acme-air"), 1.5)));

  @Test
  void a_catalog_travels_to_the_workers_and_arrives_equal() throws Exception {
    assertThat(sent(CATALOG)).isEqualTo(CATALOG);
  }

  @Test
  void all_workers_of_a_process_share_one() throws Exception {
    BrandCatalog first = sent(CATALOG);
    assertThat(sent(CATALOG)).isSameAs(first);
    assertThat(new BrandCatalog(7, CATALOG.brands(), CATALOG.budgets()).shared()).isSameAs(first);
    BrandCatalog newer = new BrandCatalog(8, CATALOG.brands(), CATALOG.budgets());
    assertThat(sent(newer)).isEqualTo(newer).isNotEqualTo(first);
  }

  private static BrandCatalog sent(BrandCatalog catalog) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(catalog);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (BrandCatalog) in.readObject();
    }
  }

  @Test
  void what_is_not_said_has_the_documented_default() {
    assertThat(BRAND.alert())
        .isEqualTo(
            new AlertSettings(
                List.of(StoryKind.COMPLAINT, StoryKind.BACKLASH),
                1,
                5,
                3,
                AlertSettings.Mode.LIVE,
                new AlertSettings.Risk(2, 0.25)));
    assertThat(BRAND.response())
        .isEqualTo(new ResponseSettings(ResponseSettings.Counts.ANY, 2 * 3_600_000L));
    assertThat(BRAND.halfLifeMillis()).isEqualTo(3_600_000);
    assertThat(BRAND.owner()).isNull();
  }

  @Test
  void accounts_are_listed_by_network_in_the_same_order_in_every_run() {
    assertThat(new ArrayList<>(BRAND.accounts().official().keySet()))
        .containsExactly("bluesky", "x");
  }

  @Test
  void a_list_that_changes_later_does_not_change_a_brand() {
    List<String> names = new ArrayList<>(List.of("Acme"));
    var words = new BrandWords(names, List.of(), List.of(), List.of(), false);
    names.add("other");
    assertThat(words.names()).containsExactly("Acme");
  }
}
