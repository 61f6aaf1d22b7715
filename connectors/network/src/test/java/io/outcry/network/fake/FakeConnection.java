// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.fake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a handler of a {@link FakeServer} answers with. All text goes out as UTF-8, at once. */
public final class FakeConnection {
  private final Socket socket;
  private final BufferedInputStream in;
  private final OutputStream out;
  private @Nullable FakeRequest request;
  private boolean answered;
  private boolean chunked;

  FakeConnection(Socket socket, BufferedInputStream in) throws IOException {
    this.socket = socket;
    this.in = in;
    this.out = socket.getOutputStream();
  }

  @Nullable FakeRequest nextRequest() throws IOException {
    answered = false;
    chunked = false;
    request = FakeRequest.read(in);
    return request;
  }

  /** Whether the answer is whole, so that the connection can carry another request. */
  boolean hasAnswered() {
    return answered;
  }

  /** A whole answer. */
  public void answer(int status, String body) throws IOException {
    answer(status, Map.of(), body);
  }

  /** A whole answer. */
  public void answer(int status, Map<String, String> headers, String body) throws IOException {
    answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A whole answer. */
  public void answer(int status, Map<String, String> headers, byte[] body) throws IOException {
    boolean bodiless = status == 204 || status == 304;
    String length = bodiless ? "" : "Content-Length: " + body.length + "\r\n";
    send(head(status, headers) + length + "\r\n");
    if (!bodiless) {
      send(body);
    }
    answered = true;
  }

  /** Begins an answer of pieces; it is whole after {@link #end}. */
  public void startChunked(int status, Map<String, String> headers) throws IOException {
    send(head(status, headers) + "Transfer-Encoding: chunked\r\n\r\n");
    chunked = true;
  }

  /** Begins an answer that ends with the connection. */
  public void startEndless(int status, Map<String, String> headers) throws IOException {
    send(head(status, headers) + "Connection: close\r\n\r\n");
  }

  /** A piece of an answer that was begun. */
  public void write(String piece) throws IOException {
    write(piece.getBytes(StandardCharsets.UTF_8));
  }

  /** A piece of an answer that was begun. */
  public void write(byte[] piece) throws IOException {
    if (!chunked) {
      send(piece);
    } else if (piece.length > 0) { // an empty chunk would be the end
      send(Integer.toHexString(piece.length) + "\r\n");
      send(piece);
      send("\r\n");
    }
  }

  /** Ends a chunked answer in order. */
  public void end() throws IOException {
    send("0\r\n\r\n");
    answered = true;
  }

  /** Accepts the request as the opening of a WebSocket. */
  public FakeSocket upgrade() throws IOException {
    String key = Objects.requireNonNull(request).headers().getOrDefault("sec-websocket-key", "");
    send(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(FakeSocket.accept(key)));
    return new FakeSocket(in, out);
  }

  /** Bytes as they are, in place of an answer or within one. */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Text as it is, in place of an answer or within one. */
  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Says nothing more, until the other side or the server is closed. */
  public void hang() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  /** Cuts the connection off at once, with a reset; so what was sent last may be lost, too. */
  public void cut() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static String head(int status, Map<String, String> headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Fake\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.toString();
  }
}
