// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.launcher.rehearsal.MadeUpAlert;
import io.outcry.schemas.alerts.Alert;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * Alerts of about four kilobytes, three revisions each: ten alerts side by side, then the next
 * revision of the ten. Each says in {@code timing.raisedAt} when it was made.
 */
final class InventedAlerts implements GeneratorFunction<Long, Alert> {
  private static final long serialVersionUID = 1;
  private static final int REVISIONS = 3;
  private static final int SIDE_BY_SIDE = 10;
  private static final Instant FIRST = Instant.parse("2026-01-05T10:00:00Z");
  private static final MadeUpAlert ALERT =
      MadeUpAlert.of(
              Brand.of(
                  "acme-air",
                  "Acme Air",
                  new BrandWords(List.of(), List.of(), List.of(), List.of(), false),
                  BrandAccounts.NONE),
              FIRST)
          .samples(IntStream.rangeClosed(1, 6).mapToObj(InventedAlerts::sample).toList());

  @Override
  public Alert map(Long index) {
    long block = index / (SIDE_BY_SIDE * REVISIONS);
    long inBlock = index % (SIDE_BY_SIDE * REVISIONS);
    return ALERT
        .at(Instant.now())
        .with("alertId", "a_acme-air_" + (block * SIDE_BY_SIDE + inBlock % SIDE_BY_SIDE))
        .revision((int) (1 + inBlock / SIDE_BY_SIDE))
        .alert();
  }

  private static Alert.Sample sample(int number) {
    return new Alert.Sample(
        "x:" + number,
        "https://x.com/ann/status/" + number,
        "ann" + number,
        120L,
        FIRST.plusSeconds(60L * number),
        "@AcmeAirHelp you lost my bag again, for the third time this year, and nobody at the desk"
            + " knows anything. Where is my bag? I have been waiting for two hours now at gate 12.",
        "central",
        List.of("lost", "again"));
  }
}
