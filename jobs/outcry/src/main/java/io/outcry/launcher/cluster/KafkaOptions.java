// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.launcher.kafka.KafkaClientFile;
import io.outcry.launcher.kafka.KafkaSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every job of a cluster is told about its broker. */
final class KafkaOptions {
  @Option(
      names = {"--bootstrap-servers", "--kafka"},
      required = true,
      paramLabel = "HOST:PORT,…",
      description = "Kafka's bootstrap servers.")
  private String bootstrapServers;

  @Option(
      names = "--topic-prefix",
      defaultValue = KafkaSettings.DEFAULT_PREFIX,
      paramLabel = "PREFIX",
      description = "Prefix of all topics (default: ${DEFAULT-VALUE}).")
  private String topicPrefix;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "More settings of Kafka's clients (TLS, login), KEY=VALUE lines.")
  private @Nullable Path kafkaConfig;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and submit nothing.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  /** What Flink calls a job: jobs of other topics have other names. */
  String jobName(String job) {
    return jobName(job, topicPrefix);
  }

  static String jobName(String job, String topicPrefix) {
    String of = topicPrefix.equals(KafkaSettings.DEFAULT_PREFIX) ? "" : " of " + topicPrefix;
    return "outcry " + job + of;
  }

  KafkaSettings settings() {
    return new KafkaSettings(
        bootstrapServers,
        topicPrefix,
        kafkaConfig == null ? Map.of() : KafkaClientFile.read(kafkaConfig));
  }
}
