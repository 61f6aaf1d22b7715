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

  /**
   * Above the longest checkpoint, below the 15 minutes that a broker allows. A job that is down for
   * longer loses what it had not committed: who fears that raises it here and at the broker.
   */
  private static final String TRANSACTION_TIMEOUT_MILLIS = "600000";

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
    producer.putIfAbsent("transaction.timeout.ms", TRANSACTION_TIMEOUT_MILLIS);
    return producer;
  }

  private Properties properties() {
    Properties all = new Properties();
    client.forEach(all::setProperty);
    all.setProperty("bootstrap.servers", bootstrapServers);
    return all;
  }
}
