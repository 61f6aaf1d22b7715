// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.feed.FeedNetwork;
import io.outcry.jetstream.JetstreamNetwork;
import io.outcry.jetstream.JetstreamSettings;
import io.outcry.jsonlines.JsonLinesNetwork;
import io.outcry.launcher.terminal.UserException;
import io.outcry.mastodon.MastodonNetwork;
import io.outcry.network.Network;
import io.outcry.network.Shown;
import io.outcry.reddit.RedditNetwork;
import io.outcry.reddit.RedditSettings;
import io.outcry.x.XCompliance;
import io.outcry.x.XNetwork;
import io.outcry.x.XPlan;
import io.outcry.x.XRecheck;
import io.outcry.x.XV1Network;
import io.outcry.x.api.XApi;
import io.outcry.x.rules.XBrand;
import io.outcry.x.stream.V1Login;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes each network of what the user and the brands say. A further one is entered here and in
 * {@link NetworkNames}.
 *
 * @param since how far back to hear at the first start; null for not at all
 * @param alerts where a run writes its alerts: posts of X that they show are looked up again, where
 *     no compliance stream tells that they are gone; null where there is no such file
 */
record Networks(
    Endpoints endpoints,
    Tokens tokens,
    BrandCatalog catalog,
    @Nullable Instant since,
    Own own,
    @Nullable Path alerts) {
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
      requireOnce(name, network.places());
      networks.add(network);
    }
    if (alerts != null
        && names.contains(NetworkNames.X)
        && !names.contains(NetworkNames.X_COMPLIANCE)) {
      networks.add(new XRecheck(xApi(NetworkNames.X), AlertedPosts.of(alerts), XRecheck.USUAL));
    }
    return networks;
  }

  private static void requireOnce(String name, List<String> places) {
    Set<String> seen = new HashSet<>();
    for (String place : places) {
      if (!seen.add(place)) {
        throw UserException.usage(
            "--network %s: %s is named twice".formatted(name, Shown.address(place)));
      }
    }
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
      case NetworkNames.X -> x();
      case NetworkNames.X_COMPLIANCE -> new XCompliance(xApi(name), xPlan());
      case NetworkNames.X_V1 -> xV1();
      case NetworkNames.REDDIT -> reddit();
      case NetworkNames.FEED -> new FeedNetwork(FeedList.read(endpoints.of(name)), since);
      case JsonLinesNetwork.NAME -> new JsonLinesNetwork(endpoints.required(name, "http", "https"));
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

  /** Servers have terms of their own, so none is listened to that nobody named. */
  private Network mastodon() {
    List<String> servers =
        endpoints.required(MastodonNetwork.NAME, "http", "https").stream()
            .map(URI::toString)
            .toList();
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

  private Network x() {
    List<XBrand> brands = catalog.brands().stream().map(Networks::asked).toList();
    return new XNetwork(xApi(NetworkNames.X), brands, xPlan());
  }

  private XApi xApi(String name) {
    URI at = endpoints.one(name, XApi.USUAL.toString(), "http", "https");
    return new XApi(at, tokens.required(name, "OUTCRY_X_BEARER_TOKEN"));
  }

  private XPlan xPlan() {
    XPlan usual = XPlan.USUAL;
    return new XPlan(usual.maxRuleLength(), usual.maxRules(), own.backfillMinutes());
  }

  /** A name with {@code @} is a handle, one with {@code $} is asked for as a phrase. */
  private static XBrand asked(Brand brand) {
    List<String> official = brand.accounts().official().getOrDefault("x", List.of());
    List<String> handles = brand.namesOrName().stream().filter(it -> it.startsWith("@")).toList();
    return new XBrand(
        brand.id(),
        brand.namesOrName().stream().filter(it -> !it.startsWith("@")).toList(),
        Stream.concat(official.stream(), handles.stream()).distinct().toList(),
        brand.words().domains(),
        brand.words().exclude());
  }

  private Network xV1() {
    String name = NetworkNames.X_V1;
    V1Login login =
        new V1Login(
            tokens.required(name, "OUTCRY_X_CONSUMER_KEY"),
            tokens.required(name, "OUTCRY_X_CONSUMER_SECRET"),
            tokens.required(name, "OUTCRY_X_ACCESS_TOKEN"),
            tokens.required(name, "OUTCRY_X_ACCESS_TOKEN_SECRET"));
    List<URI> at = endpoints.required(name, "http", "https");
    List<String> words =
        Stream.concat(
                catalog.brands().stream().flatMap(brand -> brand.namesOrName().stream()),
                accounts("x").stream()
                    .map(account -> account.startsWith("@") ? account : "@" + account))
            .distinct()
            .toList();
    return new XV1Network(login, at.get(0), words, List.of());
  }

  /** Without a subreddit or a search of the user's, the names of each brand are searched for. */
  private Network reddit() {
    String name = NetworkNames.REDDIT;
    boolean none = own.subreddits().isEmpty() && own.searches().isEmpty();
    List<String> searches = none ? namesAsSearches() : own.searches();
    RedditSettings settings =
        RedditSettings.of(
                own.subreddits(),
                searches,
                tokens.required(name, "OUTCRY_REDDIT_CLIENT_ID"),
                tokens.required(name, "OUTCRY_REDDIT_CLIENT_SECRET"))
            .since(since);
    List<URI> at = endpoints.uris(name, "http", "https");
    return new RedditNetwork(at.isEmpty() ? settings : settings.at(at.get(0)));
  }

  private List<String> namesAsSearches() {
    return catalog.brands().stream()
        .map(
            brand ->
                brand.namesOrName().stream()
                    .map(word -> '"' + word + '"')
                    .collect(Collectors.joining(" OR ")))
        .toList();
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
