// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.deliver.messages.Alerts;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Route;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.ScriptedReceiver.Call;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ServerSocketFactory;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a mini cluster beside receivers that misbehave, each in its own way. */
@Timeout(180)
@SuppressWarnings("try") // the iterator declares that close() throws anything
class DeliveryScenariosTest {
  private static final int ALERTS = 20;
  private static final int REVISIONS = 3;

  @TempDir Path folder;
  private final List<Delivery> receipts = new ArrayList<>();

  @Test
  void each_receiver_gets_what_it_can_take_and_none_pays_for_another() throws Exception {
    var gate = new CountDownLatch(1);
    try (var desk = ScriptedReceiver.always(Step.status(200));
        var hanging = always(Step.after(gate, Step.status(200)));
        var moody =
            always(
                Step.status(200),
                Step.close(),
                Step.status(500),
                Step.status(429, "Retry-After: 2"));
        var moved = always(Step.status(302, "Location: http://localhost/"));
        var gone = always(Step.status(410))) {
      run(
          desk,
          gate,
          List.of(
              receiver("desk", desk),
              receiver("hanging", hanging),
              receiver("moody", moody),
              receiver("moved", moved),
              receiver("gone", gone)));
      for (String healthy : List.of("desk", "hanging", "moody")) {
        assertThat(messageIds(healthy, "delivered"))
            .as(healthy)
            .hasSize(ALERTS * REVISIONS)
            .doesNotHaveDuplicates();
        for (int alert = 0; alert < ALERTS; alert++) {
          assertThat(messageIds(healthy, "delivered"))
              .containsSubsequence("a" + alert + ".1", "a" + alert + ".2", "a" + alert + ".3");
        }
      }
      assertThat(desk.calls()).hasSize(ALERTS * REVISIONS).allSatisfy(this::isSigned);
      assertThat(messageIds("moved", "dead")).hasSize(ALERTS * REVISIONS);
      assertThat(reasons("moved")).containsOnly("redirect");
      assertThat(messageIds("gone", "dead")).hasSize(ALERTS * REVISIONS);
      assertThat(reasons("gone")).containsOnly("gone");
      assertThat(gone.calls()).hasSizeLessThanOrEqualTo(4); // those under way at the first answer
      assertThat(reasons("moody")).contains("connection", "server-error", "throttled");
      Delivery throttled = first("moody", "throttled");
      assertThat(receipts)
          .filteredOn(it -> it.messageId().equals(throttled.messageId()))
          .filteredOn(it -> it.receiver().equals("moody") && it.outcome().equals("delivered"))
          .first()
          .satisfies(it -> assertThat(it.at()).isAfterOrEqualTo(throttled.at().plusSeconds(2)));
    }
  }

  /** The receiver that hangs answers only when the healthy one has had everything. */
  private void run(ScriptedReceiver desk, CountDownLatch gate, List<Receiver> receivers)
      throws Exception {
    var configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    var env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(2);
    Route toAll = new Route(Match.ALL, receivers.stream().map(Receiver::id).toList(), false);
    var settings = new DeliverSettings(receivers, List.of(toAll), 120_000);
    var alerts = env.fromData(alerts()).uid("alerts").setParallelism(1);
    try (CloseableIterator<Delivery> results =
        DeliverGraph.wire(DeliverInlets.of(alerts), settings).receipts().collectAsync()) {
      var job = env.executeAsync();
      desk.awaitCalls(ALERTS * REVISIONS);
      gate.countDown();
      results.forEachRemaining(receipts::add);
      job.getJobExecutionResult().get();
    }
  }

  private static Alert[] alerts() {
    List<Alert> alerts = new ArrayList<>();
    for (int revision = 1; revision <= REVISIONS; revision++) {
      for (int alert = 0; alert < ALERTS; alert++) {
        String id = "a" + alert;
        int number = revision;
        alerts.add(Alerts.with(json -> json.put("alertId", id).put("revision", number)));
      }
    }
    return alerts.toArray(Alert[]::new);
  }

  private Receiver receiver(String id, ScriptedReceiver at) throws IOException {
    return TestReceivers.at(folder, id, at);
  }

  private static ScriptedReceiver always(Step last, Step... first) throws IOException {
    return new ScriptedReceiver(ServerSocketFactory.getDefault(), last, first);
  }

  private void isSigned(Call call) {
    String signed = call.id() + "." + call.headers().get("webhook-timestamp") + "." + call.body();
    assertThat(call.headers()).containsEntry("webhook-signature", "v1," + hmac(signed));
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(TestReceivers.SECRET.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> messageIds(String receiver, String outcome) {
    return receipts.stream()
        .filter(it -> it.receiver().equals(receiver) && it.outcome().equals(outcome))
        .map(Delivery::messageId)
        .toList();
  }

  private List<String> reasons(String receiver) {
    return receipts.stream()
        .filter(it -> it.receiver().equals(receiver))
        .map(it -> String.valueOf(it.reason()))
        .distinct()
        .toList();
  }

  private Delivery first(String receiver, String reason) {
    return receipts.stream()
        .filter(it -> it.receiver().equals(receiver) && reason.equals(it.reason()))
        .findFirst()
        .orElseThrow();
  }
}
