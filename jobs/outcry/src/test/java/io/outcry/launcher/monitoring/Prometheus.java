// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Prometheus on a free port, with a folder of its own; and its {@code promtool}. */
final class Prometheus implements AutoCloseable {
  private static final Pattern LISTENS =
      Pattern.compile("msg=\"Listening on\" address=(127\\.0\\.0\\.1:\\d+)");

  private final Process process;
  private final Path log;
  private final HttpClient client = HttpClient.newHttpClient();
  private String address = "";

  private Prometheus(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("prometheus", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) { // there is no such program
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What {@code promtool} says of a file; fails if it finds a mistake. */
  static String check(String what, Path file) throws Exception {
    Process promtool =
        new ProcessBuilder("promtool", "check", what, file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
    if (promtool.waitFor() != 0) {
      throw new AssertionError(said);
    }
    return said;
  }

  static Prometheus start(Path config, Path folder) throws Exception {
    Path log = folder.resolve("prometheus.log");
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("tsdb"),
                "--web.listen-address=127.0.0.1:0")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Prometheus prometheus = new Prometheus(process, log);
    prometheus.awaitAddress();
    return prometheus;
  }

  private void awaitAddress() throws Exception {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (address.isEmpty()) {
      boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
      String said = Files.readString(log);
      Matcher listens = LISTENS.matcher(said);
      if (listens.find()) {
        address = listens.group(1);
      } else if (ended || System.nanoTime() - until > 0) {
        throw new AssertionError("Prometheus does not listen: " + said);
      }
    }
  }

  /** The values of a query as of now; empty if it has none yet, or if they are no numbers. */
  List<Double> values(String query) throws Exception {
    JsonNode answer = get("/api/v1/query?query=" + URLEncoder.encode(query, UTF_8));
    if (!answer.path("status").asText().equals("success")) {
      throw new AssertionError(query + ": " + answer.path("error").asText());
    }
    JsonNode result = answer.path("data").path("result");
    return result
        .valueStream()
        .map(
            series ->
                Double.valueOf(series.path("value").path(1).asText().replace("Inf", "Infinity")))
        .filter(value -> !value.isNaN())
        .toList();
  }

  JsonNode rules() throws Exception {
    return get("/api/v1/rules").path("data").path("groups");
  }

  private JsonNode get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path)).build();
    return Json.mapper().readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
