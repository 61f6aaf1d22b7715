// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.Outcry;
import io.outcry.launcher.kafka.LocalBroker;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.schemas.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineVerbTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void job_and_floor_are_measured_in_one_run_and_told_in_one_line() throws Exception {
    assertThat(run("--posts", "1001", "--warm-ups", "1", "--runs", "1", "--brief", "--json"))
        .isEqualTo(ExitCodes.DONE);
    assertThat(out.toString().lines()).hasSize(1);
    JsonNode figures = Json.mapper().readTree(out.toString());
    assertThat(figures.get("mentionsPerSecond").asLong()).isPositive();
    assertThat(figures.get("floorPerSecond").asLong()).isPositive();
    assertThat(figures.get("ratio").asDouble()).isPositive();
    assertThat(figures.get("posts").asInt()).as("divided by the tasks").isEqualTo(1_000);
    assertThat(figures.get("source").asText()).isEqualTo("memory");
    assertThat(figures.has("hotBrandRatio")).as("was not measured").isFalse();
    assertThat(err.toString()).contains("warm-up: floor", "1 of 1: floor");
  }

  @Test
  void without_a_word_one_brand_ten_thousand_and_the_latency_are_measured_too() throws Exception {
    assertThat(run("--posts", "1000", "--warm-ups", "0", "--runs", "1", "--json"))
        .isEqualTo(ExitCodes.DONE);
    JsonNode figures = Json.mapper().readTree(out.toString());
    assertThat(figures.get("hotBrandRatio").asDouble()).isPositive();
    assertThat(figures.get("brands10000Ratio").asDouble()).isPositive();
    assertThat(figures.get("rocksDbRatio").asDouble()).isPositive();
    assertThat(figures.get("pacedPerSecond").asLong()).isPositive();
    assertThat(figures.get("p50Ms").asDouble()).isPositive();
    assertThat(figures.get("p99Ms").asDouble())
        .isGreaterThanOrEqualTo(figures.get("p50Ms").asDouble());
    assertThat(figures.get("bytesPerStory").asLong()).isBetween(500L, 5_000L);
    assertThat(figures.get("bytesPerBrand").asLong()).isBetween(16_000L, 40_000L);
    assertThat(figures.get("bytesPerPost").asLong()).isBetween(200L, 2_000L);
  }

  @Test
  void from_kafka_the_posts_come_from_a_topic_that_is_gone_afterwards(@TempDir Path folder)
      throws Exception {
    try (LocalBroker kafka = LocalBroker.start(folder, 1)) {
      String broker = kafka.bootstrapServers();
      assertThat(
              run("--posts", "2000", "--warm-ups", "0", "--runs", "1", "--kafka", broker, "--json"))
          .isEqualTo(ExitCodes.DONE);
      JsonNode figures = Json.mapper().readTree(out.toString());
      assertThat(figures.get("source").asText()).isEqualTo("kafka");
      assertThat(figures.get("mentionsPerSecond").asLong()).isPositive();
      assertThat(figures.get("ratio").asDouble()).isPositive();
      assertThat(figures.has("hotBrandRatio")).as("only job and floor").isFalse();
      assertThat(err.toString()).contains(".posts: 2,000 posts written");
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
        assertThat(admin.listTopics().names().get())
            .noneMatch(topic -> topic.startsWith("outcry-bench"));
      }
    }
  }

  @Test
  void from_kafka_posts_come_as_they_do_in_a_live_job() {
    assertThat(run("--kafka", "127.0.0.1:1", "--order", "sorted")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("leave --order sorted out");
  }

  @Test
  void without_a_run_there_is_nothing_to_measure() {
    assertThat(run("--runs", "0")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("--runs and --parallelism of 1 or more");
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "bench";
    arguments[1] = "pipeline";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Outcry.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
