// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Apache Kafka as one node that is broker and controller: its settings and how it is started.
 *
 * @param keptMegabytes of each partition; 0 for all
 */
record BrokerProgram(Path folder, Ports ports, String classPath, int keptMegabytes) {
  /** Megabytes of heap, direct memory, and what a JVM needs besides. */
  static final int HEAP = 400;

  static final int DIRECT = 96;
  static final int BESIDES = 254;

  static BrokerProgram of(Path folder, Ports ports) {
    return new BrokerProgram(folder, ports, System.getProperty("outcry.cluster.kafka"), 0);
  }

  BrokerProgram keeping(int megabytes) {
    return new BrokerProgram(folder, ports, classPath, megabytes);
  }

  /** Writes its settings and formats its folder, the first time. */
  void prepare() throws IOException, InterruptedException {
    Files.createDirectories(settings().getParent());
    Files.writeString(settings(), text());
    if (Files.exists(data().resolve("meta.properties"))) {
      return;
    }
    Path told = folder.resolve("logs").resolve("kafka-format.out");
    Process format =
        new ProcessBuilder(
                java("kafka-format", "-Xmx64m")
                    .with("kafka.tools.StorageTool", "format")
                    .with("--cluster-id", "outcry-local-cluster00", "--config", settings() + "")
                    .list())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    if (!format.waitFor(60, TimeUnit.SECONDS) || format.exitValue() != 0) {
      format.destroyForcibly();
      throw UserException.failed("the broker's folder cannot be formatted; see " + told, null);
    }
  }

  List<String> command() {
    return java(
            "kafka",
            "-Xms" + HEAP + "m", // all of it from the start: what grows then is no heap
            "-Xmx" + HEAP + "m",
            "-XX:+AlwaysPreTouch",
            "-XX:MaxDirectMemorySize=" + DIRECT + "m")
        .with("kafka.Kafka", settings().toString())
        .list();
  }

  private JavaCommand java(String log, String... options) {
    return new JavaCommand(folder, log, classPath, List.of(options));
  }

  private Path settings() {
    return folder.resolve("conf").resolve("kafka.properties");
  }

  private Path data() {
    return folder.resolve("kafka");
  }

  private String text() {
    List<String> lines = new ArrayList<>();
    lines.add("process.roles=broker,controller");
    lines.add("node.id=1");
    lines.add("controller.quorum.voters=1@" + Ports.HOST + ":" + ports.controller());
    lines.add(
        "listeners=CLIENTS://%s:%d,CONTROLLER://%s:%d"
            .formatted(Ports.HOST, ports.kafka(), Ports.HOST, ports.controller()));
    lines.add("advertised.listeners=CLIENTS://" + ports.bootstrapServers());
    lines.add("listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    lines.add("inter.broker.listener.name=CLIENTS");
    lines.add("controller.listener.names=CONTROLLER");
    lines.add("log.dirs=" + data());
    lines.add("offsets.topic.replication.factor=1");
    lines.add("offsets.topic.num.partitions=4");
    lines.add("transaction.state.log.replication.factor=1");
    lines.add("transaction.state.log.min.isr=1");
    lines.add("transaction.state.log.num.partitions=4");
    lines.add("share.coordinator.state.topic.replication.factor=1");
    lines.add("share.coordinator.state.topic.min.isr=1");
    lines.add("group.initial.rebalance.delay.ms=0");
    lines.add("auto.create.topics.enable=false");
    lines.add("log.cleaner.dedupe.buffer.size=16777216");
    lines.add("# Posts that were written long ago are no reason to delete them.");
    lines.add("log.retention.ms=-1");
    if (keptMegabytes > 0) {
      lines.add("log.retention.bytes=" + (long) keptMegabytes * 1_048_576);
      lines.add("log.segment.bytes=" + Math.max(1, keptMegabytes / 8) * 1_048_576);
      lines.add("log.retention.check.interval.ms=10000");
    }
    return String.join("\n", lines) + "\n";
  }
}
