// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.schemas.Contracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeUpAlertTest {
  private static final Instant AT = Instant.parse("2027-03-01T09:30:00Z");
  private static final Brand BRAND =
      Brand.of(
          "acme-air",
          "Acme Air",
          new BrandWords(List.of(), List.of(), List.of(), List.of(), false),
          BrandAccounts.NONE);

  @Test
  void it_has_every_field_of_an_alert() {
    assertThat(Contracts.problems("alert", MadeUpAlert.of(BRAND, AT).json.toString())).isEmpty();
  }

  @Test
  void it_knows_no_time_but_its_own() {
    assertThat(MadeUpAlert.of(BRAND, AT).json.toString())
        .contains("2027-03-01T09:30:00Z")
        .doesNotContain("2026-", "<now>");
  }
}
