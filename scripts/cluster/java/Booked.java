// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The books that a job keeps in its state, by fate, as of its last checkpoint. */
record Booked(Map<String, Long> records) {
  /** Each record that is read has one of these. */
  private static final List<String> FATES =
      List.of(
          "dead-letter", "deletion", "duplicate", "edit", "unmatched", "no-parent", "notice",
          "attributed");

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /**
   * Waits for a checkpoint that has booked so many records.
   *
   * @return the last books, also if that did not come
   */
  static Booked await(FlinkPage flink, long records) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    Booked booked = ask(flink);
    while (booked.of("read") < records && System.nanoTime() < deadline) {
      Thread.sleep(500);
      booked = ask(flink);
    }
    return booked;
  }

  private static Booked ask(FlinkPage flink) throws InterruptedException {
    Map<String, Long> records = new HashMap<>();
    for (FlinkPage.Job job : flink.jobs()) {
      for (JsonNode vertex : flink.ask("/jobs/" + job.id()).path("vertices")) {
        if (vertex.path("name").asText().contains("Sum books")) {
          read(flink, "/jobs/" + job.id() + "/vertices/" + vertex.path("id").asText(), records);
        }
      }
    }
    return new Booked(records);
  }

  private static void read(FlinkPage flink, String vertex, Map<String, Long> records)
      throws InterruptedException {
    String wanted =
        StreamSupport.stream(flink.ask(vertex + "/metrics").spliterator(), false)
            .map(it -> it.path("id").asText())
            .filter(it -> it.endsWith(".booked"))
            .collect(Collectors.joining(","));
    for (JsonNode metric : flink.ask(vertex + "/metrics?get=" + wanted)) {
      String[] parts = metric.path("id").asText().split("\\.");
      records.put(parts[parts.length - 2], metric.path("value").asLong());
    }
  }

  /**
   * How far they are from what was fed: records read, mentions, dead letters, and records without a
   * fate or with two.
   *
   * @param records in the topic
   */
  long off(Expected due, long records) {
    return Math.abs(of("read") - records)
        + Math.abs(of("mention") - due.allMentions() - due.toldMentions())
        + Math.abs(of("dead-letter") - due.of(InventedPosts.Kind.BROKEN))
        + Math.abs(of("read") - FATES.stream().mapToLong(this::of).sum());
  }

  private long of(String fate) {
    return records.getOrDefault(fate, 0L);
  }
}
