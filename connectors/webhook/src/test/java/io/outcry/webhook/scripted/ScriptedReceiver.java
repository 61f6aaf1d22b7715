// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.scripted;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;

/**
 * A receiver on a free loopback port: real sockets, answers from a script in the order of the
 * calls, 501 (or what was set) off script. Keeps each call as it came, asserts nothing.
 */
public final class ScriptedReceiver implements AutoCloseable {
  private static final long DEADLINE_MILLIS = 30_000;

  /** One request; names of headers are in lower case. */
  public record Call(Map<String, String> headers, String body) {
    public String id() {
      return headers.getOrDefault("webhook-id", "");
    }
  }

  private final Queue<Step> script;
  private final Step offScript;
  private final ServerSocket server;
  private final List<Call> calls = new ArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "scripted-receiver");
            thread.setDaemon(true);
            return thread;
          });

  public ScriptedReceiver(Step... script) throws IOException {
    this(ServerSocketFactory.getDefault(), Step.status(501), script);
  }

  public ScriptedReceiver(ServerSocketFactory sockets, Step offScript, Step... script)
      throws IOException {
    this.script = new ConcurrentLinkedQueue<>(List.of(script));
    this.offScript = offScript;
    this.server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Says the same to every call. */
  public static ScriptedReceiver always(Step step) throws IOException {
    return new ScriptedReceiver(ServerSocketFactory.getDefault(), step);
  }

  public URI address() {
    return address("http", "localhost");
  }

  public URI address(String scheme, String host) {
    return URI.create(scheme + "://" + host + ":" + server.getLocalPort() + "/hook?a=b");
  }

  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The {@code webhook-id} of each call, in the order they came. */
  public List<String> ids() {
    return calls().stream().map(Call::id).toList();
  }

  /** Waits for so many calls. */
  public List<Call> awaitCalls(int count) throws InterruptedException {
    return await(seen -> seen.size() >= count);
  }

  /**
   * @throws AssertionError after 30 seconds
   */
  public synchronized List<Call> await(Predicate<List<Call>> enough) throws InterruptedException {
    long until = System.nanoTime() + DEADLINE_MILLIS * 1_000_000;
    while (!enough.test(calls)) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("Not enough calls after 30 s: " + calls);
      }
      wait(left);
    }
    return List.copyOf(calls);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) { // closed
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Call call = read(new BufferedInputStream(socket.getInputStream()));
      Step step;
      synchronized (this) {
        step = script.poll();
        calls.add(call);
        notifyAll();
      }
      (step == null ? offScript : step).answer(socket);
    } catch (IOException e) { // the other side went away
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private static Call read(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    headers.put(":request", line(in));
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Call(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
