// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: resolve, check, connect to the very address that was checked, POST, read the status.
 * {@link #run} blocks, {@link #end} frees it from any other thread. Redirects are not followed.
 */
final class HttpExchange {
  private static final int BODY_LIMIT_BYTES = 64 * 1024;

  private final HttpCall call;
  private final int connectMillis;
  private final HostResolver resolver;
  private final SSLSocketFactory tls;
  private @Nullable Socket socket;
  private boolean ended;
  private Answer answer = Answer.without(Fault.TIMEOUT);

  HttpExchange(HttpCall call, int connectMillis, HostResolver resolver, SSLSocketFactory tls) {
    this.call = call;
    this.connectMillis = connectMillis;
    this.resolver = resolver;
    this.tls = tls;
  }

  /** Does it all; nothing that a receiver does makes it throw. */
  void run() {
    try {
      List<InetAddress> addresses = List.of(resolver.resolve(call.host()));
      if (!call.allowPrivateAddresses()
          && !addresses.stream().allMatch(AddressGuard::isPublic)) { // one bad apple is enough
        answer(Answer.without(Fault.ADDRESS));
        return;
      }
      post(connect(addresses));
    } catch (IOException e) {
      answer(Answer.without(faultOf(e)));
    } finally {
      end();
    }
  }

  /** Ends it, wherever it is, and says what was known by then; may be called twice. */
  synchronized Answer end() {
    ended = true;
    if (socket != null) {
      closeQuietly(socket);
    }
    return answer;
  }

  /** The first word counts: what goes wrong after the status was read changes nothing. */
  private synchronized void answer(Answer found) {
    if (!ended && answer.status() == null) {
      answer = found;
    }
  }

  private void post(Socket connected) throws IOException {
    Socket secured = call.isTls() ? secure(connected) : connected;
    OutputStream out = secured.getOutputStream();
    out.write(call.head());
    out.write(call.body());
    out.flush();
    InputStream in = new BufferedInputStream(secured.getInputStream());
    ResponseHead head = ResponseHead.read(in);
    answer(Answer.of(head.status(), head.retryAfter()));
    in.skipNBytes(Math.min(head.contentLength(), BODY_LIMIT_BYTES)); // let it finish
  }

  private Socket connect(List<InetAddress> addresses) throws IOException {
    IOException last = new UnknownHostException("no address");
    for (InetAddress address : addresses) {
      Socket next = new Socket();
      adopt(next);
      try {
        next.setTcpNoDelay(true);
        next.connect(new InetSocketAddress(address, call.port()), connectMillis);
        return next;
      } catch (IOException e) {
        closeQuietly(next);
        last = e;
      }
    }
    throw last;
  }

  private synchronized void adopt(Socket next) throws IOException {
    if (ended) {
      closeQuietly(next);
      throw new SocketTimeoutException("ended before it was connected");
    }
    socket = next;
  }

  private SSLSocket secure(Socket connected) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(connected, call.host(), call.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // a bare SSLSocket checks no name
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static Fault faultOf(IOException e) {
    if (e instanceof UnknownHostException) {
      return Fault.DNS;
    }
    if (e instanceof SocketTimeoutException) {
      return Fault.TIMEOUT;
    }
    if (e instanceof SSLException) {
      return Fault.TLS;
    }
    return e instanceof ProtocolException ? Fault.PROTOCOL : Fault.CONNECTION;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) { // it is gone either way
    }
  }
}
