// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code scripts/cluster/up}, {@code down} and {@code status}, and the verbs of topics. */
@Command(
    name = "scripts/cluster",
    description = "A Kafka broker and a Flink cluster on 127.0.0.1, to try Outcry as on a cluster.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "up|down|status|feed|read|selftest|latency|soak",
    subcommands = {
      TopicVerbs.Feed.class,
      TopicVerbs.Read.class,
      SelftestVerb.class,
      LatencyVerb.class,
      SoakVerb.class
    })
public final class LocalClusterVerbs {
  @Option(
      names = "--dir",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description =
          "Where checkpoints, savepoints, topics, logs and process numbers are (default:"
              + " target/cluster; of selftest, latency and soak target/selftest, …).")
  private Path dir;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  public static void main(String[] arguments) {
    Messages messages = new Messages(System.getenv("OUTCRY_DEBUG") != null);
    CommandLine commands = new CommandLine(new LocalClusterVerbs());
    commands
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(messages)
        .setExecutionExceptionHandler(messages);
    System.exit(commands.execute(arguments));
  }

  @Command(
      name = "up",
      description =
          "Starts a broker, a job manager and two task managers, each a process of its own, and"
              + " makes the topics; what runs already is left alone.")
  int up(
      @Option(
              names = "--kafka-port",
              paramLabel = "PORT",
              description = "Where the broker listens (default: 9092).")
          Integer kafkaPort,
      @Option(
              names = "--rest-port",
              paramLabel = "PORT",
              description = "Where Flink answers, its web page, too (default: 8081).")
          Integer restPort,
      @Option(
              names = "--slots",
              defaultValue = "4",
              paramLabel = "N",
              description = "Slots of each task manager (default: 4).")
          int slots,
      @Option(
              names = "--partitions",
              defaultValue = "4",
              paramLabel = "N",
              description = "Partitions of each topic that is made (default: 4).")
          int partitions,
      @Option(
              names = "--setting",
              paramLabel = "KEY=VALUE",
              description = "A setting of Flink; repeat it for several.")
          Map<String, String> more,
      @Option(
              names = "--metrics",
              description =
                  "Show metrics to Prometheus, each Flink process on a port from 9249 on. Flink's"
                      + " reporter listens on all addresses of this machine.")
          boolean metrics)
      throws Exception {
    Path folder = Files.createDirectories(folder("cluster")).toRealPath();
    LocalCluster cluster =
        new LocalCluster(folder, Ports.of(folder, kafkaPort, restPort), this::say);
    cluster.up(
        BrokerProgram.of(folder, cluster.ports()),
        FlinkProgram.of(folder, cluster.ports(), slots, settings(metrics, more)),
        partitions);
    out.println("Kafka  " + cluster.ports().bootstrapServers());
    out.println("Flink  " + cluster.ports().restAddress());
    if (metrics) {
      out.println("Prometheus  http://127.0.0.1:9249/metrics and the two ports after it");
    }
    out.println("Files  " + folder);
    out.printf(
        "Memory at most %,d MB: the sum of what each process may take%n", LocalCluster.megabytes());
    return ExitCodes.DONE;
  }

  @Command(
      name = "down",
      description =
          "Stops all processes of the cluster; its files stay. Jobs that run end without a"
              + " savepoint (outcry stop makes one): their newest checkpoints are named.")
  int down() throws Exception {
    LocalCluster cluster = known();
    List<FlinkPage.Job> jobs = cluster.flink().jobs();
    List<String> stopped = cluster.down();
    out.println(stopped.isEmpty() ? "nothing ran" : "stopped " + String.join(", ", stopped));
    for (FlinkPage.Job job : jobs) {
      out.println(
          job.checkpoint().isEmpty()
              ? job.name() + " had no checkpoint"
              : "%s goes on with --from %s".formatted(job.name(), job.checkpoint()));
    }
    return ExitCodes.DONE;
  }

  @Command(
      name = "status",
      description = "Says what runs: processes and jobs. Exit code 1 unless all processes do.")
  int status() throws Exception {
    LocalCluster cluster = known();
    boolean all = true;
    for (Member member : cluster.all()) {
      boolean runs = member.runs();
      all &= runs;
      out.printf(
          "%-14s %s%n",
          member.name(),
          runs ? "runs, process " + member.process().orElseThrow().pid() : "does not run");
    }
    out.println("Kafka  " + cluster.ports().bootstrapServers());
    int[] slots = cluster.flink().slots();
    out.printf(
        "Flink  %s, %d of %d slots free%n", cluster.ports().restAddress(), slots[0], slots[1]);
    for (FlinkPage.Job job : cluster.flink().jobs()) {
      out.printf("  %s  %s  %s%n", job.id(), job.state(), job.name());
    }
    return all ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  /** Those that were wished win over the lines that are given to any cluster. */
  private static Map<String, String> settings(boolean metrics, Map<String, String> wished)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    if (metrics) {
      Path lines =
          Path.of(
              System.getProperty("outcry.cluster.root"),
              "scripts/cluster/monitoring/flink-metrics.yaml");
      for (String line : Files.readAllLines(lines)) {
        int colon = line.indexOf(": ");
        if (colon > 0 && !line.startsWith("#")) {
          all.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
    }
    all.putAll(Objects.requireNonNullElse(wished, Map.of()));
    return all;
  }

  LocalCluster known() throws Exception {
    Path folder = folder("cluster").toAbsolutePath().normalize();
    return new LocalCluster(folder, Ports.kept(folder), this::say);
  }

  /** That of --dir, else one below target. */
  Path folder(String usual) {
    return dir != null ? dir : Path.of(System.getProperty("outcry.cluster.root"), "target", usual);
  }

  void tell(String line) {
    out.println(line);
  }

  void say(String line) {
    err.println("cluster: " + line);
  }
}
