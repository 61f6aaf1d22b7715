// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.outcry.webhook.signing.SignedHeaders;
import io.outcry.webhook.signing.SigningSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A receiver on loopback that checks each signature, as a receiver of a PR team would. */
final class DemoReceiver implements AutoCloseable {
  private static final String ID = "webhook-id";

  private final HttpServer server;
  private final SigningSecret secret;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();

  private DemoReceiver(HttpServer server, SigningSecret secret) {
    this.server = server;
    this.secret = secret;
  }

  static DemoReceiver start(SigningSecret secret) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    DemoReceiver receiver = new DemoReceiver(HttpServer.create(anyPort, 0), secret);
    receiver.server.createContext("/", receiver::answer);
    receiver.server.start();
    return receiver;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/outcry";
  }

  /** Whether a message with this id came with the right signature. */
  boolean hasVerified(String messageId) {
    return verified.contains(messageId);
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readAllBytes();
      String id = header(call, ID);
      boolean right = header(call, "webhook-signature").equals(signature(call, id, body));
      if (right) {
        verified.add(id);
      }
      call.sendResponseHeaders(right ? 204 : 401, -1);
    }
  }

  private @Nullable String signature(HttpExchange call, String id, byte[] body) {
    try {
      long seconds = Long.parseLong(header(call, "webhook-timestamp"));
      return SignedHeaders.of(id, seconds, body, List.of(secret)).get("webhook-signature");
    } catch (NumberFormatException e) { // no time stamp: nothing to check against
      return null;
    }
  }

  private static String header(HttpExchange call, String name) {
    String value = call.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
