// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.cluster.InventedPosts.Kind;
import io.outcry.cluster.InventedPosts.Made;
import java.time.Duration;
import java.time.Instant;

/**
 * Records that somebody's bug, somebody's clock or somebody's malice may send, one kind after the
 * other, with what has to become of each.
 */
final class HostilePosts {
  /** Later than posts come while work waits, and within the memory for posts. */
  static final Duration LATE = Duration.ofDays(5);

  private static final int KINDS = 16;
  private static final int HUGE = 60_000;
  private static final String WORD = "beschwerde ";
  private static final String RIGHT_TO_LEFT =
      "\u202e\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd %s \u202c"
          + "\u0634\u0643\u0631\u0627";
  private static final String EMOJI =
      "\ud83d\ude21\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc66";

  private HostilePosts() {}

  /**
   * @param atMillis when a well-behaved post of this number would be written
   */
  static Made of(int number, long atMillis) {
    String name = InventedPosts.BRANDS.get(number % InventedPosts.BRANDS.size());
    Instant at = Instant.ofEpochMilli(atMillis);
    String good = line(number, at, name + " once more", "");
    return switch (Math.floorMod(number / InventedPosts.BRANDS.size(), KINDS)) {
      case 0 -> broken(number, good.substring(0, good.length() / 2));
      case 1 -> broken(number, good.replaceFirst("\"author\":\\{[^}]*}", "\"author\":\"me\""));
      case 2 -> broken(number, good.replaceFirst("\"createdAt\":\"[^\"]*\"", "\"createdAt\":7"));
      case 3 -> broken(number, "[".repeat(2_000));
      case 4 -> names(number, at, line(number, at, name, ",\"new\":" + nested(40)));
      case 5 -> names(number, at, line(number, at, name + " " + WORD.repeat(HUGE / 11), ""));
      case 6 -> names(number, at, line(number, at, EMOJI.repeat(200) + " " + name, ""));
      case 7 -> names(number, at, line(number, at, RIGHT_TO_LEFT.formatted(name), ""));
      case 8 -> names(number, at, line(number, at, name + " \\u0000 \\ud83d half", ""));
      case 9 -> names(number, at, line(number, at.plusSeconds(5 * 3_600), name, received(at)));
      case 10 -> broken(number, line(number, Instant.parse("2999-01-01T00:00:00Z"), name, ""));
      case 11 -> broken(number, line(number, Instant.parse("1990-01-01T00:00:00Z"), name, ""));
      case 12 -> late(number, Instant.parse("2015-03-01T00:00:00Z"), name);
      case 13 -> late(number, at.minus(LATE), name);
      case 14 -> {
        Instant before = at.minusSeconds(1_800);
        yield names(number, before, line(number, before, name, ""));
      }
      default -> deletion(number, at);
    };
  }

  private static String line(int number, Instant at, String text, String more) {
    return InventedPosts.post(Made.id(number), "h" + number, at, text, more);
  }

  private static String received(Instant at) {
    return ",\"receivedAt\":\"" + at + "\"";
  }

  private static String nested(int deep) {
    return "{\"a\":".repeat(deep) + "1" + "}".repeat(deep);
  }

  /** Has to leave as a dead letter. */
  private static Made broken(int number, String line) {
    return made(Kind.BROKEN, number, line, 0, -1);
  }

  /** Has to be counted when it was written. */
  private static Made names(int number, Instant at, String line) {
    return made(
        Kind.NAMES, number, line, at.toEpochMilli(), number % InventedPosts.BRANDS.size());
  }

  /** Has to be a mention that no window counts. */
  private static Made late(int number, Instant at, String name) {
    int brand = number % InventedPosts.BRANDS.size();
    return made(Kind.LATE, number, line(number, at, name, ""), at.toEpochMilli(), brand);
  }

  /** Of a post that never was; nothing comes of it. */
  private static Made deletion(int number, Instant at) {
    String line =
        "{\"type\":\"delete\",\"id\":\"x:none-%d\",\"network\":\"x\",\"deletedAt\":\"%s\"}"
            .formatted(number, at);
    return made(Kind.CHATS, number, line, at.toEpochMilli(), -1);
  }

  private static Made made(Kind kind, int number, String line, long atMillis, int brand) {
    return new Made(kind, Made.id(number), line, number, number, atMillis, brand, -1);
  }
}
