// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.addresses;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a receiver's address from reaching into the network of the worker: private, loopback,
 * link-local (with the metadata services of the clouds), shared (CGNAT), multicast, documentation
 * and reserved ranges. Source: the special-purpose registries of IANA (RFC 6890 and its updates).
 */
public final class AddressGuard {
  private static final List<AddressRange> FORBIDDEN_V4 =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32", // public by its number, but Azure's own, seen from inside only
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  /** Of IPv6 only this is public, but for the ranges below. */
  private static final AddressRange GLOBAL_V6 = new AddressRange("2000::/3");

  private static final List<AddressRange> FORBIDDEN_V6 =
      ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /** NAT64: the last four bytes are an IPv4 address. */
  private static final AddressRange NAT64 = new AddressRange("64:ff9b::/96");

  private AddressGuard() {}

  /** Whether a receiver may live there without {@code allowPrivateAddresses}. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return isPublicV4(bytes);
    }
    if (isV4InV6(bytes) || NAT64.contains(bytes)) {
      return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
    }
    return GLOBAL_V6.contains(bytes) && FORBIDDEN_V6.stream().noneMatch(it -> it.contains(bytes));
  }

  private static boolean isPublicV4(byte[] address) {
    return FORBIDDEN_V4.stream().noneMatch(range -> range.contains(address));
  }

  /** {@code ::ffff:a.b.c.d}; Java maps most of them itself, but not all ways lead through it. */
  private static boolean isV4InV6(byte[] bytes) {
    return Arrays.equals(bytes, 0, 10, new byte[10], 0, 10) && bytes[10] == -1 && bytes[11] == -1;
  }

  private static List<AddressRange> ranges(String... cidrs) {
    return Stream.of(cidrs).map(AddressRange::new).toList();
  }
}
