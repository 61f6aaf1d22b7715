// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.kafka.LocalBroker;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Rules that change while the job runs: a broker, two workers, and the command that publishes. */
class PublishedBrandsTest {
  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(2)
              .setNumberSlotsPerTaskManager(1)
              .build());

  private static final String WITH_CIRRUS =
      "brands: [{ id: acme-air, name: Acme Air }, { id: cirrus, name: Cirrus }]\n";

  @TempDir private Path folder;
  private @Nullable JobClient job;
  private @Nullable LocalBroker broker;
  private int posts;

  @AfterEach
  void cancelBeforeTheBrokerGoes() throws Exception { // a sink waits a minute for one that is gone
    if (job != null) {
      job.cancel().get();
    }
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void brands_are_heard_once_they_are_published_a_bad_version_changes_nothing_a_restart_neither(
      @InjectMiniCluster MiniCluster flink) throws Exception {
    LocalBroker kafka = LocalBroker.start(folder.resolve("kafka"), 1);
    broker = kafka;
    job = TestJob.submit(kafka, folder, PostLine.BRANDS, Duration.ofSeconds(30));
    say(kafka, "Acme Air and Cirrus lost my bag");
    assertThat(brandsOf(kafka.committed("mentions", it -> !it.isEmpty())))
        .containsExactly("acme-air");

    publish(kafka, WITH_CIRRUS);
    sayUntil(kafka, "Cirrus lost my bag", "cirrus");

    kafka.send("config", 0, document(3, "brands: [{ id: acme-air }]"));
    kafka.send("config", 0, "{ broken");
    List<DeadLetter> refused = // by two ways, so in any order
        kafka.committed("dead-letters", it -> it.size() == 2).stream()
            .map(line -> read(line, DeadLetter.class))
            .sorted(Comparator.comparing(DeadLetter::reason))
            .toList();
    assertThat(refused).extracting(DeadLetter::reason).containsExactly("config", "json");
    assertThat(refused.get(0).source()).isEqualTo("outcry.config-0@1");
    assertThat(refused.get(0).message())
        .isEqualTo("brands@3:1: brands[0].name: is missing; write name: Acme Air");
    assertThat(refused.get(0).raw()).contains("\"version\":3");
    sayUntil(kafka, "Cirrus broke my bag", "cirrus");

    flink.terminateTaskManager(0).get();
    flink.startTaskManager();
    sayUntil(kafka, "Cirrus lied to me", "cirrus");
  }

  private void publish(LocalBroker kafka, String brands) throws Exception {
    Path file = Files.writeString(folder.resolve("published.yaml"), brands);
    CommandLineRun run =
        CommandLineRun.of(
            "config",
            "publish",
            "--brands",
            file.toString(),
            "--kafka",
            kafka.bootstrapServers(),
            "--by",
            "ann");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** When brands arrive at a running job nobody knows: says it again until it was heard. */
  private void sayUntil(LocalBroker kafka, String text, String brand) {
    int before = posts;
    kafka.committed(
        "mentions",
        values -> {
          say(kafka, text);
          return values.stream()
              .map(line -> read(line, Mention.class))
              .anyMatch(it -> it.brand().equals(brand) && number(it) >= before);
        });
  }

  private static int number(Mention mention) {
    return Integer.parseInt(mention.id().substring("x:".length()));
  }

  private void say(LocalBroker kafka, String text) {
    try {
      kafka.send("posts", 0, PostLine.saying(posts, text));
      posts++;
    } catch (Exception e) { // the client's checked exceptions, inside of a predicate
      throw new AssertionError(e);
    }
  }

  private static String document(int version, String brands) {
    return Json.line(new ConfigDocument("brands", version, "eve", PostLine.START, brands));
  }

  private static List<String> brandsOf(List<String> mentions) {
    return mentions.stream().map(line -> read(line, Mention.class).brand()).toList();
  }

  private static <T> T read(String line, Class<T> contract) {
    try {
      return Objects.requireNonNull(Json.read(line, contract));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
