// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** From a host's name to its addresses, as the machine knows them now. */
@FunctionalInterface
public interface HostResolver {
  HostResolver OF_THIS_MACHINE = InetAddress::getAllByName;

  /** At least one address. */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
