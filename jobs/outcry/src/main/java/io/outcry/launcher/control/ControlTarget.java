// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import io.outcry.launcher.kafka.ControlTopic;
import io.outcry.launcher.kafka.KafkaClientFile;
import io.outcry.launcher.kafka.KafkaSettings;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an event goes: one of three places. */
final class ControlTarget {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT,…",
      description = "A cluster: the topic outcry.control of this Kafka.")
  private @Nullable String bootstrapServers;

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

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "An embedded run: a file in the folder control of its state.")
  private @Nullable Path state;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A file: one more line for replay --control.")
  private @Nullable Path out;

  /**
   * Sends it and says where it went.
   *
   * @throws UserException if there is not exactly one place, or it cannot be reached
   */
  String send(ControlEvent event) throws IOException {
    if (Stream.of(bootstrapServers, state, out).filter(Objects::nonNull).count() != 1) {
      throw UserException.usage("name one of --kafka HOST:PORT, --state DIR and --out FILE");
    }
    if (state != null) {
      return "written to " + new ControlFolder(state).write(event);
    }
    if (out != null) {
      Files.writeString(
          out, Json.line(event) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return "appended to " + out;
    }
    Map<String, String> client = kafkaConfig == null ? Map.of() : KafkaClientFile.read(kafkaConfig);
    String servers = Objects.requireNonNull(bootstrapServers);
    ControlTopic topic = new ControlTopic(new KafkaSettings(servers, topicPrefix, client));
    return "sent to " + topic.send(event) + " at " + servers;
  }
}
