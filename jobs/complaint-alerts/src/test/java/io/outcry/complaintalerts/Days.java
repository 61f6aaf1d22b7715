// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;

import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Two days of two brands, made up: chatter with all that a network can send, and in the afternoon a
 * storm that the company answers and that fades. The same at each call.
 */
final class Days {
  /** The post that the storm is about. */
  static final String STORM = "acme-air:x:storm";

  private static final long SEED = 7;
  private static final int CHATTER = 400;
  private static final long STORM_AT = START + 30 * HOUR;

  /** When five minutes of Bolt Air begin in which many people say many things. */
  static final long LOUD_AT = START + 33 * HOUR;

  private static final List<String> TEXTS =
      List.of(
          "Acme Air cancelled my flight and nobody answers the phone",
          "flying with Acme Air tomorrow, cannot wait",
          "Bolt Air charged me twice and will not refund it, this is a scam",
          "thank you Bolt Air, the crew was lovely",
          "Acme Air or Bolt Air, which one is worse?",
          "what a nice morning");
  private static final List<String> REMARKS =
      List.of("mine too, still waiting", "same here, never again", "why?", "oh no", "great news");

  private final Random random;
  private final List<Inbound> all = new ArrayList<>();
  private final List<Post> said = new ArrayList<>();

  private Days(long seed) {
    random = new Random(seed);
  }

  /** In the order of a replay: event time, then always the same. */
  static List<Inbound> inOrder() {
    Days days = new Days(SEED);
    for (int i = 0; i < CHATTER; i++) {
      days.chat(i, START + (long) (days.random.nextDouble() * 40 * HOUR));
    }
    days.storm();
    days.loud();
    days.unreadable();
    return days.sorted();
  }

  /** Chatter of some hours, with another mixture of what a network can send for each seed. */
  static List<Inbound> mixture(long seed) {
    Days days = new Days(seed);
    int records = 50 + days.random.nextInt(150);
    for (int i = 0; i < records; i++) {
      days.chat(i, START + (long) (days.random.nextDouble() * 5 * HOUR));
      if (days.random.nextInt(20) == 0) {
        days.unreadable();
      }
    }
    return days.sorted();
  }

  private List<Inbound> sorted() {
    all.sort(
        Comparator.comparingLong(PostsInHand::timeOf)
            .thenComparing(Inbound::kind)
            .thenComparing(Inbound::toString));
    return all;
  }

  /** Sorted by time alone: what happened at one moment stands in any order. */
  static List<Inbound> inSomeOrder(long seed) {
    List<Inbound> days = inOrder();
    Collections.shuffle(days, new Random(seed));
    days.sort(Comparator.comparingLong(PostsInHand::timeOf));
    return days;
  }

  /** As it arrived: most in time, some minutes late, and some so late that no window takes them. */
  static List<Inbound> asItArrived() {
    return delayed(inOrder(), SEED);
  }

  /** A {@link #mixture} as it arrived. */
  static List<Inbound> lateMixture(long seed) {
    return delayed(mixture(seed), seed);
  }

  private static List<Inbound> delayed(List<Inbound> days, long seed) {
    Random delays = new Random(seed);
    List<Long> arrival = new ArrayList<>();
    for (Inbound record : days) {
      double luck = delays.nextDouble();
      long delay = luck < 0.8 ? 30 * SECOND : luck < 0.95 ? 40 * MINUTE : 3 * HOUR;
      long at = Math.max(START, PostsInHand.timeOf(record));
      arrival.add(at + (long) (delays.nextDouble() * delay));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(arrival::get));
    return order.stream().map(days::get).toList();
  }

  private void chat(int i, long atMillis) {
    String id = "p" + i;
    Post earlier = said.isEmpty() ? null : said.get(random.nextInt(said.size()));
    int what = random.nextInt(20);
    if (earlier == null || what < 8) {
      say(Posts.original(id, wholeSeconds(atMillis), any(TEXTS)));
      return;
    }
    String other = earlier.id().substring(2);
    long later = wholeSeconds(earlier.createdAt().toEpochMilli() + random.nextInt(600_000));
    switch (what) {
      case 8, 9, 10 -> say(Posts.reply(id, other, later, any(REMARKS)));
      case 11 -> say(Posts.quote(id, other, later, any(REMARKS)));
      case 12 -> say(Posts.bareRepost(id, other, later));
      case 13 -> add(Inbound.of(earlier));
      case 14 -> edit(earlier, later, earlier.text() + " (edited)");
      case 15 -> edit(earlier, later, "I was wrong about that");
      case 16 -> add(Inbound.of(Posts.deletion(other, later)));
      case 17 -> add(Inbound.of(Posts.deletionWithoutTime(other)));
      case 18 -> add(Inbound.of(Posts.authorGone(earlier.author().id(), later)));
      default ->
          say(Posts.by("AcmeAir", Posts.reply(id, other, later, "Please send us a message")));
    }
  }

  private void edit(Post post, long atMillis, String text) {
    if (!post.isBareRepost()) { // there is nothing to edit
      add(Inbound.of(Posts.edited(post, atMillis, text)));
    }
  }

  private void storm() {
    say(
        Posts.original(
            "storm", STORM_AT, "Acme Air left us on the tarmac for six hours, no water"));
    for (int i = 1; i <= 60; i++) {
      long at = STORM_AT + i * 30L * SECOND;
      String id = "s" + i;
      switch (i % 4) {
        case 0 -> say(Posts.bareRepost(id, "storm", at));
        case 1 -> say(Posts.quote(id, "storm", at, "they did the same to us, unacceptable " + i));
        default -> say(Posts.reply(id, "storm", at, "six hours without water, shame on you " + i));
      }
    }
    say(
        Posts.by(
            "AcmeAir",
            Posts.reply(
                "sorry", "storm", STORM_AT + 32 * MINUTE, "We are so sorry, we will help")));
  }

  private void loud() {
    for (int i = 0; i < 40; i++) {
      say(Posts.original("loud" + i, LOUD_AT + i * 5L * SECOND, "seen a Bolt Air plane today"));
    }
  }

  private void unreadable() {
    byte[] raw = "{".getBytes(StandardCharsets.UTF_8);
    add(Inbound.of(DeadLetter.of("json", "it ends too early", "days:1", raw, null)));
    add(Inbound.of(DeadLetter.of("field", "id: missing", "days:2", raw, null)));
    add(Inbound.notice("limit"));
    say(Posts.post("lost", START, "and you?", PostKind.REPLY, "nowhere", "nowhere"));
  }

  private void say(Post post) {
    said.add(post);
    add(Inbound.of(post));
  }

  private void add(Inbound record) {
    all.add(record);
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** So that many things happen in the same moment. */
  private static long wholeSeconds(long millis) {
    return millis / (10 * SECOND) * (10 * SECOND);
  }
}
