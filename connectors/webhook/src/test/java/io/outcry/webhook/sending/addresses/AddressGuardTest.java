// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "fd00:ec2::254",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addresses_that_are_not_public_are_told(String literal) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(literal))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:200::1",
        "64:ff9b::1.1.1.1"
      })
  void public_addresses_up_to_the_edges_pass(String literal) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(literal))).isTrue();
  }

  @Test
  void an_ipv4_address_in_ipv6_clothes_is_judged_as_what_it_is() throws UnknownHostException {
    assertThat(AddressGuard.isPublic(mapped(127, 0, 0, 1))).isFalse();
    assertThat(AddressGuard.isPublic(mapped(1, 1, 1, 1))).isTrue();
  }

  /** {@code InetAddress.getByName} would map it to IPv4 before the guard sees it. */
  private static InetAddress mapped(int... last) throws UnknownHostException {
    byte[] bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    for (int i = 0; i < 4; i++) {
      bytes[12 + i] = (byte) last[i];
    }
    return Inet6Address.getByAddress("mapped", bytes, 0);
  }
}
