// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.AngryText;
import io.outcry.launcher.LauncherProcess;
import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A live run whose metrics are shown: angry posts, each about all brands, and one line that is
 * broken; one receiver that takes alerts and one that nobody answers for, which so many alerts show
 * at once. All posts hold {@link #PLANTED}.
 */
final class WatchedRun implements AutoCloseable {
  static final String PLANTED = "Zanzibar";
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  static final int POSTS = 60;
  static final List<String> BRANDS = List.of("Acme", "Bolt", "Coal", "Dust", "East");

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(100);
  private static final Pattern PAGE =
      Pattern.compile("metrics: (http://127\\.0\\.0\\.1:\\d+/\\S+)");

  /** A condition of something outside. */
  interface Reached {
    boolean yet() throws Exception;
  }

  private final CountDownLatch posts = new CountDownLatch(1);
  private final Path folder;
  private final FakeServer network;
  private final ScriptedReceiver desk;
  private final LauncherProcess process;
  private final URI metrics;

  private WatchedRun(Path folder) throws Exception {
    this.folder = folder;
    network = new FakeServer(this::stream);
    desk = ScriptedReceiver.always(Step.status(200));
    writeFiles();
    process =
        LauncherProcess.start(folder.resolve("log"), arguments(), Map.of("OUTCRY_LOG", "INFO"));
    process.await(() -> !page(process).isEmpty());
    metrics = URI.create(page(process));
  }

  static WatchedRun start(Path folder) throws Exception {
    return new WatchedRun(folder);
  }

  /** Where its metrics are. */
  URI metrics() {
    return metrics;
  }

  /** Lets the network begin to write. */
  void writePosts() {
    posts.countDown();
  }

  void await(Reached reached) throws Exception {
    await("it", reached);
  }

  void await(String what, Reached reached) throws Exception {
    long until = System.nanoTime() + LONGEST_NANOS;
    process.await(
        () -> {
          try {
            assertThat(System.nanoTime() - until).as("%s: %s", what, process.said()).isNegative();
            return reached.yet();
          } catch (Exception e) {
            throw new AssertionError(what, e);
          }
        });
  }

  String said() throws IOException {
    return process.said();
  }

  void stop() throws Exception {
    process.process().destroy();
    assertThat(process.process().waitFor()).as(process.said()).isZero();
  }

  @Override
  public void close() throws IOException {
    process.process().destroyForcibly();
    desk.close();
    network.close();
  }

  private void stream(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    to.startChunked(200, Map.of());
    posts.await();
    for (int number = 0; number < POSTS; number++) {
      to.write(post(number) + "\n");
    }
    to.write("{\"text\":\"" + PLANTED + "\n");
    to.hang();
  }

  private static String post(int number) {
    String reply = ",\"kind\":\"reply\",\"parentId\":\"x:0\",\"conversationId\":\"x:0\"";
    return """
        {"id":"x:%d","network":"x","author":{"id":"a%d"},"createdAt":"%s",\
        "text":"%s Air %s? %s"%s}"""
        .formatted(
            number,
            number,
            Instant.now(),
            String.join(" Air, ", BRANDS),
            PLANTED,
            AngryText.of(number),
            number == 0 ? "" : reply);
  }

  private List<String> arguments() {
    return List.of(
        "live",
        "--network",
        "jsonlines",
        "--endpoint",
        network.uri("/posts?key=" + SECRET).toString(),
        "--brands",
        folder.resolve("brands.yaml").toString(),
        "--state",
        folder.resolve("state").toString(),
        "--receivers",
        folder.resolve("receivers.yaml").toString(),
        "--metrics-port",
        "0");
  }

  private void writeFiles() throws IOException {
    StringBuilder brands = new StringBuilder("brands:\n");
    for (String brand : BRANDS) {
      String id = brand.toLowerCase(Locale.ROOT) + "-air";
      brands.append("  - { id: %1$s, name: %2$s Air, names: [%2$s Air] }\n".formatted(id, brand));
    }
    Files.writeString(folder.resolve("brands.yaml"), brands);
    Files.writeString(folder.resolve("secret"), SECRET);
    String receiver =
        "  - { id: %s, url: \"%s\", secret: { file: \"%s\" }, allowPrivateAddresses: true }\n";
    Files.writeString(
        folder.resolve("receivers.yaml"),
        "receivers:\n"
            + receiver.formatted("desk", desk.address(), folder.resolve("secret"))
            + receiver.formatted("nobody", "http://127.0.0.1:9/", folder.resolve("secret"))
            + "routes:\n  - { match: {}, to: [desk, nobody] }\n");
  }

  private static String page(LauncherProcess process) {
    try {
      Matcher page = PAGE.matcher(process.said());
      return page.find() ? page.group(1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
