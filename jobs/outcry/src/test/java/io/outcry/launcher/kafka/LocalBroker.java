// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka in this JVM, on free ports of loopback, with the topics of Outcry. */
public final class LocalBroker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final KafkaProducer<String, String> producer;

  private LocalBroker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer());
  }

  /**
   * @param partitions of the topic of posts; the others have one
   */
  public static LocalBroker start(Path folder, int partitions) throws Exception {
    String log = folder.toString();
    Properties settings = new Properties();
    String address = address(settings);
    settings.setProperty("log.dirs", log);
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setDirectories(List.of(log))
        .setMetadataLogDirectory(log)
        .setControllerListenerName("CONTROLLER")
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .run();
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    server.startup();
    LocalBroker broker = new LocalBroker(server, address);
    broker.createTopics(partitions);
    return broker;
  }

  private static String address(Properties settings) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket broker = new ServerSocket(0, 1, loopback);
        ServerSocket controller = new ServerSocket(0, 1, loopback)) {
      String clients = "127.0.0.1:" + broker.getLocalPort();
      String voters = "127.0.0.1:" + controller.getLocalPort();
      Map.of(
              "process.roles", "broker,controller",
              "node.id", "1",
              "controller.quorum.voters", "1@" + voters,
              "listeners", "CLIENTS://" + clients + ",CONTROLLER://" + voters,
              "advertised.listeners", "CLIENTS://" + clients,
              "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
              "inter.broker.listener.name", "CLIENTS",
              "controller.listener.names", "CONTROLLER")
          .forEach(settings::setProperty);
      Map.of(
              "offsets.topic.replication.factor", "1",
              "offsets.topic.num.partitions", "1",
              "transaction.state.log.replication.factor", "1",
              "transaction.state.log.min.isr", "1",
              "transaction.state.log.num.partitions", "1",
              "group.initial.rebalance.delay.ms", "0",
              "auto.create.topics.enable", "false",
              "log.retention.ms", "-1")
          .forEach(settings::setProperty);
      return clients;
    }
  }

  /** The topics that the README makes, and no other: what it forgets, a job does not find. */
  private void createTopics(int partitions) throws Exception {
    List<NewTopic> topics = new ArrayList<>();
    for (String name : topicsOfReadme()) {
      int parts = name.equals("posts") ? partitions : 1;
      topics.add(new NewTopic("outcry." + name, Optional.of(parts), Optional.empty()));
    }
    topics.add(
        new NewTopic("outcry.config", Optional.of(1), Optional.empty())
            .configs(Map.of("cleanup.policy", "compact")));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(topics).all().get();
    }
  }

  private static List<String> topicsOfReadme() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    Matcher loop = Pattern.compile("(?m)^for topic in (.+); do$").matcher(readme);
    if (!loop.find()) {
      throw new IllegalStateException("README.md has no line \"for topic in …; do\"");
    }
    return List.of(loop.group(1).split(" "));
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Writes one record and waits until it is written. */
  public void send(String topic, int partition, String value) throws Exception {
    producer.send(new ProducerRecord<>("outcry." + topic, partition, "key", value)).get();
  }

  /** The values of a topic as a reader of committed records sees them, once they satisfy. */
  public List<String> committed(String topic, Predicate<List<String>> satisfied) {
    return await(topic, "read_committed", satisfied);
  }

  /** The same with what is written and not yet committed, or never will be. */
  public List<String> uncommitted(String topic, Predicate<List<String>> satisfied) {
    return await(topic, "read_uncommitted", satisfied);
  }

  private List<String> await(String topic, String isolation, Predicate<List<String>> satisfied) {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
            new StringDeserializer(),
            new StringDeserializer())) {
      Collection<TopicPartition> partitions = List.of(new TopicPartition("outcry." + topic, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!satisfied.test(values)) {
        if (Instant.now().isAfter(deadline)) {
          throw new AssertionError(
              topic + ": not what was waited for: " + values.size() + ": " + values);
        }
        for (ConsumerRecord<String, String> read : consumer.poll(Duration.ofMillis(100))) {
          values.add(read.value());
        }
      }
    }
    return values;
  }

  @Override
  public void close() {
    producer.close();
    server.shutdown();
    server.awaitShutdown();
  }
}
