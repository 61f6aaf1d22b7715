// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A receiver on loopback that answers at once, and notes how old each message was. */
final class TimedReceiver implements AutoCloseable {
  private static final Pattern RAISED_AT = Pattern.compile("\"raisedAt\":\"([^\"]+)\"");
  private static final int THREADS = 8;

  /** One message. */
  record Arrival(String id, double millis) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Arrival> arrivals = new ArrayList<>();

  TimedReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        http -> {
          try (http) {
            byte[] body = http.getRequestBody().readAllBytes();
            Instant now = Instant.now();
            note(http.getRequestHeaders().getFirst("webhook-id"), body, now);
            http.sendResponseHeaders(204, -1); // after this the next revision may come
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/outcry");
  }

  synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  private void note(String id, byte[] body, Instant now) {
    Matcher raised = RAISED_AT.matcher(new String(body, StandardCharsets.UTF_8));
    if (raised.find()) {
      double millis = Duration.between(Instant.parse(raised.group(1)), now).toNanos() / 1e6;
      synchronized (this) {
        arrivals.add(new Arrival(id, millis));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
