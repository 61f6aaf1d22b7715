// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

import io.outcry.deliver.DeliverGraph;
import io.outcry.deliver.DeliverInlets;
import io.outcry.deliver.DeliverSettings;
import io.outcry.deliver.Deliveries;
import io.outcry.deliver.routes.Match;
import io.outcry.deliver.routes.Route;
import io.outcry.launcher.bench.delivery.TimedReceiver.Arrival;
import io.outcry.launcher.embedded.EmbeddedFlink;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.WebhookBody;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import io.outcry.webhook.receivers.Reference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Times alerts from the moment they are raised to the moment they are received, on loopback.
 *
 * @param alerts revisions in all
 * @param rate revisions a second
 */
record DeliveryBench(int alerts, int rate) {
  private static final long GRACE_MILLIS = 3_000;

  /** The whole delivery job, to a healthy receiver and one that never answers. */
  List<Arrival> job(Path secret) throws Exception {
    try (TimedReceiver healthy = new TimedReceiver();
        ServerSocket hanging = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress())) {
      String silent = "http://127.0.0.1:" + hanging.getLocalPort() + "/";
      List<Receiver> receivers =
          List.of(
              receiver("healthy", healthy.address().toString(), secret),
              receiver("hanging", silent, secret));
      StreamExecutionEnvironment env = EmbeddedFlink.environment(2, null, false);
      DataGeneratorSource<Alert> raised =
          new DataGeneratorSource<>(
              new InventedAlerts(),
              alerts,
              RateLimiterStrategy.perSecond(rate),
              TypeInformation.of(Alert.class));
      Route toBoth = new Route(Match.ALL, List.of("healthy", "hanging"), false);
      Deliveries deliveries =
          DeliverGraph.wire(
              DeliverInlets.of(
                  env.fromSource(raised, WatermarkStrategy.noWatermarks(), "Raise alerts")
                      .uid("bench-raise")
                      .setParallelism(1)
                      .setBufferTimeout(0)),
              new DeliverSettings(receivers, List.of(toBoth), GRACE_MILLIS));
      deliveries.receipts().sinkTo(new DiscardingSink<>()).uid("bench-receipts");
      deliveries.dead().sinkTo(new DiscardingSink<>()).uid("bench-dead");
      env.execute("outcry bench: delivery");
      return healthy.arrivals();
    }
  }

  /** The same bodies at the same rate, sent as they come: no queue, no order, no signature. */
  List<Arrival> floor() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    InventedAlerts invented = new InventedAlerts();
    List<CompletableFuture<?>> answers = new ArrayList<>();
    try (TimedReceiver healthy = new TimedReceiver()) {
      long begin = System.nanoTime();
      for (long i = 0; i < alerts; i++) {
        pause(begin + i * 1_000_000_000L / rate);
        Alert alert = invented.map(i);
        String body = Json.line(new WebhookBody<>("alert.firing", alert.at(), alert));
        HttpRequest request =
            HttpRequest.newBuilder(healthy.address())
                .header("webhook-id", alert.alertId() + "." + alert.revision())
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(body))
                .build();
        answers.add(client.sendAsync(request, BodyHandlers.discarding()));
      }
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      return healthy.arrivals();
    }
  }

  private static void pause(long untilNanos) throws InterruptedException {
    for (long left; (left = untilNanos - System.nanoTime()) > 0; ) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private static Receiver receiver(String id, String address, Path secret) {
    return new Receiver(
        id,
        Format.STANDARD_WEBHOOKS,
        Reference.given(address),
        List.of(Reference.file(secret.toString())),
        Evidence.FULL,
        true,
        null);
  }
}
