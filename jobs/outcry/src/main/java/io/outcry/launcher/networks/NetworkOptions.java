// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.jsonlines.JsonLinesNetwork;
import io.outcry.launcher.terminal.DurationOption;
import io.outcry.launcher.terminal.UserException;
import io.outcry.network.ListenSource;
import io.outcry.network.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options of a command that listens to networks. */
public final class NetworkOptions {
  @Option(
      names = "--network",
      required = true,
      split = ",",
      completionCandidates = NetworkNames.class,
      paramLabel = "NAME",
      description = "What to listen to: ${COMPLETION-CANDIDATES}; repeat it for several.")
  private List<String> names;

  @Option(
      names = "--endpoint",
      paramLabel = "[NAME=]URL",
      description =
          "Where, instead of the network's own address: of bluesky the WebSocket address, of others"
              + " the base URL to which the network's paths are added, of feed a file with an"
              + " address a line; repeat it for several, with NAME= where there are several"
              + " networks.")
  private List<String> endpoints = List.of();

  @Option(
      names = "--since",
      converter = DurationOption.class,
      defaultValue = "PT0S",
      paramLabel = "PT24H",
      description =
          "At the first start look back so far, where the network can: fills windows and norms,"
              + " and tells what would have alerted (default: PT0S).")
  private Duration since;

  /** How far to look back; zero for not at all. */
  public Duration since() {
    return since;
  }

  /**
   * The networks as one source.
   *
   * @param catalog whose brands are listened for, where a network has to be asked for words
   * @param firstStart from which {@code --since} counts back
   * @throws UserException if one is not known, or lacks what it needs
   */
  @SuppressWarnings("UnusedVariable") // TO DO: taken out with the next networks
  public ListenSource source(BrandCatalog catalog, Instant firstStart) {
    List<Network> networks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, List<String>> addresses = addresses();
    for (String name : names) {
      if (!seen.add(name)) {
        throw UserException.usage("--network: " + name + " is given twice");
      }
      networks.add(network(name, addresses.getOrDefault(name, List.of())));
    }
    return new ListenSource(networks);
  }

  private static Network network(String name, List<String> at) {
    return switch (name) {
      case JsonLinesNetwork.NAME -> new JsonLinesNetwork(uris(name, at, "http", "https"));
      default ->
          throw UserException.usage(
              "--network: found '%s'; expected %s".formatted(name, NetworkNames.expected()));
    };
  }

  /** The addresses of each network. */
  private Map<String, List<String>> addresses() {
    Map<String, List<String>> all = new TreeMap<>();
    for (String endpoint : endpoints) {
      int equals = endpoint.indexOf('=');
      String name = equals < 0 ? "" : endpoint.substring(0, equals);
      boolean named = NetworkNames.ALL.contains(name);
      if (named && !names.contains(name)) {
        throw UserException.usage(
            "--endpoint: %s: there is no --network %s".formatted(endpoint, name));
      }
      if (!named && names.size() > 1) {
        throw UserException.usage(
            "--endpoint: %s: say which network it is of, as in %s=%s"
                .formatted(endpoint, names.get(0), endpoint));
      }
      all.computeIfAbsent(named ? name : names.get(0), key -> new ArrayList<>())
          .add(named ? endpoint.substring(equals + 1) : endpoint);
    }
    return all;
  }

  private static List<URI> uris(String name, List<String> addresses, String... schemes) {
    if (addresses.isEmpty()) {
      throw UserException.usage("--network " + name + ": needs --endpoint URL");
    }
    Function<String, URI> parse =
        address -> {
          try {
            URI uri = new URI(address);
            if (uri.getHost() != null && List.of(schemes).contains(uri.getScheme())) {
              return uri;
            }
          } catch (URISyntaxException e) { // told below
          }
          throw UserException.usage(
              "--endpoint: found '%s'; expected an address that begins with %s://"
                  .formatted(address, String.join(":// or ", schemes)));
        };
    return addresses.stream().map(parse).toList();
  }
}
