// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came out, as readers with {@code read_committed} see it. */
final class Seen implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The newest revision of a window, and all that came. */
  record Revision(int revision, long mentions, long replies, BitSet came) {
    static final Revision NONE = new Revision(0, 0, 0, new BitSet());
  }

  private final Committed mentionLines;
  private final Committed windowLines;
  private final Committed alertLines;
  private final Committed deadLines;
  private final List<BitSet> mentions = new ArrayList<>();
  private final Map<Expected.Window, Revision> windows = new HashMap<>();
  private final Set<String> stories = new HashSet<>();
  private final Set<String> alerts = new HashSet<>();
  private final Set<String> dead = new HashSet<>();
  private long mentionsCount;
  private long mentionsTwice;
  private long windowsTwice;
  private long tooLate;

  Seen(String bootstrapServers) {
    mentionLines = new Committed(bootstrapServers, "outcry.mentions");
    windowLines = new Committed(bootstrapServers, "outcry.brand-windows");
    alertLines = new Committed(bootstrapServers, "outcry.alerts");
    deadLines = new Committed(bootstrapServers, "outcry.dead-letters");
    InventedPosts.BRANDS.forEach(brand -> mentions.add(new BitSet()));
  }

  /**
   * Takes in what has come since.
   *
   * @param patience how long it waits if nothing has
   */
  void readOn(Duration patience) {
    mentionLines.poll(patience, it -> mention(read(it.value())));
    windowLines.poll(Duration.ZERO, it -> window(read(it.value())));
    alertLines.poll(Duration.ZERO, it -> alert(read(it.value())));
    deadLines.poll(Duration.ZERO, it -> dead.add(read(it.value()).path("source").asText()));
  }

  boolean isAtEnd() {
    return mentionLines.isAtEnd()
        && windowLines.isAtEnd()
        && alertLines.isAtEnd()
        && deadLines.isAtEnd();
  }

  private void mention(JsonNode line) {
    mentionsCount++;
    BitSet brand = mentions.get(InventedPosts.BRANDS.indexOf(line.path("brand").asText()));
    int number = Integer.parseInt(line.path("id").asText().substring("x:".length()));
    mentionsTwice += brand.get(number) ? 1 : 0;
    brand.set(number);
    tooLate += line.path("tooLate").asBoolean() ? 1 : 0;
  }

  private void window(JsonNode line) {
    Expected.Window window =
        new Expected.Window(
            InventedPosts.BRANDS.indexOf(line.path("brand").asText()),
            Instant.parse(line.path("start").asText()).toEpochMilli(),
            line.path("size").asText());
    int revision = line.path("revision").asInt();
    Revision before = windows.getOrDefault(window, Revision.NONE);
    windowsTwice += before.came().get(revision) ? 1 : 0;
    BitSet came = before == Revision.NONE ? new BitSet() : before.came();
    came.set(revision);
    if (revision > before.revision()) {
      long mentioned = line.path("mentions").asLong();
      windows.put(window, new Revision(revision, mentioned, line.path("replies").asLong(), came));
    }
  }

  private void alert(JsonNode line) {
    alerts.add(line.path("alertId").asText());
    stories.add(line.path("storyId").asText());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a topic of results has a line that is no JSON", e);
    }
  }

  BitSet mentions(int brand) {
    return mentions.get(brand);
  }

  Map<Expected.Window, Revision> windows() {
    return windows;
  }

  /** Stories with an alert. */
  Set<String> stories() {
    return stories;
  }

  int alerts() {
    return alerts.size();
  }

  int deadLetters() {
    return dead.size();
  }

  long mentionsCount() {
    return mentionsCount;
  }

  long mentionsTwice() {
    return mentionsTwice;
  }

  long windowsTwice() {
    return windowsTwice;
  }

  long tooLate() {
    return tooLate;
  }

  @Override
  public void close() {
    mentionLines.close();
    windowLines.close();
    alertLines.close();
    deadLines.close();
  }
}
