// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads an address that a receiver may have; messages never show it. */
final class WebAddress {
  private WebAddress() {}

  /**
   * @throws InvalidReceiverException with what is wrong and how to mend it
   */
  static URI parse(String text, boolean allowPrivateAddresses) {
    URI address;
    try {
      address = new URI(text);
    } catch (URISyntaxException e) { // its message would show the address
      throw new InvalidReceiverException("url is not an address; write https://host/path");
    }
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    boolean http = "http".equalsIgnoreCase(address.getScheme());
    if (!(https || http) || address.getHost() == null || address.getPort() > 65_535) {
      throw new InvalidReceiverException("url is not a web address; write https://host/path");
    }
    if (http && !allowPrivateAddresses) {
      throw new InvalidReceiverException(
          "url is plain http; write https, or set allowPrivateAddresses for a receiver at home");
    }
    if (address.getRawUserInfo() != null) {
      throw new InvalidReceiverException("url holds a user name; leave out what is before the @");
    }
    return address;
  }
}
