// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.fake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server on a free port of 127.0.0.1 that does what the test's handler does: plain HTTP/1.1 and
 * WebSocket over real sockets, with every fault that a network shows. Keeps each request as it
 * came. A connection goes on with the next request after a whole answer, and is closed otherwise
 * once its handler returns.
 *
 * <pre>{@code
 * try (var server = new FakeServer((request, connection) -> connection.answer(200, "[]"))) {
 *   ... server.uri("/posts") ... server.requests() ...
 * }
 * }</pre>
 */
public final class FakeServer implements AutoCloseable {
  private static final long DEADLINE_MILLIS = 30_000;

  /** What the server does with a request; runs on a thread of the connection. */
  @FunctionalInterface
  public interface Handler {
    void handle(FakeRequest request, FakeConnection connection)
        throws IOException, InterruptedException;
  }

  private final Handler handler;
  private final ServerSocket server;
  private final List<FakeRequest> requests = new ArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private @Nullable Throwable failure;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fake-server");
            thread.setDaemon(true);
            return thread;
          });

  public FakeServer(Handler handler) throws IOException {
    this(ServerSocketFactory.getDefault(), handler);
  }

  /** With sockets of one's own, such as those of TLS. */
  public FakeServer(ServerSocketFactory sockets, Handler handler) throws IOException {
    this.handler = handler;
    this.server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** An {@code http} address of this server. */
  public URI uri(String pathAndQuery) {
    return uri("http", pathAndQuery);
  }

  /** For example with the scheme {@code ws}. */
  public URI uri(String scheme, String pathAndQuery) {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + pathAndQuery);
  }

  /** So far, in the order they came. */
  public synchronized List<FakeRequest> requests() {
    return List.copyOf(requests);
  }

  /** Waits for so many requests. */
  public List<FakeRequest> awaitRequests(int count) throws InterruptedException {
    return await(seen -> seen.size() >= count);
  }

  /**
   * @throws AssertionError after 30 seconds
   */
  public synchronized List<FakeRequest> await(Predicate<List<FakeRequest>> enough)
      throws InterruptedException {
    long until = System.nanoTime() + DEADLINE_MILLIS * 1_000_000;
    while (!enough.test(List.copyOf(requests))) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("Not what was awaited after 30 s: " + requests);
      }
      wait(left);
    }
    return List.copyOf(requests);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) { // closed
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var connection = new FakeConnection(socket, new BufferedInputStream(socket.getInputStream()));
      boolean goesOn = true;
      while (goesOn) {
        FakeRequest request = connection.nextRequest();
        if (request == null) {
          return;
        }
        synchronized (this) {
          requests.add(request);
          notifyAll();
        }
        handler.handle(request, connection);
        goesOn = connection.hasAnswered();
      }
    } catch (IOException e) { // the other side went away
    } catch (InterruptedException e) { // the server is closed
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        failure = failure == null ? e : failure;
      }
    } finally {
      open.remove(socket);
    }
  }

  /**
   * @throws AssertionError if a handler threw what is no {@code IOException}
   */
  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
    synchronized (this) {
      if (failure != null) {
        throw new AssertionError("A handler of the fake server failed", failure);
      }
    }
  }
}
