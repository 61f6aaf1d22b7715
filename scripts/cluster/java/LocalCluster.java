// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.launcher.kafka.KafkaSettings;
import io.outcry.launcher.kafka.Topics;
import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/** A broker, a job manager and task managers on this machine, with all they keep in one folder. */
final class LocalCluster {
  static final int TASK_MANAGERS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(5); // a machine may be busy

  private static final int MOST_STARTS = 2;

  private final Path folder;
  private final Ports ports;
  private final FlinkPage flink;
  private final Consumer<String> progress;
  private final Map<Member, List<String>> commands = new HashMap<>();
  private final Map<Member, Integer> starts = new HashMap<>();

  LocalCluster(Path folder, Ports ports, Consumer<String> progress) {
    this.folder = folder;
    this.ports = ports;
    this.flink = new FlinkPage(ports.restAddress());
    this.progress = progress;
  }

  Ports ports() {
    return ports;
  }

  FlinkPage flink() {
    return flink;
  }

  Path folder() {
    return folder;
  }

  Member broker() {
    return new Member("kafka", folder);
  }

  Member jobManager() {
    return new Member("jobmanager", folder);
  }

  List<Member> taskManagers() {
    return IntStream.rangeClosed(1, TASK_MANAGERS)
        .mapToObj(number -> new Member("taskmanager-" + number, folder))
        .toList();
  }

  List<Member> all() {
    List<Member> all = new ArrayList<>(List.of(broker(), jobManager()));
    all.addAll(taskManagers());
    return all;
  }

  /** The most that all members together may take, in megabytes. */
  static int megabytes() {
    int broker = BrokerProgram.HEAP + BrokerProgram.DIRECT + BrokerProgram.BESIDES;
    int jobManager = FlinkProgram.JOB_HEAP + FlinkProgram.JOB_BESIDES;
    int taskManager =
        FlinkProgram.TASK_HEAP
            + FlinkProgram.TASK_ROCKS_DB
            + FlinkProgram.TASK_DIRECT
            + FlinkProgram.TASK_BESIDES;
    return broker + jobManager + TASK_MANAGERS * taskManager;
  }

  /** Starts what does not run, and waits until all of it can be used. */
  void up(BrokerProgram kafka, FlinkProgram programs, int partitions) throws Exception {
    Files.createDirectories(folder.resolve("conf"));
    Files.createDirectories(folder.resolve("logs"));
    try (InputStream in = LocalCluster.class.getResourceAsStream("log4j2.properties")) {
      Files.writeString(
          folder.resolve("conf").resolve("log4j2.properties"),
          new String(in.readAllBytes(), UTF_8));
    }
    if (!broker().runs()) {
      Ports.requireFree(ports.kafka(), "--kafka-port");
      kafka.prepare();
      start(broker(), kafka.command());
    }
    if (!jobManager().runs()) {
      Ports.requireFree(ports.rest(), "--rest-port");
      programs.prepare();
      start(jobManager(), programs.jobManager());
    }
    List<String> started = new ArrayList<>();
    for (Member worker : taskManagers()) {
      if (!worker.runs()) {
        String id = worker.name() + "-" + Long.toString(System.currentTimeMillis(), 36);
        start(worker, programs.taskManager(worker.name(), id));
        started.add(id);
      }
    }
    await(broker(), this::brokerAnswers);
    List<String> made = Topics.make(kafkaSettings(), partitions);
    if (!made.isEmpty()) {
      progress.accept("made %d topics of %d partitions".formatted(made.size(), partitions));
    }
    await(
        jobManager(),
        () -> {
          List<String> there = flink.taskManagers();
          return there.size() >= TASK_MANAGERS && there.containsAll(started);
        });
  }

  KafkaSettings kafkaSettings() {
    return new KafkaSettings(ports.bootstrapServers(), KafkaSettings.DEFAULT_PREFIX, Map.of());
  }

  private void start(Member member, List<String> command) throws IOException {
    progress.accept("starting " + member.name());
    commands.put(member, command);
    starts.put(member, 1);
    member.start(command);
  }

  /** Whoever uses Flink goes first, the broker last. */
  List<String> down() throws IOException, InterruptedException {
    List<Member> order = new ArrayList<>(List.of(jobManager()));
    order.addAll(taskManagers());
    order.add(broker());
    List<String> stopped = new ArrayList<>();
    for (Member member : order) {
      if (member.runs()) {
        progress.accept("stopping " + member.name());
      }
      if (member.stop()) {
        stopped.add(member.name());
      }
    }
    return stopped;
  }

  boolean brokerAnswers() {
    Properties settings = new Properties();
    settings.setProperty("bootstrap.servers", ports.bootstrapServers());
    settings.setProperty("default.api.timeout.ms", "2000");
    settings.setProperty("request.timeout.ms", "2000");
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (java.util.concurrent.ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Something that is asked again until it holds. */
  interface Question {
    boolean holds() throws Exception;
  }

  /**
   * Waits for it. A member that ends meanwhile is started once more: Flink gives up after 10 s in
   * which a busy machine gave it no time. One that ends again has something to say.
   */
  void await(Member asked, Question question) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!question.holds()) {
      for (Member member : all()) {
        if (!member.runs()) {
          startAgain(member);
        }
      }
      if (System.nanoTime() > until) {
        throw ended(asked, "does not answer within " + PATIENCE.toMinutes() + " min");
      }
      Thread.sleep(200);
    }
  }

  private void startAgain(Member member) throws IOException {
    List<String> command = commands.get(member);
    if (command == null || starts.merge(member, 1, Integer::sum) > MOST_STARTS) {
      throw ended(member, "has ended");
    }
    progress.accept(member.name() + " has ended; starting it again");
    member.start(command);
  }

  private static UserException ended(Member member, String what) throws IOException {
    StringBuilder told = new StringBuilder(member.name() + " " + what + "; its last words:");
    for (Path file : List.of(member.said(), member.log())) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        lines.subList(Math.max(0, lines.size() - 5), lines.size())
            .forEach(line -> told.append("\n  ").append(line));
      }
    }
    return UserException.failed(told + "\nAll of it: " + member.log(), null);
  }
}
