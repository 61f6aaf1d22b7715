// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.digest.DigestSchedule;
import io.outcry.deliver.holding.Clock;
import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Route;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.DeadDelivery;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a mini cluster: bounded input, real sockets, no Kryo, uids on all. */
@Timeout(120)
@SuppressWarnings("try") // the iterator declares that close() throws anything
class DeliverGraphTest {
  @TempDir Path folder;
  private final List<DeadLetter> dead = new ArrayList<>();

  @Test
  void a_bounded_run_delivers_all_and_retries_before_it_ends() throws Exception {
    try (var desk = new ScriptedReceiver(Step.status(503), Step.status(200), Step.status(200))) {
      List<Delivery> receipts =
          run(
              60_000,
              List.of(TestReceivers.at(folder, "desk", desk)),
              alert("a", 1),
              alert("a", 2));
      assertThat(desk.ids()).containsExactly("a.1", "a.1", "a.2");
      assertThat(receipts)
          .extracting(it -> it.messageId() + " " + it.outcome())
          .containsExactly("a.1 retrying", "a.1 delivered", "a.2 delivered");
    }
  }

  @Test
  void what_is_left_after_the_grace_is_dead_and_the_run_ends() throws Exception {
    try (var slow = ScriptedReceiver.always(Step.hang());
        var desk = ScriptedReceiver.always(Step.status(200))) {
      List<Delivery> receipts =
          run(
              1_000,
              List.of(
                  TestReceivers.at(folder, "slow", slow), TestReceivers.at(folder, "desk", desk)),
              alert("a", 1),
              alert("a", 2),
              alert("b", 1));
      assertThat(receipts)
          .extracting(it -> it.receiver() + " " + it.messageId() + " " + it.outcome())
          .containsExactlyInAnyOrder(
              "desk a.1 delivered",
              "desk a.2 delivered",
              "desk b.1 delivered",
              "slow a.1 dead",
              "slow a.2 dead",
              "slow b.1 dead");
      assertThat(receipts)
          .filteredOn(it -> it.receiver().equals("slow"))
          .extracting(Delivery::reason)
          .containsOnly("run-ended");
      assertThat(dead)
          .extracting(DeadDelivery::of)
          .extracting(it -> it.receiver() + " " + it.messageId())
          .containsExactlyInAnyOrder("slow a.1", "slow a.2", "slow b.1");
      assertThat(dead).allSatisfy(it -> assertThat(it.raw()).startsWith("{\"type\":\"alert."));
    }
  }

  @Test
  void who_gets_any_alert_is_told_of_a_silent_network_once_and_that_it_is_back() throws Exception {
    Instant from = Instant.parse("2026-01-05T14:05:00Z");
    Instant to = from.plusSeconds(3_600);
    SourceStatus silent = new SourceStatus("reddit", "silent", from, null, null, from);
    SourceStatus back = new SourceStatus("reddit", "back", from, to, null, to);
    SourceStatus gap = new SourceStatus("x", "gap", from, to, null, to);
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var legal = ScriptedReceiver.always(Step.status(200))) {
      List<Receiver> receivers =
          List.of(TestReceivers.at(folder, "desk", desk), TestReceivers.at(folder, "legal", legal));
      Match risky = new Match(null, null, null, "legal", null, null, null, null);
      List<Route> routes =
          List.of(
              new Route(risky, List.of("legal"), true),
              new Route(Match.ALL, List.of("desk"), false));
      run(
          new DeliverSettings(receivers, routes, 60_000),
          List.of(alert("a", 1)),
          List.of(silent, silent, gap, back));
      String id = "source_reddit_" + from.toEpochMilli();
      assertThat(desk.ids()).containsExactlyInAnyOrder("a.1", id + ".1", id + ".2");
      assertThat(desk.ids().indexOf(id + ".1")).isLessThan(desk.ids().indexOf(id + ".2"));
      assertThat(legal.ids()).isEmpty();
    }
  }

  @Test
  void a_digest_goes_to_its_readers_when_it_is_due() throws Exception {
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var lead = ScriptedReceiver.always(Step.status(200))) {
      List<Receiver> receivers =
          List.of(TestReceivers.at(folder, "desk", desk), TestReceivers.at(folder, "lead", lead));
      List<Route> routes = List.of(new Route(Match.ALL, List.of("desk"), false));
      var morning = new DigestSchedule(LocalTime.of(7, 0), ZoneOffset.UTC, List.of("lead"), null);
      run(
          new DeliverSettings(receivers, routes, 60_000, Clock.EVENT_TIME, morning),
          List.of(alert("a", 1)), // on 5 January at 10:21
          List.of());
      Instant due = Instant.parse("2026-01-06T07:00:00Z");
      assertThat(desk.ids()).containsExactly("a.1");
      assertThat(lead.ids()).containsExactly("digest_daily." + due.toEpochMilli() + ".1");
      assertThat(lead.calls().get(0).body())
          .contains("\"type\":\"digest.daily\"", "\"alertId\":\"a\"");
    }
  }

  @Test
  void new_alerts_of_a_brand_are_joined_where_people_read_and_taken_back_one_by_one()
      throws Exception {
    try (var teams = ScriptedReceiver.always(Step.status(200))) {
      Route grouped = new Route(Match.ALL, List.of("teams"), false, null, null, 0, 300_000);
      List<Receiver> receivers = List.of(TestReceivers.teams("teams", teams));
      List<Delivery> receipts =
          run(
              new DeliverSettings(receivers, List.of(grouped), 60_000, Clock.EVENT_TIME, null),
              List.of(
                  calm("a", 1, "firing", "10:00"),
                  calm("b", 1, "firing", "10:01"),
                  calm("c", 1, "firing", "10:02"),
                  calm("c", 2, "retracted", "10:20")),
              List.of());
      assertThat(teams.calls()).hasSize(3);
      assertThat(teams.calls().get(0).body()).contains("title of a").doesNotContain("title of b");
      assertThat(teams.calls().get(1).body()).contains("title of b", "title of c");
      assertThat(teams.calls().get(2).body()).contains("title of c").doesNotContain("title of b");
      assertThat(receipts)
          .extracting(
              it -> it.alertId() + "." + it.revision() + " " + it.outcome() + " " + it.messageId())
          .containsExactlyInAnyOrder(
              "a.1 delivered a.1",
              "b.1 held b.1",
              "c.1 held c.1",
              "b.1 delivered b.1",
              "c.1 delivered b.1",
              "c.2 delivered c.2");
    }
  }

  private static Alert calm(String id, int revision, String status, String time) {
    return Alerts.with(
        json -> {
          json.put("alertId", id).put("revision", revision).put("status", status);
          json.put("urgency", "soon").put("at", "2026-01-05T" + time + ":00Z");
          json.put("reason", status.equals("firing") ? "spreading-unanswered" : "deleted");
          json.withObject("headline").put("title", "title of " + id);
        });
  }

  private List<Delivery> run(long graceMillis, List<Receiver> receivers, Alert... alerts)
      throws Exception {
    Route toAll = new Route(Match.ALL, receivers.stream().map(Receiver::id).toList(), false);
    return run(
        new DeliverSettings(receivers, List.of(toAll), graceMillis), List.of(alerts), List.of());
  }

  private List<Delivery> run(
      DeliverSettings settings, List<Alert> alerts, List<SourceStatus> sources) throws Exception {
    var configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    var env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(1);
    DataStream<SourceStatus> told = sources.isEmpty() ? null : env.fromData(sources).uid("sources");
    List<Delivery> receipts = new ArrayList<>();
    Deliveries deliveries =
        DeliverGraph.wire(
            new DeliverInlets(env.fromData(alerts).uid("alerts"), told, null, null), settings);
    try (CloseableIterator<Delivery> results = deliveries.receipts().collectAsync();
        CloseableIterator<DeadLetter> letters = deliveries.dead().collectAsync()) {
      env.execute();
      results.forEachRemaining(receipts::add);
      letters.forEachRemaining(dead::add);
    }
    return receipts;
  }

  private static Alert alert(String id, int revision) {
    return Alerts.with(json -> json.put("alertId", id).put("revision", revision));
  }
}
