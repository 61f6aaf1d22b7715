// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.launcher.terminal.UserException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
  @TempDir private Path folder;

  @Test
  void those_that_are_missing_are_made_and_the_others_left_alone() throws Exception {
    try (LocalBroker kafka = LocalBroker.start(folder, 1)) { // with those of the README
      assertThat(Topics.make(of(kafka, "outcry."), 2)).isEmpty();
      assertThat(Topics.make(of(kafka, "other."), 2))
          .hasSize(Topics.NAMES.size())
          .contains("other.posts", "other.brand-windows");
      assertThat(Topics.make(of(kafka, "other."), 2)).isEmpty();
    }
  }

  @Test
  void a_broker_that_is_not_there_is_told() {
    KafkaSettings nobody =
        new KafkaSettings("127.0.0.1:1", "outcry.", Map.of("default.api.timeout.ms", "200"));
    assertThatThrownBy(() -> Topics.make(nobody, 1))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("127.0.0.1:1");
  }

  private static KafkaSettings of(LocalBroker kafka, String prefix) {
    return new KafkaSettings(kafka.bootstrapServers(), prefix, Map.of());
  }
}
