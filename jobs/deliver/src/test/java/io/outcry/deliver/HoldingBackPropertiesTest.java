// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.grouping.GroupAlerts;
import io.outcry.deliver.guarding.GuardReceivers;
import io.outcry.deliver.holding.Clock;
import io.outcry.deliver.holding.HoldAlerts;
import io.outcry.deliver.holding.Receipts;
import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.routes.Escalation;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.QuietHours;
import io.outcry.deliver.routes.Route;
import io.outcry.deliver.routes.Routes;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What must hold of Hold alerts, Guard receivers and Group alerts for any course of alerts. */
@SuppressWarnings("try") // the harness declares that close() throws anything
class HoldingBackPropertiesTest {
  private static final long START = Instant.parse("2026-01-05T18:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final List<String> RECEIVERS = List.of("desk", "sleeper", "phone");
  private static final Routes ROUTES =
      new Routes(
          List.of(
              new Route(
                  Match.ALL,
                  List.of("desk"),
                  true,
                  new Escalation(20 * MINUTE, List.of("phone")),
                  null,
                  2,
                  10 * MINUTE),
              new Route(
                  Match.ALL,
                  List.of("sleeper"),
                  false,
                  null,
                  new QuietHours(ZoneOffset.UTC, LocalTime.of(20, 0), LocalTime.of(22, 0), null),
                  0,
                  0)));

  @Test
  void a_restart_at_any_point_changes_nothing() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int seed = 0; seed < 6; seed++) {
      List<Alert> alerts = course(new Random(seed));
      List<String> undisturbed = told(alerts, new Random(seed), 0);
      assertThat(told(alerts, new Random(seed), 20)).as("seed %d", seed).isEqualTo(undisturbed);
      all.append(undisturbed);
    }
    assertThat(all)
        .contains("phone a", "sent with 1", " skipped ")
        .contains("held cap", "held inhibited", "held group", "held quiet-hours");
  }

  /** A later revision of an alert replaces one that waits. */
  @Test
  void each_alert_reaches_each_receiver_of_its_route_or_is_skipped_with_a_reason()
      throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      List<Alert> alerts = course(new Random(seed));
      Set<String> due = new TreeSet<>();
      for (Alert alert : alerts) {
        due.add("desk " + alert.alertId());
        due.add("sleeper " + alert.alertId());
      }
      Set<String> ended = new TreeSet<>();
      for (String line : told(alerts, new Random(seed), 0)) {
        String[] words = line.split(" ");
        if (!line.contains(" held ")) {
          ended.add(words[0] + " " + words[1].substring(0, words[1].indexOf('.')));
        }
      }
      assertThat(ended).as("seed %d", seed).containsAll(due);
    }
  }

  /** Some hours of alerts of three brands: new ones, later revisions, ends. */
  private static List<Alert> course(Random random) {
    List<Alert> alerts = new ArrayList<>();
    TreeMap<String, Integer> revisions = new TreeMap<>();
    long atMillis = START;
    for (int i = 0; i < 60; i++) {
      atMillis += 1 + random.nextLong(12 * MINUTE);
      String id = "a" + random.nextInt(i / 3 + 1);
      int revision = revisions.merge(id, 1, Integer::sum);
      String status =
          revision == 1
              ? "firing"
              : List.of("firing", "answered", "resolved").get(random.nextInt(3));
      String at = Instant.ofEpochMilli(atMillis).toString();
      String urgency = random.nextBoolean() ? "now" : "soon";
      String severity = List.of("low", "high", "critical").get(random.nextInt(3));
      alerts.add(
          Alerts.with(
              json -> {
                json.put("alertId", id).put("revision", revision).put("status", status);
                json.put("at", at).put("urgency", urgency).put("severity", severity);
                json.withObject("brand").put("id", "brand" + Math.floorMod(id.hashCode(), 3));
                json.putArray("competitorsAlso").add("brand" + id.length());
                json.putArray("risk");
              }));
    }
    return alerts;
  }

  /** What leaves and every receipt; restarted before each of so many alerts, never if 0. */
  private static List<String> told(List<Alert> alerts, Random random, int restartOneIn)
      throws Exception {
    List<String> told = new ArrayList<>();
    try (var hold =
            new Stage<>(
                () -> new HoldAlerts(RECEIVERS, ROUTES, Clock.EVENT_TIME), Alert::alertId, told);
        var guard =
            new Stage<Dispatch>(
                () -> new GuardReceivers(Clock.EVENT_TIME), Dispatch::receiverId, told);
        var group =
            new Stage<Dispatch>(
                () -> new GroupAlerts(Set.of("desk"), ROUTES, Clock.EVENT_TIME),
                Dispatch::receiverId,
                told)) {
      for (Alert alert : alerts) {
        if (restartOneIn > 0 && random.nextInt(restartOneIn) == 0) {
          hold.restart();
          guard.restart();
          group.restart();
        }
        long atMillis = alert.at().toEpochMilli();
        move(hold, guard, group, List.of(), atMillis - 1, told);
        move(hold, guard, group, List.of(alert), atMillis, told);
      }
      move(hold, guard, group, List.of(), Long.MAX_VALUE, told);
    }
    return told;
  }

  private static void move(
      Stage<Alert> hold,
      Stage<Dispatch> guard,
      Stage<Dispatch> group,
      List<Alert> alerts,
      long watermark,
      List<String> told)
      throws Exception {
    for (Dispatch it : group.take(guard.take(hold.take(alerts, watermark), watermark), watermark)) {
      Stream.concat(Stream.of(it.alert()), it.joined().stream())
          .forEach(
              alert ->
                  told.add(
                      "%s %s.%d sent with %d"
                          .formatted(
                              it.receiverId(),
                              alert.alertId(),
                              alert.revision(),
                              it.joined().size())));
    }
  }

  private interface Function<I> {
    KeyedProcessFunction<String, I, Dispatch> make();
  }

  /** An operator that can be restarted. */
  private static final class Stage<I> implements AutoCloseable {
    private final Function<I> function;
    private final KeySelector<I, String> key;
    private final List<String> receipts;
    private KeyedOneInputStreamOperatorTestHarness<String, I, Dispatch> harness;

    Stage(Function<I> function, KeySelector<I, String> key, List<String> receipts)
        throws Exception {
      this.function = function;
      this.key = key;
      this.receipts = receipts;
      harness = made();
      harness.open();
    }

    private KeyedOneInputStreamOperatorTestHarness<String, I, Dispatch> made() throws Exception {
      return new KeyedOneInputStreamOperatorTestHarness<>(
          new KeyedProcessOperator<>(function.make()), key, Types.STRING);
    }

    void restart() throws Exception {
      var checkpoint = harness.snapshot(1, 1);
      harness.close();
      harness = made();
      harness.initializeState(checkpoint);
      harness.open();
    }

    /** Takes what comes, then the watermark, and gives what leaves. */
    List<Dispatch> take(List<I> all, long watermark) throws Exception {
      for (I one : all) {
        harness.processElement(new StreamRecord<>(one, watermark));
      }
      harness.processWatermark(watermark);
      List<Dispatch> out = harness.extractOutputValues();
      harness.getOutput().clear();
      var told = harness.getSideOutput(Receipts.TAG);
      if (told != null) {
        told.forEach(it -> receipts.add(line(it.getValue())));
        told.clear();
      }
      return out;
    }

    private static String line(Delivery it) {
      return "%s %s.%d %s %s"
          .formatted(it.receiver(), it.alertId(), it.revision(), it.outcome(), it.reason());
    }

    @Override
    public void close() throws Exception {
      harness.close();
    }
  }
}
