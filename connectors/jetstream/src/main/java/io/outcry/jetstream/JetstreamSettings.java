// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How Bluesky is listened to.
 *
 * @param instances of a Jetstream that tell the same network, {@code wss} or {@code ws}; at least
 *     one. The next one is taken when one fails. Without a path, {@code /subscribe} is meant
 * @param likes whether likes are asked for, too: several times as many as posts, and only counted
 * @param since where the first start begins; null for now. The public instances keep 36 hours, and
 *     tell a {@link io.outcry.network.Ear#gap gap} if it lies before
 * @param accounts handles of which the posts must carry the handle: official accounts. At most
 *     {@value #MAX_ACCOUNTS}; with or without {@code @}. What has no dot is no handle of this
 *     network and is left out
 * @param resolver which server is asked for the DIDs of the accounts
 * @param longestSilence after which an instance is held to be gone
 */
public record JetstreamSettings(
    List<URI> instances,
    boolean likes,
    @Nullable Instant since,
    List<String> accounts,
    URI resolver,
    Duration longestSilence)
    implements Serializable {
  /** Those that Bluesky runs for everybody. */
  public static final List<URI> PUBLIC_INSTANCES =
      List.of(
          URI.create("wss://jetstream2.us-east.bsky.network/subscribe"),
          URI.create("wss://jetstream1.us-east.bsky.network/subscribe"),
          URI.create("wss://jetstream2.us-west.bsky.network/subscribe"),
          URI.create("wss://jetstream1.us-west.bsky.network/subscribe"));

  /** Each is asked for once in six hours; see {@link HandleResolver}. */
  public static final int MAX_ACCOUNTS = 1_000;

  private static final URI PUBLIC_API = URI.create("https://public.api.bsky.app");

  /** The network is never silent for a second; a private instance answers a ping at half of it. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  public JetstreamSettings {
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("no instance of a Jetstream; expected at least one");
    }
    for (URI instance : instances) {
      String scheme = String.valueOf(instance.getScheme());
      if (instance.getHost() == null || !List.of("ws", "wss").contains(scheme)) {
        throw new IllegalArgumentException(
            "'%s' is no address of a Jetstream; expected wss://HOST/subscribe".formatted(instance));
      }
    }
    instances = List.copyOf(instances);
    accounts =
        accounts.stream()
            .map(JetstreamSettings::handle)
            .filter(it -> it.contains("."))
            .distinct()
            .toList();
    if (accounts.size() > MAX_ACCOUNTS) {
      throw new IllegalArgumentException(
          "%d accounts; expected at most %d".formatted(accounts.size(), MAX_ACCOUNTS));
    }
  }

  /** The public instances from now on, without likes. */
  public static JetstreamSettings usual() {
    return new JetstreamSettings(
        PUBLIC_INSTANCES, false, null, List.of(), PUBLIC_API, LONGEST_SILENCE);
  }

  /** The same with other instances. */
  public JetstreamSettings at(List<URI> others) {
    return new JetstreamSettings(others, likes, since, accounts, resolver, longestSilence);
  }

  /** The same from an earlier time on; null for now. */
  public JetstreamSettings since(@Nullable Instant start) {
    return new JetstreamSettings(instances, likes, start, accounts, resolver, longestSilence);
  }

  /** The same for other official accounts. */
  public JetstreamSettings withAccounts(List<String> handles) {
    return new JetstreamSettings(instances, likes, since, handles, resolver, longestSilence);
  }

  /** The same with another server that is asked for the DIDs of the accounts. */
  public JetstreamSettings resolvedBy(URI server) {
    return new JetstreamSettings(instances, likes, since, accounts, server, longestSilence);
  }

  /** The same with another longest silence. */
  JetstreamSettings givenUpAfter(Duration silence) {
    return new JetstreamSettings(instances, likes, since, accounts, resolver, silence);
  }

  private static String handle(String written) {
    String bare = written.startsWith("@") ? written.substring(1) : written;
    return bare.toLowerCase(Locale.ROOT);
  }
}
