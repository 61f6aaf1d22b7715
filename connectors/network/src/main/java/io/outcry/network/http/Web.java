// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.http;

import io.outcry.network.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a connector asks a network with. Follows no redirect, names Outcry and its version in each
 * request, and waits and reads within bounds. Every trouble is a {@link Fault}.
 */
public final class Web {
  /** Of a whole answer, unpacked. */
  public static final int MAX_ANSWER_BYTES = 16 * 1024 * 1024;

  static final int MAX_ERROR_BYTES = 8 * 1024;
  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String USER_AGENT = "Outcry/" + version();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Duration timeout;

  /** Waits for an answer for half a minute. */
  public Web() {
    this(TIMEOUT);
  }

  Web(Duration timeout) {
    this.timeout = timeout;
  }

  private static String version() {
    Properties built = new Properties();
    try (InputStream in = Web.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        built.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return built.getProperty("version", "unknown");
  }

  /** Asks for a whole answer: 2xx or 304. */
  public Answer get(URI uri, Map<String, String> headers) throws IOException, InterruptedException {
    return whole(request(uri, headers).GET());
  }

  /** Sends a body and takes a whole answer. */
  public Answer post(URI uri, Map<String, String> headers, String contentType, byte[] body)
      throws IOException, InterruptedException {
    return whole(
        request(uri, headers)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public Answer delete(URI uri, Map<String, String> headers)
      throws IOException, InterruptedException {
    return whole(request(uri, headers).DELETE());
  }

  /**
   * Asks for an answer that has no end.
   *
   * @param longestSilence after which the server is held to be gone
   */
  public LineStream lines(URI uri, Map<String, String> headers, Duration longestSilence)
      throws IOException, InterruptedException {
    HttpResponse<Chunks> response = send(request(uri, headers).GET().build());
    return new LineStream(response.headers(), response.body(), longestSilence);
  }

  /**
   * Opens a WebSocket.
   *
   * @param uri {@code ws} or {@code wss}
   * @param longestSilence after which the server is held to be gone
   */
  public SocketStream socket(URI uri, Map<String, String> headers, Duration longestSilence)
      throws IOException, InterruptedException {
    SocketStream messages = new SocketStream(longestSilence);
    WebSocket.Builder builder =
        client
            .newWebSocketBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .header("User-Agent", USER_AGENT);
    headers.forEach(builder::header);
    CompletableFuture<WebSocket> opening = builder.buildAsync(uri, messages.new Ear());
    try {
      opening.get();
      return messages;
    } catch (ExecutionException e) {
      throw refused(uri, e.getCause());
    } catch (InterruptedException e) {
      var unused = opening.thenAccept(WebSocket::abort);
      throw e;
    }
  }

  private static Fault refused(URI uri, @Nullable Throwable cause) {
    if (cause instanceof WebSocketHandshakeException handshake && handshake.getResponse() != null) {
      HttpResponse<?> response = handshake.getResponse();
      return Faults.of(uri, response.statusCode(), response.headers(), new byte[0], Instant.now());
    }
    return Faults.of(uri, cause == null ? new IOException("no reason given") : cause);
  }

  private HttpRequest.Builder request(URI uri, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", USER_AGENT);
    headers.forEach(request::header);
    return request;
  }

  private Answer whole(HttpRequest.Builder asking) throws IOException, InterruptedException {
    HttpRequest request = asking.header("Accept-Encoding", "gzip").build();
    HttpResponse<Chunks> response = send(request);
    try (Chunks chunks = response.body()) {
      byte[] body = read(request.uri(), chunks, MAX_ANSWER_BYTES);
      return new Answer(
          response.statusCode(), response.headers(), unpacked(request.uri(), response, body));
    }
  }

  /** The answer of a server that would have us. */
  private HttpResponse<Chunks> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<Chunks> response;
    try {
      response = client.send(request, info -> new Chunks());
    } catch (IOException e) {
      throw Faults.of(request.uri(), e);
    }
    int status = response.statusCode();
    if ((status >= 200 && status < 300) || status == 304) {
      return response;
    }
    try (Chunks chunks = response.body()) {
      throw Faults.of(
          request.uri(),
          status,
          response.headers(),
          said(request, response, chunks),
          Instant.now());
    }
  }

  /** The beginning of what a server says of its refusal; what cannot be had of it is not missed. */
  private byte[] said(HttpRequest request, HttpResponse<Chunks> response, Chunks chunks)
      throws InterruptedException {
    try {
      byte[] body = read(request.uri(), chunks, MAX_ERROR_BYTES);
      return unpacked(request.uri(), response, body);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private byte[] read(URI uri, Chunks chunks, int limit) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long endNanos = System.nanoTime() + timeout.toNanos();
    while (true) {
      long leftNanos = Math.max(0, endNanos - System.nanoTime());
      List<ByteBuffer> more;
      try {
        more = chunks.next(Duration.ofNanos(leftNanos));
      } catch (Fault e) {
        throw new Fault(e.kind(), Faults.place(uri) + ": " + e.getMessage(), e);
      }
      if (more == null) {
        return body.toByteArray();
      }
      for (ByteBuffer buffer : more) {
        if (body.size() + buffer.remaining() > limit) {
          throw Faults.tooLarge(uri, limit);
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        body.writeBytes(bytes);
      }
    }
  }

  private static byte[] unpacked(URI uri, HttpResponse<?> response, byte[] body)
      throws IOException {
    HttpHeaders headers = response.headers();
    if (body.length == 0 || !headers.firstValue("content-encoding").orElse("").equals("gzip")) {
      return body;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] whole = in.readNBytes(MAX_ANSWER_BYTES + 1);
      if (whole.length > MAX_ANSWER_BYTES) {
        throw Faults.tooLarge(uri, MAX_ANSWER_BYTES);
      }
      return whole;
    } catch (Fault e) {
      throw e;
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.SERVER, Faults.place(uri) + " sent an answer that cannot be unpacked", e);
    }
  }
}
