// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.publish;

import io.outcry.launcher.kafka.ConfigTopic;
import io.outcry.launcher.kafka.KafkaClientFile;
import io.outcry.launcher.kafka.KafkaSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster is meant. */
final class KafkaAddress {
  @Option(
      names = "--kafka",
      required = true,
      paramLabel = "HOST:PORT,…",
      description = "Kafka's bootstrap servers.")
  private String bootstrapServers;

  @Option(
      names = "--topic-prefix",
      defaultValue = KafkaSettings.DEFAULT_PREFIX,
      paramLabel = "PREFIX",
      description = "Prefix of the topic (default: ${DEFAULT-VALUE}).")
  private String topicPrefix;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "More settings of Kafka's clients (TLS, login), KEY=VALUE lines.")
  private @Nullable Path kafkaConfig;

  ConfigTopic topic() {
    Map<String, String> client = kafkaConfig == null ? Map.of() : KafkaClientFile.read(kafkaConfig);
    return new ConfigTopic(new KafkaSettings(bootstrapServers, topicPrefix, client));
  }

  @Override
  public String toString() {
    return bootstrapServers;
  }
}
