// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.outcry.launcher.kafka.LocalBroker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.cli.CliFrontend;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job jar as a data engineer uses it: {@code flink run} against a cluster that has nothing of
 * ours on its class path.
 */
class JobJarIT {
  private static final String JAR = System.getProperty("outcry.jobJar", "");
  private static final String ENTRY_CLASSES = "io.outcry.launcher.cluster.";

  private static MiniCluster flink;
  private static String address;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Configuration settings = new Configuration();
    settings.set(RestOptions.BIND_PORT, "0");
    flink =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
    flink.start();
    URI rest = flink.getRestAddress().get();
    address = rest.getHost() + ":" + rest.getPort();
  }

  @AfterAll
  static void stop() throws Exception {
    flink.close();
  }

  @Test
  void posts_become_deliveries_by_two_jobs_of_one_jar() throws Exception {
    HttpServer receiver = receiver();
    Path brands = Files.writeString(folder.resolve("brands.yaml"), PostLine.BRANDS);
    Path receivers = receivers(receiver.getAddress().getPort());
    try (LocalBroker kafka = LocalBroker.start(folder.resolve("kafka"), 1)) {
      String[] job2 = {"ComplaintAlertsJob", "--brands", brands.toString()};
      String[] job3 = {
        "DeliverJob", "--brands", brands.toString(), "--receivers", receivers.toString()
      };
      assertThat(run(kafka, job2)).isZero();
      assertThat(run(kafka, job3)).isZero();

      kafka.send("posts", 0, PostLine.complaint(0));
      for (int number = 1; number < 60; number++) {
        kafka.send("posts", 0, PostLine.reply(number));
      }
      kafka.committed("mentions", values -> values.size() == 60);
      kafka.committed(
          "deliveries", all -> all.stream().anyMatch(it -> it.contains("\"delivered\"")));

      for (JobStatusMessage job : flink.listJobs().get()) {
        assertThat(flinkCommand("cancel", "-m", address, job.getJobId().toString())).isZero();
        flink.requestJobResult(job.getJobId()).get();
        assertThat(flink.getJobStatus(job.getJobId()).get()).isEqualTo(JobStatus.CANCELED);
      }
    } finally {
      receiver.stop(0);
    }
  }

  @Test
  void wrong_usage_fails_and_help_does_not() throws Exception {
    int jobs = flink.listJobs().get().size();
    String entry = ENTRY_CLASSES + "ComplaintAlertsJob";
    assertThat(flinkCommand("run", "-m", address, "-c", entry, JAR, "--brand", "x")).isEqualTo(1);
    assertThat(flinkCommand("run", "-m", address, "-c", entry, JAR, "--help")).isZero();
    assertThat(flink.listJobs().get()).hasSize(jobs);
  }

  private int run(LocalBroker kafka, String... job) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", "-d", "-m", address, "-p", "1"));
    arguments.addAll(List.of("-D", "execution.checkpointing.interval=1 s"));
    arguments.addAll(
        List.of("-D", "execution.checkpointing.dir=" + folder.resolve("checkpoints").toUri()));
    arguments.addAll(List.of("-c", ENTRY_CLASSES + job[0], JAR));
    arguments.addAll(List.of("--bootstrap-servers", kafka.bootstrapServers()));
    arguments.addAll(List.of(job).subList(1, job.length));
    return flinkCommand(arguments.toArray(String[]::new));
  }

  private int flinkCommand(String... arguments) throws Exception {
    Configuration none = new Configuration();
    return new CliFrontend(none, CliFrontend.loadCustomCommandLines(none, folder.toString()))
        .parseAndRun(arguments);
  }

  private static HttpServer receiver() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          http.getRequestBody().readAllBytes();
          http.sendResponseHeaders(204, -1);
          http.close();
        });
    server.start();
    return server;
  }

  private Path receivers(int port) throws Exception {
    Path secret =
        Files.write(
            folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".getBytes(UTF_8));
    return Files.writeString(
        folder.resolve("receivers.yaml"),
        """
        receivers:
          - id: pr-desk
            url: http://127.0.0.1:%d/
            secret: { file: %s }
            allowPrivateAddresses: true
        routes: [{ match: {}, to: [pr-desk] }]
        """
            .formatted(port, secret));
  }
}
