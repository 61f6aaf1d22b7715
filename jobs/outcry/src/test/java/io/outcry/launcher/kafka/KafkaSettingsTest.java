// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
  @Test
  void a_transaction_lasts_ten_minutes_unless_somebody_says_otherwise() {
    assertThat(settings(Map.of()).producer()).containsEntry("transaction.timeout.ms", "600000");
    assertThat(settings(Map.of("transaction.timeout.ms", "900000")).producer())
        .containsEntry("transaction.timeout.ms", "900000");
  }

  @Test
  void nobody_can_make_a_job_read_what_is_not_committed() {
    assertThat(settings(Map.of("isolation.level", "read_uncommitted")).consumer())
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("bootstrap.servers", "h:9092");
  }

  private static KafkaSettings settings(Map<String, String> client) {
    return new KafkaSettings("h:9092", "outcry.", client);
  }
}
