// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.jetstream.JetstreamNetwork;
import io.outcry.jetstream.JetstreamSettings;
import io.outcry.jsonlines.JsonLinesNetwork;
import io.outcry.launcher.terminal.UserException;
import io.outcry.mastodon.MastodonNetwork;
import io.outcry.network.Network;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes each network of what the user and the brands say. A further one is entered here and in
 * {@link NetworkNames}.
 *
 * @param since how far back to hear at the first start; null for not at all
 */
record Networks(
    Endpoints endpoints,
    Tokens tokens,
    BrandCatalog catalog,
    @Nullable Instant since,
    Own own) {
  private static final String MASTODON = "https://mastodon.social";

  /** What is of one network only. */
  record Own(
      List<String> hashtags, List<String> subreddits, List<String> searches, int backfillMinutes) {}

  /**
   * All of these, in order.
   *
   * @throws UserException if one is not known, is given twice, or lacks what it needs
   */
  List<Network> all(List<String> names) {
    List<Network> networks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      Network network = made(name);
      if (!seen.add(network.name())) {
        throw UserException.usage(
            "--network: %s is given twice; start a run of its own for the other"
                .formatted(network.name()));
      }
      networks.add(network);
    }
    return networks;
  }

  /** What a connector refuses is a mistake of whoever gave it. */
  private Network made(String name) {
    try {
      return network(name);
    } catch (IllegalArgumentException e) {
      throw UserException.usage("--network " + name + ": " + e.getMessage());
    }
  }

  private Network network(String name) {
    return switch (name) {
      case JetstreamNetwork.NAME -> bluesky();
      case MastodonNetwork.NAME -> mastodon();
      case JsonLinesNetwork.NAME ->
          new JsonLinesNetwork(endpoints.required(name, "http", "https"));
      default ->
          throw UserException.usage(
              "--network: found '%s'; expected %s".formatted(name, NetworkNames.expected()));
    };
  }

  private Network bluesky() {
    List<URI> at = endpoints.uris(JetstreamNetwork.NAME, "ws", "wss");
    JetstreamSettings settings =
        JetstreamSettings.usual().since(since).withAccounts(accounts(JetstreamNetwork.NAME));
    return new JetstreamNetwork(at.isEmpty() ? settings : settings.at(at));
  }

  private Network mastodon() {
    List<URI> at = endpoints.uris(MastodonNetwork.NAME, "http", "https");
    List<String> servers =
        at.isEmpty() ? List.of(MASTODON) : at.stream().map(URI::toString).toList();
    String token = tokens.optional("OUTCRY_MASTODON_TOKEN");
    if (token != null && servers.size() > 1) {
      throw UserException.usage(
          "--network mastodon: OUTCRY_MASTODON_TOKEN is of one server, and there are %d; start a run for each"
              .formatted(servers.size()));
    }
    return new MastodonNetwork(
        own.hashtags().isEmpty()
            ? servers
            : servers.stream()
                .flatMap(server -> own.hashtags().stream().map(tag -> server + "#" + bare(tag)))
                .toList(),
        token == null ? Map.of() : Map.of(servers.get(0), token),
        since);
  }

  private static String bare(String hashtag) {
    return hashtag.startsWith("#") ? hashtag.substring(1) : hashtag;
  }

  /** The official accounts of all brands on a network. */
  private List<String> accounts(String network) {
    return catalog.brands().stream()
        .map(Brand::accounts)
        .flatMap(accounts -> accounts.official().getOrDefault(network, List.of()).stream())
        .distinct()
        .toList();
  }
}
