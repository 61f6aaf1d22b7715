// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import io.outcry.schemas.posts.Author;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The invented people who write: a few write often, most are heard once; few have many readers. */
final class Crowd {
  private static final List<String> FIRST =
      List.of(
          "amber", "brisk", "copper", "dusty", "early", "fern", "gentle", "hazel", "idle", "jolly",
          "kind", "lunar", "misty", "north", "olive", "paper", "quiet", "rusty", "salt", "teal",
          "umber", "velvet", "windy", "young", "zesty");
  private static final List<String> SECOND =
      List.of(
          "otter", "kettle", "heron", "ladder", "badger", "button", "comet", "willow", "lantern",
          "puffin", "bramble", "cello", "ferry", "gull", "harbour", "iris", "juniper", "magpie",
          "orchard", "pepper", "quince", "robin", "saddle", "thistle", "walnut");
  private static final Map<Network, Integer> SIZES =
      Map.of(
          Network.X, 5_200, Network.BLUESKY, 2_100, Network.MASTODON, 900, Network.REDDIT, 1_100);

  private final Map<Network, List<Author>> people = new EnumMap<>(Network.class);

  Crowd(SplitMix64 random) {
    for (Network network : Network.values()) {
      List<Author> members = new ArrayList<>();
      for (int number = 0; number < SIZES.getOrDefault(network, 0); number++) {
        members.add(person(network, number, followers(random), random));
      }
      people.put(network, members);
    }
  }

  /** Somebody of this network; the first of the list come oftener than the last. */
  Author anybody(Network network, SplitMix64 random) {
    List<Author> members = people.getOrDefault(network, List.of());
    double skewed = random.unit();
    return members.get((int) (StrictMath.pow(skewed, 1.6) * members.size()));
  }

  /** A fresh account on X that nobody follows. */
  static Author throwAway(int number, SplitMix64 random) {
    return person(Network.X, 1_000_000 + number, 0, random);
  }

  private static Author person(Network network, int number, long followers, SplitMix64 random) {
    String name = random.pick(FIRST) + random.pick(SECOND) + random.below(1_000);
    String handle = network == Network.BLUESKY ? name + ".bsky.example" : name;
    return new Author(network.authorId(handle, number), handle, followers);
  }

  /** Log-normal, median 130; one in a thousand has more than about 60,000. */
  private static long followers(SplitMix64 random) {
    return (long) StrictMath.min(2_400_000, StrictMath.exp(4.87 + 2.0 * random.normal()));
  }
}
