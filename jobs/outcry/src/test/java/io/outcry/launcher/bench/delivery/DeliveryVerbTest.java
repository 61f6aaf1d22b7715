// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.bench.delivery.TimedReceiver.Arrival;
import io.outcry.schemas.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryVerbTest {
  @Test
  void all_revisions_come_once_and_in_order_beside_a_receiver_that_never_answers()
      throws Exception {
    CommandLineRun run =
        CommandLineRun.of("bench", "delivery", "--alerts", "60", "--rate", "200", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode figures = Json.mapper().readTree(run.out());
    assertThat(figures.get("received").asInt()).isEqualTo(60);
    assertThat(figures.get("missing").asInt()).isZero();
    assertThat(figures.get("p99Ms").asDouble())
        .isGreaterThanOrEqualTo(figures.get("p50Ms").asDouble());
    assertThat(figures.get("floorP50Ms").asDouble()).isPositive();
  }

  @Test
  void without_alerts_there_is_nothing_to_measure() {
    CommandLineRun run = CommandLineRun.of("bench", "delivery", "--alerts", "3");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--alerts of 30 or more");
  }

  @Test
  void what_is_repeated_or_late_is_counted_and_the_first_fifth_is_not_timed() {
    Arrivals arrivals =
        new Arrivals(
            List.of(
                new Arrival("a.1", 900),
                new Arrival("a.3", 1),
                new Arrival("a.2", 2),
                new Arrival("a.2", 3),
                new Arrival("b.1", 4)));
    assertThat(arrivals.repeated()).isEqualTo(1);
    assertThat(arrivals.outOfOrder()).isEqualTo(1);
    assertThat(arrivals.percentileMillis(0.5)).isEqualTo(2);
    assertThat(arrivals.percentileMillis(0.99)).isEqualTo(4);
  }
}
