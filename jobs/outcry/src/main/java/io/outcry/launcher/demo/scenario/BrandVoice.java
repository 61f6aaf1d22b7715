// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import io.outcry.schemas.posts.Author;
import java.util.Locale;

/**
 * An invented brand: how people write about it, and the accounts that speak for it.
 *
 * @param id as in {@code brands.yaml}
 * @param conversationsPerDay ordinary ones
 */
record BrandVoice(String id, String name, int conversationsPerDay, Grammar grammar) {
  static final BrandVoice ACME_AIR = airline("acme-air", "Acme Air", "AC", 620);
  static final BrandVoice BOLT_AIR = airline("bolt-air", "Bolt Air", "BT", 440);
  static final BrandVoice KITE_COFFEE =
      new BrandVoice(
          "kite-coffee",
          "Kite Coffee",
          280,
          Grammar.load("common.txt", "coffee.txt", "incidents.txt"));

  private static BrandVoice airline(String id, String name, String code, int perDay) {
    Grammar sentences =
        Grammar.load("common.txt", "airline.txt", "incidents.txt").with("code", code);
    return new BrandVoice(id, name, perDay, sentences);
  }

  /** The name without its space, as used for handles: {@code AcmeAir}. */
  String handle() {
    return name.replace(" ", "");
  }

  /** The account that speaks for the brand on a network. */
  Author account(Network network) {
    String domain = handle().toLowerCase(Locale.ROOT) + ".example";
    String account =
        switch (network) {
          case X -> handle() + "Help";
          case BLUESKY -> domain;
          case MASTODON -> "care@" + domain;
          case REDDIT -> handle() + "Care";
        };
    return new Author("official-" + id + "-" + network.key(), account, 48_200L);
  }

  /** A sentence in which the brand is named as people name it on this network. */
  String say(String rule, Network network, SplitMix64 random) {
    String at = network == Network.X ? "@" + handle() : "Dear " + name + ",";
    String named =
        network == Network.X && random.chance(0.4)
            ? "@" + handle()
            : random.chance(0.08) ? "#" + handle().toLowerCase(Locale.ROOT) : name;
    return sentenceCase(grammar.with("brand", named).with("at", at).expand(rule, random));
  }

  /** The same, and if the sentence does not name the brand, a tag at its end does. */
  String mention(String rule, Network network, SplitMix64 random) {
    String text = say(rule, network, random);
    String lower = text.toLowerCase(Locale.ROOT).replace(" ", "");
    return lower.contains(handle().toLowerCase(Locale.ROOT))
        ? text
        : text + (network == Network.X ? " @" + handle() : " #" + handle());
  }

  /** A reply of the brand to somebody. */
  String answer(String rule, SplitMix64 random) {
    return say(rule, Network.BLUESKY, random);
  }

  private static String sentenceCase(String text) {
    return text.isEmpty() || !Character.isLowerCase(text.charAt(0))
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
