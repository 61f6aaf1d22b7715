// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.Posts;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.pulse.BrandPulse;
import io.outcry.domain.pulse.PulseReading;
import io.outcry.domain.spikes.CountedPane;
import io.outcry.schemas.alerts.Alert;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class SpikeLinesTest {
  @Test
  void a_spike_is_an_alert_whose_numbers_can_be_done_again() throws Exception {
    List<Alert> alerts = alerts(90, 4);
    assertThat(alerts).extracting(Alert::kind).containsOnly("brand-spike");
    assertThat(alerts).extracting(Alert::reason).containsExactly("spike", "faded");
    assertThat(alerts).extracting(Alert::status).containsExactly("firing", "resolved");
    assertThat(alerts).extracting(Alert::urgency).containsExactly("soon", "later");
    Alert alert = alerts.get(0);
    assertThat(alert.alertId()).startsWith("a_bolt-air_").isEqualTo(alerts.get(1).alertId());
    assertThat(alert.headline().title())
        .isEqualTo("Bolt Air is much louder than ordinary, and no single story explains it");
    assertThat(alert.headline().happening())
        .isEqualTo("90 mentions in 5 minutes, ordinary are 10.5, by 70 people");
    assertThat(alert.spread().perNetwork()).isEqualTo(Map.of("x", 90L));

    double score =
        (2 * Math.sqrt(value(alert, "count") + 0.375) - value(alert, "level"))
            / Math.max(value(alert, "spread"), 0.1);
    double perWeek = 12 * Math.exp(-(score - value(alert, "anchor")) / value(alert, "scale"));
    assertThat(score).isCloseTo(alert.spread().score(), within(1e-9));
    assertThat(perWeek).isCloseTo(alert.spread().perWeek(), within(1e-9));
    assertThat(value(alert, "surprise")).isEqualTo(Math.pow(2, -perWeek / 2), within(1e-9));
    assertThat(value(alert, "expected"))
        .isCloseTo(Math.pow(value(alert, "level") / 2, 2) - 0.375, within(1e-9));
  }

  @Test
  void a_spike_of_complaints_says_so() throws Exception {
    Alert alert = alerts(13, 12).get(0);
    assertThat(alert.title()).startsWith("12 complaints in 5 minutes, ordinary are ");
    assertThat(alert.complaint()).isCloseTo(12 / 13.0, within(1e-12));
    assertThat(alert.spread().posts()).isEqualTo(12);
  }

  private static double value(Alert alert, String operand) {
    return alert.arithmetic().stream()
        .filter(it -> it.name().equals(operand))
        .mapToDouble(Alert.Operand::value)
        .findFirst()
        .orElseThrow();
  }

  private static List<Alert> alerts(long mentions, long complaints) throws Exception {
    try (var desk =
        Harness.open(
            new RunDesk(Posts.CATALOG, EventOrder.BY_EVENT_TIME), BrandEvent::brand, null)) {
      desk.take(BrandEvent.counted("bolt-air", pane(mentions, complaints)));
      desk.watermark(START + 180 * MINUTE);
      return desk.side(RunDesk.ALERTS);
    }
  }

  /** After two days of 9 to 12 mentions and 0 or 1 complaint. */
  private static CountedPane pane(long mentions, long complaints) {
    return new CountedPane(
        START,
        mentions,
        complaints,
        70,
        0.2,
        0.7,
        0.1,
        0,
        Map.of("x", mentions),
        reading(9, 4, mentions),
        reading(0, 2, complaints));
  }

  private static PulseReading reading(long least, int spread, long last) {
    BrandPulse pulse = BrandPulse.fresh();
    for (int i = 0; i < 576; i++) {
      pulse.next(i * BrandPulse.PANE_MILLIS, least + i % spread);
    }
    return pulse.next(576 * BrandPulse.PANE_MILLIS, last);
  }
}
