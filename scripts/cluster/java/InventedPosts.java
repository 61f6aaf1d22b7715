// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import java.time.Instant;
import java.util.List;

/**
 * Posts about invented brands, made from their number alone: the same numbers give the same posts.
 * The first brand has half of all mentions. A storm breaks out at each brand: many people answer
 * one complaint, for a twelfth of the time. Some records are broken or come twice.
 *
 * @param first the number of the first record
 * @param count how many records there are, at least {@link #FEWEST}
 * @param startMillis when the first was written
 * @param spanMillis from there to the last
 * @param brands ids and names; the names occur in no other text
 * @param hostile whether one of a hundred is what nobody wishes for ({@link HostilePosts})
 */
record InventedPosts(
    int first, int count, long startMillis, long spanMillis, List<String> brands, boolean hostile) {
  static final int FEWEST = 5_000;

  /** The brands of {@code scripts/cluster/brands.yaml}. */
  static final List<String> BRANDS =
      List.of("zorvex", "quillon", "brambley", "tavindo", "mirkwell", "ostrelle");

  static final long SIX_HOURS = 6 * 3_600_000L;
  private static final Instant PAST_DAY = Instant.parse("2026-01-05T06:00:00Z");
  private static final int STORM_POSTS = 80;
  private static final int STORMS_IN_SPAN = 12;

  /** Six hours of a past day. */
  static InventedPosts ofPastDay(int count) {
    return ofPastDay(0, count);
  }

  /** The same, with other numbers. */
  static InventedPosts ofPastDay(int first, int count) {
    return new InventedPosts(first, count, PAST_DAY.toEpochMilli(), SIX_HOURS, BRANDS, false);
  }

  /** What a record is. */
  enum Kind {
    /** A post that names brands. */
    NAMES,
    /** A reply that names none and has those of its root. */
    ANSWERS,
    /** A post of no brand. */
    CHATS,
    /** A record that came before. */
    REPEATS,
    /** A post that names a brand and comes days after it was written. */
    LATE,
    BROKEN
  }

  /**
   * One record.
   *
   * @param key its conversation, so that a root is read before its replies
   * @param of the number of the record that it repeats or answers; else its own
   * @param brand an index of the brands; -1 for none
   * @param other a second brand; -1 for none
   */
  record Made(
      Kind kind, String key, String line, int number, int of, long atMillis, int brand, int other) {
    static String id(int number) {
      return "x:" + number;
    }
  }

  /** The record of a number, of {@code count} from the first on. */
  Made record(int number) {
    Made storm = storm(number);
    if (storm != null) {
      return storm;
    }
    long chance = Long.remainderUnsigned(mixed(number), 10_000);
    if (chance < 10) {
      String broken = "{\"id\":\"" + Made.id(number) + "\",\"network\":\"x\",\"author\":{";
      return new Made(Kind.BROKEN, Made.id(number), broken, number, number, at(number), -1, -1);
    }
    if (chance < 110 && number - first > 2_000) {
      int of = number - 1 - (int) Long.remainderUnsigned(mixed(~number), 1_000);
      Made before = record(of);
      return switch (before.kind()) {
        case NAMES, CHATS, ANSWERS -> repeated(number, before);
        default -> post(number, 9_999);
      };
    }
    if (hostile && chance >= 110 && chance < 210) {
      return HostilePosts.of(number, at(number));
    }
    return post(number, chance);
  }

  /** A post that came before. */
  Made repeated(int number, Made of) {
    return new Made(Kind.REPEATS, of.key(), of.line(), number, of.number(), of.atMillis(), -1, -1);
  }

  /** A reply that names no brand to a post that does, and opened its conversation. */
  Made reply(int number, Made root, String text) {
    String more =
        ",\"kind\":\"reply\",\"parentId\":\"%s\",\"conversationId\":\"%s\""
            .formatted(root.key(), root.key());
    return new Made(
        Kind.ANSWERS,
        root.key(),
        line(number, text, more),
        number,
        root.number(),
        at(number),
        root.brand(),
        root.other());
  }

  /** A record that deletes the post of a number; its author did that when all was said. */
  String deletion(int of) {
    return "{\"type\":\"delete\",\"id\":\"%s\",\"network\":\"x\",\"deletedAt\":\"%s\"}"
        .formatted(Made.id(of), Instant.ofEpochMilli(startMillis + spanMillis));
  }

  private Made post(int number, long chance) {
    long words = mixed(number * 31L + 7);
    if (chance >= 6_000) {
      String text = "%s and %s, %d".formatted(word(words), word(words >>> 8), number);
      return new Made(
          Kind.CHATS, Made.id(number), line(number, text, ""), number, number, at(number), -1, -1);
    }
    int brand = chance < 3_100 ? 0 : 1 + (int) (chance % (brands.size() - 1));
    int other = chance % 50 == 0 ? (brand + 1) % brands.size() : -1;
    String text =
        "%s %s %s with %s%s today, %s"
            .formatted(
                word(words),
                word(words >>> 8),
                word(words >>> 16),
                brands.get(brand),
                other < 0 ? "" : " and " + brands.get(other),
                word(words >>> 24));
    return new Made(
        Kind.NAMES,
        Made.id(number),
        line(number, text, ""),
        number,
        number,
        at(number),
        brand,
        other);
  }

  /** The root of the storm of a brand: they follow each other through the whole time. */
  int root(int brand) {
    return first + (int) ((long) count * (brand * 2 + 1) / (brands.size() * 2L + 1));
  }

  private Made storm(int number) {
    int brand = stormOf(number);
    if (brand < 0) {
      return null;
    }
    int place = (number - root(brand)) / step();
    String text = ANGER.get(place % ANGER.size()) + " " + TROUBLE.get(place % TROUBLE.size());
    return place == 0 ? stormRoot(brand) : reply(number, stormRoot(brand), text);
  }

  /** From the first post of a storm to its last. */
  long stormMillis() {
    return spanMillis / STORMS_IN_SPAN;
  }

  /** The brand in whose storm the post of a number is; -1 if it is in none. */
  int stormOf(int number) {
    for (int brand = 0; brand < brands.size(); brand++) {
      int from = number - root(brand);
      if (from >= 0 && from < step() * STORM_POSTS && from % step() == 0) {
        return brand;
      }
    }
    return -1;
  }

  private int step() {
    return Math.max(1, count / STORMS_IN_SPAN / STORM_POSTS);
  }

  private Made stormRoot(int brand) {
    int number = root(brand);
    String text =
        brands.get(brand) + " lost my wheelchair, lied about it and nobody helps, terrible";
    String line = line(number, text, "");
    return new Made(Kind.NAMES, Made.id(number), line, number, number, at(number), brand, -1);
  }

  /**
   * The brand of whose storm a story is, which any of its posts may have opened; -1 for none: posts
   * of one conversation come to the desk of their brand by several ways.
   *
   * @param story as alerts call it: brand and post
   */
  int stormOf(String story) {
    int brand = stormOf(Integer.parseInt(story.substring(story.lastIndexOf(':') + 1)));
    return brand >= 0 && story.startsWith(brands.get(brand) + ":") ? brand : -1;
  }

  /** The post of the storm of a brand that was written at a time; -1 if none was. */
  int stormPostAt(int brand, long atMillis) {
    for (int number = root(brand); number < root(brand) + step() * STORM_POSTS; number += step()) {
      if (at(number) == atMillis) {
        return number;
      }
    }
    return -1;
  }

  /** A post of nobody that is written later than all others: it lets event time go on. */
  String later(int partition, int number) {
    Instant at =
        Instant.ofEpochMilli(startMillis + spanMillis).plusSeconds(4 * 3_600L + number * 60L);
    return post("x:later-" + partition + "-" + number, "later", at, "good morning", "");
  }

  private String line(int number, String text, String more) {
    String author = "a" + Long.remainderUnsigned(mixed(number * 17L), 100_000);
    return post(Made.id(number), author, Instant.ofEpochMilli(at(number)), text, more);
  }

  /** A line of {@code post.v1}. */
  static String post(String id, String author, Instant at, String text, String more) {
    return ("{\"id\":\"%s\",\"network\":\"x\",\"author\":{\"id\":\"%s\",\"handle\":\"%s\"},"
            + "\"createdAt\":\"%s\",\"text\":\"%s\"%s}")
        .formatted(id, author, author, at, text, more);
  }

  /** When the record of a number is written; it needs no record to be made. */
  long at(int number) {
    return startMillis + spanMillis * (number - first) / count;
  }

  private static String word(long of) {
    return WORDS.get((int) ((of & 255) % WORDS.size()));
  }

  /** Bits without a pattern (the finalizer of SplitMix64). */
  private static long mixed(long number) {
    long z = (number + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static final List<String> ANGER =
      List.of(
          "This is disgraceful.",
          "Unacceptable, they should be ashamed.",
          "Horrible company, never again!",
          "Disgusting. Nobody there cares.",
          "How dare they treat people like that?",
          "I am crying with anger reading this.",
          "The worst service I know.");

  private static final List<String> TROUBLE =
      List.of(
          "My mother waited nine hours without water.",
          "They broke our pram and refused to pay.",
          "I was stranded overnight because of them.",
          "Still no refund after six months.",
          "They cancelled and left the counter.",
          "Their hotline hung up on me twice.",
          "Cancelled all my bookings just now.",
          "A friend was hurt on their stairs.",
          "They lost my suitcase in May and lied about it.",
          "Has anyone come to help you yet?",
          "The crew walked past her, I saw it.");

  private static final List<String> WORDS =
      List.of(
          ("garden river lamp bicycle morning coffee window paper violin harbour meadow bakery"
                  + " station ticket jacket puzzle weather holiday kitchen mountain library concert"
                  + " football painting market bridge island festival theatre museum lunch dinner"
                  + " breakfast picnic sunset walk train camera novel poem song dance yoga chess"
                  + " sweater candle blanket teapot orchard village valley forest beach ferry tram"
                  + " school lesson exam teacher pupil notebook pencil ruler compass atlas globe")
              .split(" "));
}
