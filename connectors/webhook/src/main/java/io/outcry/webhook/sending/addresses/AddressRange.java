// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of addresses in CIDR form, such as {@code 10.0.0.0/8}. */
record AddressRange(String cidr) {

  boolean contains(byte[] address) {
    int slash = cidr.indexOf('/');
    byte[] network = bytes(cidr.substring(0, slash));
    int bits = Integer.parseInt(cidr.substring(slash + 1));
    if (network.length != address.length) {
      return false;
    }
    int whole = bits / 8;
    int mask = 0xFF00 >> (bits % 8) & 0xFF;
    return Arrays.equals(network, 0, whole, address, 0, whole)
        && (mask == 0 || (network[whole] & mask) == (address[whole] & mask));
  }

  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress(); // a literal is not looked up
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("No address: " + literal, e);
    }
  }
}
