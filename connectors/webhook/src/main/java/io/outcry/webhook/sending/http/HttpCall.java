// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.http;

import io.outcry.webhook.sending.addresses.AddressGuard;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One POST of JSON.
 *
 * @param headers beside those of the transport; {@code content-type} takes the place of its own
 * @param allowPrivateAddresses see {@link AddressGuard}
 */
public record HttpCall(
    URI address, Map<String, String> headers, String json, boolean allowPrivateAddresses) {

  /**
   * @throws IllegalArgumentException if a header holds a control character
   */
  public HttpCall {
    headers = Map.copyOf(headers);
    headers.forEach(
        (name, value) -> {
          if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Control character in header " + name);
          }
        });
  }

  boolean isTls() {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  int port() {
    return address.getPort() > 0 ? address.getPort() : isTls() ? 443 : 80;
  }

  /** The name to resolve and to find in the certificate: IPv6 without its brackets. */
  String host() {
    String host = address.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  byte[] body() {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  byte[] head() {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String port = address.getPort() > 0 ? ":" + address.getPort() : "";
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(address.getHost()).append(port).append("\r\n");
    head.append("User-Agent: Outcry\r\n");
    if (!headers.containsKey("content-type")) {
      head.append("Content-Type: application/json\r\n");
    }
    head.append("Content-Length: ").append(body().length).append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Without address and headers, which may be secrets. */
  @Override
  public String toString() {
    return "POST of " + body().length + " bytes";
  }
}
