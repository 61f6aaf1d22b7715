// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Post;

/** What people say on any day: praise, questions, small talk, complaints, and the answers. */
final class OrdinaryDays {
  private enum Mood {
    PRAISE("praise", "nod", 0.07, "grateful"),
    CHATTER("chatter", "nod", 0.0, "grateful"),
    QUESTION("question", "chat", 0.5, "helpdesk"),
    COMPLAINT("complaint", "agree", 0.7, "apology");

    final String rule;
    final String bystanders;
    final double answered;
    final String answer;

    Mood(String rule, String bystanders, double answered, String answer) {
      this.rule = rule;
      this.bystanders = bystanders;
      this.answered = answered;
      this.answer = answer;
    }
  }

  private final Feed feed;
  private final Crowd crowd;

  OrdinaryDays(Feed feed, Crowd crowd) {
    this.feed = feed;
    this.crowd = crowd;
  }

  /** One day of one brand. */
  void live(BrandVoice brand, long midnightMillis, SplitMix64 random) {
    int spread = brand.conversationsPerDay() / 8;
    int conversations = brand.conversationsPerDay() + random.between(-spread, spread);
    for (int i = 0; i < conversations; i++) {
      converse(brand, midnightMillis + Pace.momentOfDay(random), random);
    }
  }

  /** Posts that name no brand. */
  void noise(long midnightMillis, int posts, SplitMix64 random) {
    for (int i = 0; i < posts; i++) {
      Network network = network(random);
      long at = midnightMillis + Pace.momentOfDay(random);
      String text = BrandVoice.KITE_COFFEE.say("noise", network, random);
      feed.open(network, crowd.anybody(network, random), at, text);
    }
  }

  private void converse(BrandVoice brand, long atMillis, SplitMix64 random) {
    Mood mood = mood(random);
    Network network = network(random);
    Author author = crowd.anybody(network, random);
    Post root = feed.open(network, author, atMillis, brand.mention(mood.rule, network, random));
    bystanders(mood, brand, network, root, random);
    double reach = author.followers() != null && author.followers() > 5_000 ? 1.5 : 0.25;
    for (int i = random.geometric(network == Network.REDDIT ? 0 : reach, 9); i > 0; i--) {
      Author sharer = crowd.anybody(network, random);
      feed.share(network, root, sharer, atMillis + Pace.delay(35, random));
    }
    double willing = network == Network.X ? mood.answered : mood.answered * 0.7;
    if (random.chance(willing)) {
      answer(mood, brand, network, root, random);
    }
  }

  private void bystanders(
      Mood mood, BrandVoice brand, Network network, Post root, SplitMix64 random) {
    boolean lively = random.chance(0.03);
    Post to = root;
    for (int i = random.geometric(lively ? 4 : 0.45, 12); i > 0; i--) {
      long at = to.createdAt().toEpochMilli() + Pace.delay(18, random);
      String text = brand.say(mood.bystanders, network, random);
      Post reply = feed.reply(network, to, crowd.anybody(network, random), at, text);
      to = random.chance(0.3) && network != Network.MASTODON ? reply : root;
    }
  }

  private void answer(Mood mood, BrandVoice brand, Network network, Post root, SplitMix64 random) {
    long at = root.createdAt().toEpochMilli() + Pace.delay(22, random);
    String greeting = network == Network.X ? "@" + root.author().handle() + " " : "";
    String text = greeting + brand.answer(mood.answer, random);
    Post answer = feed.reply(network, root, brand.account(network), at, text);
    if (mood == Mood.COMPLAINT && random.chance(0.4) && network != Network.MASTODON) {
      String thanks = brand.say(random.chance(0.75) ? "followup" : "unsolved", network, random);
      feed.reply(network, answer, root.author(), at + Pace.delay(9, random), thanks);
    }
  }

  private static Mood mood(SplitMix64 random) {
    double dice = random.unit();
    if (dice < 0.33) {
      return Mood.PRAISE;
    }
    if (dice < 0.71) {
      return Mood.CHATTER;
    }
    return dice < 0.87 ? Mood.QUESTION : Mood.COMPLAINT;
  }

  static Network network(SplitMix64 random) {
    double dice = random.unit();
    if (dice < 0.6) {
      return Network.X;
    }
    if (dice < 0.82) {
      return Network.BLUESKY;
    }
    return dice < 0.92 ? Network.REDDIT : Network.MASTODON;
  }
}
