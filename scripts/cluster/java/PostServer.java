// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A network on loopback that sends each post when it is written, to whoever listens. */
final class PostServer implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final long SIGN_OF_LIFE_MILLIS = 2_000;

  private final HttpServer server;
  private final CompletableFuture<InventedPosts> posts = new CompletableFuture<>();
  private final CompletableFuture<Void> heard = new CompletableFuture<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "posts");
            thread.setDaemon(true);
            return thread;
          });

  private PostServer(HttpServer server) {
    this.server = server;
  }

  static PostServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    PostServer started = new PostServer(server);
    server.setExecutor(started.threads);
    server.createContext("/posts", started::answer);
    server.start();
    return started;
  }

  String address() {
    return "http://" + Ports.HOST + ":" + server.getAddress().getPort() + "/posts";
  }

  /** Completes when somebody listens. */
  CompletableFuture<Void> heard() {
    return heard;
  }

  /** How often somebody began to listen: more than once means that posts were missed. */
  int calls() {
    return calls.get();
  }

  /** Sends these from now on. */
  void send(InventedPosts these) {
    posts.complete(these);
  }

  private void answer(HttpExchange call) throws IOException {
    calls.incrementAndGet();
    call.sendResponseHeaders(200, 0);
    try (OutputStream out = new BufferedOutputStream(call.getResponseBody(), BUFFER)) {
      out.write('\n'); // a sign of life: there are no posts yet
      out.flush();
      heard.complete(null);
      sendAll(posts.join(), out);
      while (true) { // the stream does not end
        Thread.sleep(SIGN_OF_LIFE_MILLIS);
        out.write('\n');
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sendAll(InventedPosts these, OutputStream out)
      throws IOException, InterruptedException {
    int number = these.first();
    while (number < these.first() + these.count()) {
      long now = System.currentTimeMillis();
      while (number < these.first() + these.count() && these.at(number) <= now) {
        out.write(these.record(number).line().getBytes(UTF_8));
        out.write('\n');
        number++;
      }
      out.flush();
      Thread.sleep(1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
