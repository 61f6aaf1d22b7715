// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.scripted;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One answer of a {@link ScriptedReceiver}, given after the whole request was read. */
@FunctionalInterface
public interface Step {
  void answer(Socket socket) throws IOException, InterruptedException;

  /** A status with further header lines, such as {@code Retry-After: 5}. */
  static Step status(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return raw(head + "Content-Length: 0\r\n\r\n");
  }

  /** A status with a body of JSON. */
  static Step json(int status, String json, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return raw(head + "Content-Length: " + length + "\r\n\r\n" + json);
  }

  /** Any text, after which the line is cut. */
  static Step raw(String text) {
    return socket -> write(socket, text);
  }

  /** First {@code head}, then so many bytes more, or as many as the other side lets in. */
  static Step flood(String head, long bytes) {
    return socket -> {
      write(socket, head);
      byte[] some = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
      for (long sent = 0; sent < bytes; sent += some.length) {
        socket.getOutputStream().write(some);
      }
    };
  }

  /** Nothing at all: the line is cut. */
  static Step close() {
    return socket -> {};
  }

  /** Nothing, until the other side gives up. */
  static Step hang() {
    return drip("", "");
  }

  /** First {@code head} at once, then {@code drop} every few milliseconds until it is cut off. */
  static Step drip(String head, String drop) {
    return socket -> {
      write(socket, head);
      socket.setSoTimeout(5);
      while (true) {
        try {
          if (socket.getInputStream().read() < 0) {
            return;
          }
        } catch (SocketTimeoutException e) { // the pace of the drops
          write(socket, drop);
        }
      }
    };
  }

  /** Waits for the test to say go on, 30 seconds at most. */
  static Step after(CountDownLatch gate, Step then) {
    return socket -> {
      if (gate.await(30, TimeUnit.SECONDS)) {
        then.answer(socket);
      }
    };
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
