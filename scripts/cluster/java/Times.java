// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * When each post of a storm came into Kafka, each revision of an alert, too, and to its receiver.
 * The post that made a revision is the one of its story that was written at the time of its {@code
 * at}: no other of that storm has it.
 */
final class Times {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A revision that a receiver got, with the times of each stage. */
  record Delivered(long writtenMillis, long inKafka, long alertInKafka, long received) {}

  private record Got(String id, String brand, long atMillis, long receivedMillis) {}

  private final InventedPosts posts;
  private final Map<Integer, Long> inKafka = new HashMap<>();
  private final Map<String, Long> alerts = new HashMap<>();
  private final Map<String, Got> got = new HashMap<>();
  private long records;
  private long firstRecord = Long.MAX_VALUE;
  private long lastRecord;

  Times(InventedPosts posts) {
    this.posts = posts;
  }

  synchronized void post(String key, long inKafkaMillis) {
    records++;
    firstRecord = Math.min(firstRecord, inKafkaMillis);
    lastRecord = Math.max(lastRecord, inKafkaMillis);
    if (key.startsWith("x:")) {
      int number = Integer.parseInt(key.substring("x:".length()));
      if (posts.stormOf(number) >= 0) {
        inKafka.putIfAbsent(number, inKafkaMillis);
      }
    }
  }

  synchronized void alert(String line, long inKafkaMillis) {
    alerts.putIfAbsent(id(read(line)), inKafkaMillis);
  }

  synchronized void received(String body, long receivedMillis) {
    JsonNode alert = read(body).path("data");
    Got one =
        new Got(
            id(alert),
            alert.path("brand").path("id").asText(),
            Instant.parse(alert.path("at").asText()).toEpochMilli(),
            receivedMillis);
    got.putIfAbsent(one.id(), one);
  }

  /** Revisions that are in Kafka and that the receiver has not. */
  synchronized long missing() {
    return alerts.keySet().stream().filter(id -> !got.containsKey(id)).count();
  }

  /**
   * Storms of which no alert came to the receiver, of those whose first post was written in a time.
   */
  synchronized long untold(long fromMillis, long toMillis) {
    Set<String> told = new HashSet<>();
    got.values().forEach(one -> told.add(one.brand()));
    long untold = 0;
    for (int brand = 0; brand < posts.brands().size(); brand++) {
      long at = posts.at(posts.root(brand));
      untold +=
          at >= fromMillis && at < toMillis && !told.contains(posts.brands().get(brand)) ? 1 : 0;
    }
    return untold;
  }

  synchronized int deliveries() {
    return got.size();
  }

  /**
   * @param fromMillis posts written before are of the warm-up
   */
  synchronized ObjectNode json(long fromMillis) {
    List<Delivered> delivered = delivered(fromMillis);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    long millis = Math.max(1, lastRecord - firstRecord);
    json.put("postsPerSecond", Math.round(records * 1_000.0 / millis));
    json.put("deliveries", delivered.size());
    json.setAll(quantiles(delivered, it -> it.received() - it.inKafka()));
    json.set("networkToKafka", quantiles(delivered, it -> it.inKafka() - it.writtenMillis()));
    json.set("kafkaToAlert", quantiles(delivered, it -> it.alertInKafka() - it.inKafka()));
    json.set("alertToWebhook", quantiles(delivered, it -> it.received() - it.alertInKafka()));
    json.put("missing", missing());
    return json;
  }

  /** Those of a post that is known, which is not so of changes that fell due by time. */
  private List<Delivered> delivered(long fromMillis) {
    List<Delivered> all = new ArrayList<>();
    for (Got one : got.values()) {
      int brand = posts.brands().indexOf(one.brand());
      int number = brand < 0 ? -1 : posts.stormPostAt(brand, one.atMillis());
      Long post = inKafka.get(number);
      Long alert = alerts.get(one.id());
      if (post != null && alert != null && one.atMillis() >= fromMillis) {
        all.add(new Delivered(one.atMillis(), post, alert, one.receivedMillis()));
      }
    }
    return all;
  }

  private static ObjectNode quantiles(List<Delivered> all, ToLongFunction<Delivered> millis) {
    return Quantiles.of(all.stream().map(millis::applyAsLong).toList()).json();
  }

  private static String id(JsonNode alert) {
    return alert.path("alertId").asText() + "." + alert.path("revision").asInt();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what came is no JSON", e);
    }
  }
}
