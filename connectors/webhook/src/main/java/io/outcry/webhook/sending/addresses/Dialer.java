// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.addresses;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connects one attempt: resolves once, checks all addresses, connects to one of that very list.
 * {@link #close} frees whoever waits on the socket, from any other thread.
 */
public final class Dialer {
  private final int connectMillis;
  private final HostResolver resolver;
  private final SSLSocketFactory tls;
  private @Nullable Socket socket;
  private boolean closed;

  public Dialer(int connectMillis, HostResolver resolver, SSLSocketFactory tls) {
    this.connectMillis = connectMillis;
    this.resolver = resolver;
    this.tls = tls;
  }

  /**
   * @throws ForbiddenAddressException before a byte is sent, if one address is not public
   */
  public Socket dial(String host, int port, boolean allowPrivateAddresses) throws IOException {
    List<InetAddress> addresses = List.of(resolver.resolve(host));
    if (!allowPrivateAddresses
        && !addresses.stream().allMatch(AddressGuard::isPublic)) { // one bad apple is enough
      throw new ForbiddenAddressException();
    }
    IOException last = new UnknownHostException("no address");
    for (InetAddress address : addresses) {
      Socket next = new Socket();
      adopt(next);
      try {
        next.setTcpNoDelay(true);
        // with the host's name, so that nobody has to ask for it
        InetAddress named = InetAddress.getByAddress(host, address.getAddress());
        next.connect(new InetSocketAddress(named, port), connectMillis);
        return next;
      } catch (IOException e) {
        closeQuietly(next);
        last = e;
      }
    }
    throw last;
  }

  /** TLS over a connection: the certificate has to be one of the host. */
  public SSLSocket secure(Socket connected, String host, int port) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(connected, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // a bare SSLSocket checks no name
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  public synchronized void close() {
    closed = true;
    if (socket != null) {
      closeQuietly(socket);
    }
  }

  private synchronized void adopt(Socket next) throws IOException {
    if (closed) {
      closeQuietly(next);
      throw new SocketTimeoutException("ended before it was connected");
    }
    socket = next;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) { // it is gone either way
    }
  }
}
