// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Apache Flink as a session cluster: the settings of all members and how each is started.
 *
 * @param slots of each task manager
 * @param more settings that win over ours
 */
record FlinkProgram(
    Path folder, Ports ports, String classPath, int slots, Map<String, String> more) {
  /**
   * Megabytes of a task manager: its heap, where the desks are, all RocksDB together, the network,
   * and what a JVM needs besides.
   */
  static final int TASK_HEAP = 1_152;

  static final int TASK_ROCKS_DB = 256;
  static final int TASK_DIRECT = 240;
  static final int TASK_BESIDES = 494; // classes, threads, the models of --tier best

  /** Megabytes of the job manager. */
  static final int JOB_HEAP = 512;

  static final int JOB_BESIDES = 388;

  private static final int FRAMEWORK_HEAP = 96;
  private static final int NETWORK = 112;

  static FlinkProgram of(Path folder, Ports ports, int slots, Map<String, String> more) {
    return new FlinkProgram(
        folder, ports, System.getProperty("outcry.cluster.flink"), slots, more);
  }

  void prepare() throws IOException {
    for (String made : List.of("conf", "checkpoints", "savepoints", "tmp")) {
      Files.createDirectories(folder.resolve(made));
    }
    Map<String, String> all = settings();
    all.putAll(more);
    Files.writeString(
        conf().resolve("config.yaml"),
        all.entrySet().stream()
            .map(it -> it.getKey() + ": " + it.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  List<String> jobManager() {
    return java("jobmanager", JOB_HEAP, 128)
        .with("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint")
        .with("--configDir", conf().toString())
        .list();
  }

  /**
   * @param id what the job manager calls it: another one at each start, since it takes a while to
   *     notice that the one before is gone
   */
  List<String> taskManager(String name, String id) {
    return java(name, TASK_HEAP, TASK_DIRECT)
        .with("org.apache.flink.runtime.taskexecutor.TaskManagerRunner")
        .with("--configDir", conf().toString())
        .with("-D", "taskmanager.resource-id=" + id)
        .list();
  }

  private JavaCommand java(String log, int heap, int direct) {
    return new JavaCommand(
        folder,
        log,
        classPath,
        List.of(
            "-Xmx" + heap + "m",
            "-XX:FreqInlineSize=100", // two task managers compile the same, on few cores
            "-XX:MaxInlineLevel=9",
            "-XX:MaxDirectMemorySize=" + direct + "m",
            "-XX:MaxMetaspaceSize=224m"));
  }

  private Path conf() {
    return folder.resolve("conf");
  }

  private Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String host :
        List.of(
            "jobmanager.rpc.address",
            "jobmanager.bind-host",
            "rest.address",
            "rest.bind-address",
            "taskmanager.host",
            "taskmanager.bind-host")) {
      all.put(host, Ports.HOST);
    }
    all.put("jobmanager.rpc.port", "" + ports.rpc());
    all.put("rest.port", "" + ports.rest());
    all.put("io.tmp.dirs", folder.resolve("tmp").toString());
    all.put("web.upload.dir", folder.resolve("tmp").resolve("jars").toString());
    all.put("taskmanager.numberOfTaskSlots", "" + slots);
    all.put("taskmanager.load-balance.mode", "SLOTS");
    all.put("parallelism.default", "2");
    all.putAll(state());
    all.putAll(memory());
    return all;
  }

  private Map<String, String> state() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("pipeline.generic-types", "false");
    all.put("pipeline.auto-generate-uids", "false");
    all.put("state.backend.type", "rocksdb");
    all.put("state.backend.rocksdb.memory.managed", "false"); // a share of each slot, used or not
    all.put("state.backend.rocksdb.memory.fixed-per-tm", TASK_ROCKS_DB + "m");
    all.put("execution.checkpointing.incremental", "true");
    all.put("execution.checkpointing.interval", "10 s");
    all.put("execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    all.put(
        "execution.checkpointing.savepoint-dir", folder.resolve("savepoints").toUri().toString());
    all.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    all.put("restart-strategy.type", "exponential-delay");
    all.put("restart-strategy.exponential-delay.initial-backoff", "1 s");
    all.put("restart-strategy.exponential-delay.max-backoff", "30 s");
    all.put("pekko.startup-timeout", "2 min"); // a machine may be busy
    all.put("pekko.ask.timeout", "1 min");
    all.put("heartbeat.interval", "5 s");
    all.put("heartbeat.timeout", "20 s");
    return all;
  }

  /** Each part by itself: a task manager that no script of Flink starts has to be told. */
  private static Map<String, String> memory() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("taskmanager.cpu.cores", "1");
    all.put("taskmanager.memory.framework.heap.size", FRAMEWORK_HEAP + "m");
    all.put("taskmanager.memory.task.heap.size", TASK_HEAP - FRAMEWORK_HEAP + "m");
    all.put("taskmanager.memory.framework.off-heap.size", TASK_DIRECT - NETWORK + "m");
    all.put("taskmanager.memory.task.off-heap.size", "0m");
    all.put("taskmanager.memory.managed.size", "0m");
    all.put("taskmanager.memory.network.min", NETWORK + "m");
    all.put("taskmanager.memory.network.max", NETWORK + "m");
    all.put("taskmanager.memory.jvm-metaspace.size", "224m");
    all.put("taskmanager.memory.jvm-overhead.min", TASK_BESIDES - 224 + "m");
    all.put("taskmanager.memory.jvm-overhead.max", TASK_BESIDES - 224 + "m");
    all.put("jobmanager.memory.heap.size", JOB_HEAP + "m");
    all.put("jobmanager.memory.jvm-metaspace.size", "224m");
    return all;
  }
}
