// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.launcher.terminal.UserException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code --endpoint} says: the addresses of each network, in the order given. */
record Endpoints(Map<String, List<String>> byNetwork) {

  /**
   * Parts them by network.
   *
   * @param given {@code URL}, or {@code NAME=URL}
   * @param networks those that are listened to
   * @throws UserException if one is of none of them, or may be of several
   */
  static Endpoints of(List<String> given, List<String> networks) {
    return new Endpoints(
        given.stream()
            .map(endpoint -> named(endpoint, networks))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static Map.Entry<String, String> named(String endpoint, List<String> networks) {
    int equals = endpoint.indexOf('=');
    String name = equals < 0 ? "" : endpoint.substring(0, equals);
    if (NetworkNames.ALL.contains(name)) {
      if (!networks.contains(name)) {
        throw UserException.usage(
            "--endpoint: %s: there is no --network %s".formatted(endpoint, name));
      }
      return Map.entry(name, endpoint.substring(equals + 1));
    }
    if (networks.size() > 1) {
      throw UserException.usage(
          "--endpoint: %s: say which network it is of, as in %s=%s"
              .formatted(endpoint, networks.get(0), endpoint));
    }
    return Map.entry(networks.get(0), endpoint);
  }

  /** As they were given; empty for none. */
  List<String> of(String network) {
    return byNetwork.getOrDefault(network, List.of());
  }

  /**
   * The addresses of a network that has none of its own.
   *
   * @throws UserException if there is none, or one that is no address with one of these schemes
   */
  List<URI> required(String network, String... schemes) {
    if (of(network).isEmpty()) {
      throw UserException.usage("--network " + network + ": needs --endpoint URL");
    }
    return uris(network, schemes);
  }

  /** The same, or none. */
  List<URI> uris(String network, String... schemes) {
    return of(network).stream().map(address -> uri(address, schemes)).toList();
  }

  /**
   * The one address of a network, or that of its own.
   *
   * @throws UserException if there are several, or it is no address with one of these schemes
   */
  URI one(String network, String usual, String... schemes) {
    List<URI> all = uris(network, schemes);
    if (all.size() > 1) {
      throw UserException.usage(
          "--endpoint: %s has %d; expected at most one".formatted(network, all.size()));
    }
    return all.isEmpty() ? URI.create(usual) : all.get(0);
  }

  static URI uri(String address, String... schemes) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null && List.of(schemes).contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) { // told below
    }
    throw UserException.usage(
        "--endpoint: found '%s'; expected an address that begins with %s"
            .formatted(
                address,
                Stream.of(schemes).map(it -> it + "://").collect(Collectors.joining(" or "))));
  }
}
