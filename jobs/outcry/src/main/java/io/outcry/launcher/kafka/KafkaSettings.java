// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import java.util.Map;
import java.util.Properties;

/**
 * Which broker, and what our topics are called there.
 *
 * @param prefix stands before the name of each topic, group and transaction of this deployment
 * @param client further settings of Kafka's clients: encryption, credentials
 */
public record KafkaSettings(String bootstrapServers, String prefix, Map<String, String> client) {
  public static final String DEFAULT_PREFIX = "outcry.";

  public KafkaSettings {
    client = Map.copyOf(client);
  }

  String named(String name) {
    return prefix + name;
  }

  Properties consumer() {
    Properties consumer = properties();
    consumer.setProperty("isolation.level", "read_committed");
    return consumer;
  }

  Properties producer() {
    Properties producer = properties();
    // Above the longest checkpoint, below the 15 minutes that a broker allows.
    producer.setProperty("transaction.timeout.ms", "600000");
    return producer;
  }

  private Properties properties() {
    Properties all = new Properties();
    client.forEach(all::setProperty);
    all.setProperty("bootstrap.servers", bootstrapServers);
    return all;
  }
}
