// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import io.outcry.launcher.demo.scenario.PlantedEvent.Expected;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the scenario holds on purpose; each method plants one thing and says what it is. */
final class Incidents {
  private static final double[][] STORM = {
    {0, 0.4}, {12, 1.0}, {40, 2.4}, {85, 2.3}, {125, 1.3}, {131, 0.1}, {220, 0.03}, {400, 0}
  };
  private static final double[][] ANSWERED_IN_TIME = {{0, 0.6}, {20, 1.2}, {26, 0.15}, {80, 0}};
  private static final double[][] VIRAL_PRAISE = {{0, 0.5}, {25, 2.4}, {70, 2.2}, {160, 0}};
  private static final double[][] SPAM = {{0, 2}, {30, 2}};
  private static final int STORM_REACHES_BLUESKY_MINUTE = 38;
  private static final int STORM_ANSWERED_MINUTE = 124;
  private static final int COMPLAINT_ANSWERED_MINUTE = 19;

  private final Feed feed;
  private final Crowd crowd;
  private final SplitMix64 random;

  Incidents(Feed feed, Crowd crowd, SplitMix64 random) {
    this.feed = feed;
    this.crowd = crowd;
    this.random = random;
  }

  /** A broken wheelchair: grows for two hours over two networks, is answered, cools. */
  PlantedEvent storm(long atMillis) {
    BrandVoice brand = BrandVoice.ACME_AIR;
    long bluesky = atMillis + STORM_REACHES_BLUESKY_MINUTE * Pace.MINUTE;
    long answer = atMillis + STORM_ANSWERED_MINUTE * Pace.MINUTE;
    Post onX = open(brand, Network.X, atMillis, "storm.root");
    Post onBluesky = open(brand, Network.BLUESKY, bluesky, "storm.root.bluesky");
    List<String> roots = new ArrayList<>(List.of(onX.id(), onBluesky.id()));
    for (long after : Pace.along(STORM, random)) {
      long at = atMillis + after;
      boolean jumped = at > bluesky && random.chance(0.3);
      Network network = jumped ? Network.BLUESKY : Network.X;
      Post root = jumped ? onBluesky : onX;
      Post post =
          at > answer + 2 * Pace.MINUTE
              ? reply(brand, network, root, at, "storm.after")
              : spread(brand, network, root, at);
      if (post.kind() == PostKind.ORIGINAL) {
        roots.add(post.id());
      }
    }
    official(brand, Network.X, onX, answer, "storm.answer.x");
    official(brand, Network.BLUESKY, onBluesky, answer + Pace.MINUTE, "storm.answer.bluesky");
    return event(
        "A broken wheelchair, unanswered for two hours", brand, atMillis, Expected.ALERT, roots);
  }

  /** A cancelled flight: grows fast, the airline answers after 19 minutes, it ends. */
  PlantedEvent answeredInTime(long atMillis) {
    BrandVoice brand = BrandVoice.BOLT_AIR;
    Post root = open(brand, Network.X, atMillis, "answered.root");
    long answer = atMillis + COMPLAINT_ANSWERED_MINUTE * Pace.MINUTE;
    for (long after : Pace.along(ANSWERED_IN_TIME, random)) {
      boolean late = atMillis + after > answer + Pace.MINUTE;
      String rule = late ? "answered.after" : "answered.reply";
      reply(brand, Network.X, root, atMillis + after, rule);
    }
    official(brand, Network.X, root, answer, "answered.answer");
    return event(
        "A cancelled flight, answered within 19 minutes",
        brand,
        atMillis,
        Expected.NO_ALERT,
        List.of(root.id()));
  }

  /** A barista learns sign language: hundreds share it, and it is no complaint. */
  PlantedEvent viralPraise(long atMillis) {
    BrandVoice brand = BrandVoice.KITE_COFFEE;
    Post root = open(brand, Network.X, atMillis, "praise.root");
    for (long after : Pace.along(VIRAL_PRAISE, random)) {
      double dice = random.unit();
      long at = atMillis + after;
      if (dice < 0.5) {
        feed.share(Network.X, root, anybody(Network.X), at);
      } else if (dice < 0.85) {
        reply(brand, Network.X, root, at, "praise.reply");
      } else {
        String text = brand.say("praise.quote", Network.X, random);
        feed.quote(Network.X, root, anybody(Network.X), at, text);
      }
    }
    official(brand, Network.X, root, atMillis + 50 * Pace.MINUTE, "praise.answer");
    return event(
        "A barista who learned sign language goes viral",
        brand,
        atMillis,
        Expected.NO_ALERT,
        List.of(root.id()));
  }

  /** One text from sixty accounts that nobody follows, within half an hour. */
  PlantedEvent spam(long atMillis) {
    BrandVoice brand = BrandVoice.BOLT_AIR;
    List<String> roots = new ArrayList<>();
    for (long after : Pace.along(SPAM, random)) {
      Author author = Crowd.throwAway(roots.size(), random);
      String text = brand.say("spam", Network.X, random);
      roots.add(feed.open(Network.X, author, atMillis + after, text).id());
    }
    return event(
        "One text from sixty throw-away accounts", brand, atMillis, Expected.NO_ALERT, roots);
  }

  /** Three people in one cabin smell smoke. */
  PlantedEvent smoke(long atMillis) {
    BrandVoice brand = BrandVoice.BOLT_AIR;
    Post first = open(brand, Network.X, atMillis, "smoke.root");
    long second = atMillis + 4 * Pace.MINUTE;
    Post elsewhere = open(brand, Network.X, second, "smoke.second");
    reply(brand, Network.X, first, atMillis + 7 * Pace.MINUTE, "smoke.reply");
    return event(
        "Three people smell smoke in a cabin",
        brand,
        atMillis,
        Expected.RISK_ALERT,
        List.of(first.id(), elsewhere.id()));
  }

  /** A post that its author will delete. */
  Post regretted(long atMillis) {
    return open(BrandVoice.ACME_AIR, Network.X, atMillis, "deleted");
  }

  /** A post that its author will edit. */
  Post misread(long atMillis) {
    return open(BrandVoice.KITE_COFFEE, Network.MASTODON, atMillis, "edited.before");
  }

  private Post spread(BrandVoice brand, Network network, Post root, long at) {
    double dice = random.unit();
    if (dice < 0.26) {
      return feed.share(network, root, anybody(network), at);
    }
    if (dice < 0.38) {
      String text = brand.say("storm.quote", network, random);
      return feed.quote(network, root, anybody(network), at, text);
    }
    if (dice < 0.52) {
      return open(brand, network, at, "storm.own");
    }
    return reply(brand, network, root, at, "storm.reply");
  }

  private Post open(BrandVoice brand, Network network, long at, String rule) {
    return feed.open(network, anybody(network), at, brand.say(rule, network, random));
  }

  private Post reply(BrandVoice brand, Network network, Post to, long at, String rule) {
    return feed.reply(network, to, anybody(network), at, brand.say(rule, network, random));
  }

  private void official(BrandVoice brand, Network network, Post to, long at, String rule) {
    String greeting = network == Network.X ? "@" + to.author().handle() + " " : "";
    String text = greeting + brand.say(rule, network, random);
    feed.reply(network, to, brand.account(network), at, text);
  }

  private Author anybody(Network network) {
    return crowd.anybody(network, random);
  }

  private static PlantedEvent event(
      String name, BrandVoice brand, long at, Expected expected, List<String> roots) {
    return new PlantedEvent(
        name, brand.id(), Instant.ofEpochMilli(at), expected, List.copyOf(roots));
  }
}
