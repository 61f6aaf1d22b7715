// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.network.fake.FakeServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verbs against the REST interface of a real Flink. The job jar is empty: in this process Flink
 * finds the classes without it.
 */
@Timeout(180)
class RealFlinkTest {
  @TempDir private Path folder;

  @Test
  @SuppressWarnings("try") // closing may be interrupted; the test then ends, too
  void a_job_is_submitted_upgraded_and_stopped() throws Exception {
    Path jar = folder.resolve("empty.jar");
    new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
    Path brands =
        Files.writeString(folder.resolve("b.yaml"), "brands: [{ id: acme, name: Acme Air }]\n");
    try (MiniCluster flink = start();
        FakeServer network = new FakeServer((request, connection) -> connection.hang())) {
      URI rest = flink.getRestAddress().get();
      String address = rest.getHost() + ":" + rest.getPort();
      Object[] options = {
        "listen",
        "--flink",
        address,
        "--jar",
        jar,
        "--kafka",
        "127.0.0.1:1",
        "--brands",
        brands,
        "--network",
        "jsonlines",
        "--endpoint",
        network.uri("/posts")
      };
      assertDone(
          CommandLineRun.with(strings(options), "submit", "--parallelism", "1"), "listen runs");
      assertThat(CommandLineRun.with(strings(options), "submit", "--parallelism", "1").err())
          .contains("\"outcry listen\" runs already as ");
      assertDone(
          CommandLineRun.with(strings(options), "upgrade", "--parallelism", "2"), "parallelism 2");
      CommandLineRun stopped = CommandLineRun.of("stop", "listen", "--flink", address);
      assertDone(stopped, "listen stopped; savepoint: file:");
      String savepoint = stopped.out().strip().replaceFirst(".* ", "");
      assertThat(Path.of(URI.create(savepoint)).resolve("_metadata")).exists();
      assertThat(flink.listJobs().get())
          .extracting(job -> job.getJobState())
          .containsOnly(JobStatus.FINISHED);
      assertThat(CommandLineRun.with(strings(options), "submit", "--from", folder + "/no").err())
          .contains(
              "listen was not started: FileNotFoundException: Cannot find checkpoint or savep");
    }
  }

  private static void assertDone(CommandLineRun run, String told) {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(told);
  }

  private static String[] strings(Object... all) {
    String[] strings = new String[all.length];
    for (int i = 0; i < all.length; i++) {
      strings[i] = all[i].toString();
    }
    return strings;
  }

  private MiniCluster start() throws Exception {
    Configuration settings = new Configuration();
    settings.set(RestOptions.BIND_PORT, "0");
    settings.set(WebOptions.UPLOAD_DIR, folder.resolve("web").toString());
    settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri() + "checkpoints");
    settings.set(CheckpointingOptions.SAVEPOINT_DIRECTORY, folder.toUri() + "savepoints");
    MiniCluster flink =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
    flink.start();
    return flink;
  }
}
