// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at a cluster again and again, and writes a line of CSV each time. */
final class Sampler {
  static final Duration EVERY = Duration.ofSeconds(10);
  private static final int COLLECT_EVERY = 3; // samples: a full collection stops a process
  private static final double MEGABYTE = 1_048_576;
  private static final String CACHE = "block-cache-usage";

  private final LocalCluster cluster;
  private final Path file;
  private final List<Map<String, Double>> samples = new ArrayList<>();

  Sampler(LocalCluster cluster) {
    this.cluster = cluster;
    this.file = cluster.folder().resolve("samples.csv");
  }

  /** How far the run is comes from outside: seconds, days of event time, records. */
  void sample(Map<String, Double> how) throws IOException, InterruptedException {
    Map<String, Double> sample = new LinkedHashMap<>(how);
    sample.put("heapAfterCollectionMb", samples.size() % COLLECT_EVERY == 0 ? heap() : Double.NaN);
    String job =
        cluster.flink().jobs().stream()
            .filter(it -> it.name().contains("complaint-alerts"))
            .map(FlinkPage.Job::id)
            .findFirst()
            .orElse("none");
    JsonNode newest =
        cluster.flink().ask("/jobs/" + job + "/checkpoints").path("latest").path("completed");
    sample.put("checkpointMillis", number(newest, "end_to_end_duration"));
    sample.put("stateMb", number(newest, "state_size") / MEGABYTE);
    sample.put("rocksCacheMb", rocks(job));
    sample.put("localStateMb", Processes.megabytesBelow(cluster.folder().resolve("tmp").toFile()));
    for (Member member : cluster.all()) {
      sample.put("resident." + member.name() + "Mb", Processes.residentMegabytes(member));
    }
    write(sample);
    samples.add(sample);
  }

  List<Map<String, Double>> samples() {
    return samples;
  }

  Path file() {
    return file;
  }

  private double heap() throws IOException, InterruptedException {
    double sum = 0;
    for (Member worker : cluster.taskManagers()) {
      sum += Processes.collectedHeapMegabytes(worker);
    }
    return sum;
  }

  /** Of the tasks that run the desk: all RocksDB of a task manager shares one cache. */
  private double rocks(String job) throws InterruptedException {
    for (JsonNode vertex : cluster.flink().ask("/jobs/" + job).path("vertices")) {
      if (vertex.path("name").asText().contains("Run desk")) {
        String metrics =
            "/jobs/%s/vertices/%s/metrics".formatted(job, vertex.path("id").asText());
        Map<String, String> ofTask = new LinkedHashMap<>();
        for (JsonNode metric : cluster.flink().ask(metrics)) {
          String id = metric.path("id").asText();
          if (id.endsWith(CACHE)) {
            ofTask.putIfAbsent(id.substring(0, id.indexOf('.')), id);
          }
        }
        double sum = 0;
        for (JsonNode metric :
            cluster.flink().ask(metrics + "?get=" + String.join(",", ofTask.values()))) {
          sum += metric.path("value").asDouble();
        }
        return ofTask.isEmpty() ? Double.NaN : sum / MEGABYTE;
      }
    }
    return Double.NaN;
  }

  private static double number(JsonNode from, String name) {
    return from.path(name).isNumber() ? from.path(name).asDouble() : Double.NaN;
  }

  private void write(Map<String, Double> sample) throws IOException {
    if (samples.isEmpty()) {
      Files.writeString(file, String.join(",", sample.keySet()) + "\n");
    }
    String line =
        sample.values().stream()
            .map(it -> it.isNaN() ? "" : "" + Math.round(it * 100) / 100.0)
            .collect(Collectors.joining(","));
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
  }
}
