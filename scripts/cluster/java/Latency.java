// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.launcher.receive.Answering;
import io.outcry.launcher.receive.LoopbackReceiver;
import io.outcry.launcher.terminal.UserException;
import io.outcry.webhook.signing.SigningSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The course of a measurement: a network on loopback, the three jobs, a receiver on loopback.
 * Storms follow each other, one at each of many brands.
 */
final class Latency {
  private static final String SECRET = "whsec_bm9ib2R5IGtub3dzIHRoaXMgc2VjcmV0IQ==";
  private static final int LISTENED_WITHIN_SECONDS = 60;
  private static final int POSTS_OF_A_STORM = 1_600; // with those that are of none
  private static final Duration STRAGGLERS = Duration.ofSeconds(60);

  private final OwnCluster own;
  private final Path jar;
  private final int perSecond;
  private final int warmUpSeconds;
  private final int seconds;
  private final Consumer<String> progress;
  private final List<String> brands;

  Latency(
      OwnCluster own,
      Path jar,
      int perSecond,
      int warmUpSeconds,
      int seconds,
      Consumer<String> progress) {
    this.own = own;
    this.jar = jar;
    this.perSecond = perSecond;
    this.warmUpSeconds = warmUpSeconds;
    this.seconds = seconds;
    this.progress = progress;
    long posts = (long) perSecond * (warmUpSeconds + seconds);
    long storms = Math.min(InventedBrands.MOST, posts / POSTS_OF_A_STORM);
    brands = InventedBrands.names((int) Math.max(10, storms));
  }

  ObjectNode run() throws Exception {
    int all = warmUpSeconds + seconds;
    try (PostServer network = PostServer.start()) {
      Times[] times = new Times[1];
      try (LoopbackReceiver receiver =
          LoopbackReceiver.start(
              0,
              List.of(SigningSecret.parse(SECRET)),
              Answering.WELL,
              call -> times[0].received(call.body(), System.currentTimeMillis()),
              () -> {})) {
        submit(network, receiver);
        long startMillis = System.currentTimeMillis();
        InventedPosts posts =
            new InventedPosts(0, perSecond * all, startMillis, all * 1_000L, brands, false);
        times[0] = new Times(posts);
        network.send(posts);
        long endMillis = startMillis + all * 1_000L;
        long fromMillis = startMillis + warmUpSeconds * 1_000L;
        long wholeUntil = endMillis - posts.stormMillis();
        watch(times[0], endMillis, () -> times[0].untold(fromMillis, wholeUntil) > 0);
        if (network.calls() > 1) {
          throw UserException.failed("the connection to the posts broke; see the logs", null);
        }
        return times[0].json(fromMillis).put("untold", times[0].untold(fromMillis, wholeUntil));
      }
    }
  }

  private void submit(PostServer network, LoopbackReceiver receiver) throws Exception {
    Path folder = own.cluster().folder();
    Path file = InventedBrands.file(brands, folder.resolve("brands.yaml"));
    JobVerbs jobs = new JobVerbs(own.cluster().ports(), file, jar);
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    Path receivers =
        Files.writeString(
            folder.resolve("receivers.yaml"),
            """
            receivers:
              - id: desk
                url: %s
                secret: { file: "%s" }
                allowPrivateAddresses: true
            routes:
              - { match: {}, to: [desk] }
            """
                .formatted(receiver.address(), secret));
    progress.accept("starting deliver, complaint-alerts and listen");
    jobs.submit("deliver", "--receivers", receivers.toString(), "--parallelism", "1");
    jobs.submit(2, null);
    jobs.submit(
        "listen", "--network", "jsonlines", "--endpoint", network.address(), "--parallelism", "1");
    try {
      network.heard().get(LISTENED_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw UserException.failed(
          "nobody listened within %d s; see %s"
              .formatted(LISTENED_WITHIN_SECONDS, folder.resolve("logs")),
          e);
    }
  }

  private void watch(Times times, long endMillis, BooleanSupplier more) {
    String kafka = own.cluster().ports().bootstrapServers();
    long told = 0;
    try (Committed posts = new Committed(kafka, "outcry.posts");
        Committed alerts = new Committed(kafka, "outcry.alerts")) {
      long now = System.currentTimeMillis();
      while (now < endMillis
          || (more.getAsBoolean() || !alerts.isAtEnd() || times.missing() > 0)
              && now < endMillis + STRAGGLERS.toMillis()) {
        posts.poll(Duration.ofMillis(200), it -> times.post(it.key(), it.timestamp()));
        alerts.poll(Duration.ofMillis(20), it -> times.alert(it.value(), it.timestamp()));
        now = System.currentTimeMillis();
        if (now - told > 15_000) {
          told = now;
          progress.accept(
              "%,d deliveries, %,d s to go"
                  .formatted(times.deliveries(), Math.max(0, endMillis - now) / 1_000));
        }
      }
    }
  }
}
