// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.metrics.Labelled;
import io.outcry.schemas.metrics.Metrics;
import org.apache.flink.metrics.testutils.MetricListener;
import org.junit.jupiter.api.Test;

class NetworkLightsTest {
  private final MetricListener listener = new MetricListener();
  private final NetworkLights lights = new NetworkLights(listener.getMetricGroup());

  @Test
  void a_network_is_silent_until_it_is_heard_again() {
    lights.show("bluesky", true);
    lights.show("x", false);
    assertThat(silent("bluesky")).isEqualTo(1);
    assertThat(silent("x")).isEqualTo(0);
    lights.show("bluesky", false);
    assertThat(silent("bluesky")).isEqualTo(0);
  }

  @Test
  void names_that_somebody_makes_up_make_no_series_without_end() {
    for (int network = 0; network < 1_000; network++) {
      lights.show("network-" + network, false);
    }
    assertThat(listener.getGauge(Metrics.FAMILY, "network", "network-999", "silent")).isEmpty();
    assertThat(silent(Labelled.OTHER)).isEqualTo(0);
  }

  private Object silent(String network) {
    return listener.getGauge(Metrics.FAMILY, "network", network, "silent").orElseThrow().getValue();
  }
}
