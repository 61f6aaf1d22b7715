// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.launcher.AngryText;
import java.time.Instant;

/**
 * Lines of {@code post.v1} about one brand; a post of number n comes 5 n seconds after the start.
 */
final class PostLine {
  static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  static final String BRANDS = "brands: [{ id: acme-air, name: Acme Air, names: [Acme Air] }]\n";

  private PostLine() {}

  /** A complaint that opens a conversation. */
  static String complaint(int number) {
    String text = "Acme Air lost bag %d of mine and nobody helps, terrible".formatted(number);
    return line(number, text, at(number), "");
  }

  /** One of many people who answer post 0 with what happened to them. */
  static String reply(int number) {
    return line(
        number,
        AngryText.of(number),
        at(number),
        ",\"kind\":\"reply\",\"parentId\":\"x:0\",\"conversationId\":\"x:0\"");
  }

  /** A post of its own with any text. */
  static String saying(int number, String text) {
    return line(number, text, at(number), "");
  }

  /** A post about nobody, that only moves event time. */
  static String later(int number, Instant at) {
    return line(number, "good morning", at, "");
  }

  private static Instant at(int number) {
    return START.plusSeconds(5L * number);
  }

  private static String line(int number, String text, Instant at, String more) {
    return ("{\"id\":\"x:%d\",\"network\":\"x\",\"author\":{\"id\":\"a%d\",\"handle\":\"h%d\"},"
            + "\"createdAt\":\"%s\",\"text\":\"%s\"%s}")
        .formatted(number, number, number, at, text, more);
  }
}
