// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.outcry.webhook.signing.SigningSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A receiver on loopback that checks each signature, as a receiver of a PR team would. */
public final class LoopbackReceiver implements AutoCloseable {
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final String RETRY_AFTER_SECONDS = "5";

  private final HttpServer server;
  private final Signatures signatures;
  private final Answering answering;
  private final Consumer<Received> listener;
  private final Runnable answered;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();
  private final AtomicLong calls = new AtomicLong();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "outcry-receive");
            thread.setDaemon(true);
            return thread;
          });

  private LoopbackReceiver(
      HttpServer server,
      Signatures signatures,
      Answering answering,
      Consumer<Received> listener,
      Runnable answered) {
    this.server = server;
    this.signatures = signatures;
    this.answering = answering;
    this.listener = listener;
    this.answered = answered;
  }

  /**
   * @param port 0 for any that is free
   * @param secrets any of them will do; none: signatures are not checked
   * @param listener is told each call, by one thread at a time, before it is answered
   * @param answered runs after each answer, also where none is given
   */
  public static LoopbackReceiver start(
      int port,
      List<SigningSecret> secrets,
      Answering answering,
      Consumer<Received> listener,
      Runnable answered)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    LoopbackReceiver receiver =
        new LoopbackReceiver(server, new Signatures(secrets), answering, listener, answered);
    server.setExecutor(receiver.threads);
    server.createContext("/", receiver::answer);
    server.start();
    return receiver;
  }

  /** Checks with one secret, answers well and tells nobody. */
  public static LoopbackReceiver start(SigningSecret secret) throws IOException {
    return start(0, List.of(secret), Answering.WELL, call -> {}, () -> {});
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/outcry";
  }

  /** Whether a message with this id came with the right signature. */
  public boolean hasVerified(String messageId) {
    return verified.contains(messageId);
  }

  private void answer(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readNBytes(MOST_BYTES);
    String id = header(call, "webhook-id");
    Verdict verdict =
        signatures.verdict(
            id,
            header(call, "webhook-timestamp"),
            header(call, "webhook-signature"),
            body,
            System.currentTimeMillis() / 1_000);
    if (verdict == Verdict.RIGHT) {
      verified.add(id);
    }
    int status = answering.statusOf(calls.incrementAndGet(), verdict);
    synchronized (listener) {
      listener.accept(new Received(id, new String(body, UTF_8), verdict, Math.max(0, status)));
    }
    try {
      if (status != Answering.HANG) {
        send(call, status);
      }
    } finally {
      answered.run();
    }
  }

  private static void send(HttpExchange call, int status) throws IOException {
    try (call) {
      if (status == 429 || status == 503) {
        call.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
      }
      call.sendResponseHeaders(status, -1);
    }
  }

  private static String header(HttpExchange call, String name) {
    String value = call.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  /** Cuts what is under way. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
