// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Settings of Kafka's clients in a file of KEY=VALUE lines. */
public final class KafkaClientFile {
  private KafkaClientFile() {}

  /**
   * @throws UserException if the file cannot be read
   */
  public static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw UserException.usage(
          "--kafka-config: " + file + ": not readable; expected KEY=VALUE lines in UTF-8");
    }
    Map<String, String> client = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> client.put(key, properties.getProperty(key)));
    return client;
  }
}
