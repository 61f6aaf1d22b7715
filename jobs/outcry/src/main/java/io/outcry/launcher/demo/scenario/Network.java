// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import io.outcry.schemas.posts.Author;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a post of the demo is said to come from, and how ids look there. */
enum Network {
  X,
  BLUESKY,
  MASTODON,
  REDDIT;

  private static final long SNOWFLAKE_EPOCH_MILLIS = 1_288_834_974_657L;
  private static final String BASE_32 = "234567abcdefghijklmnopqrstuvwxyz";

  /** As in {@code post.v1}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A share there brings the text of the original along; elsewhere it is a bare reference. */
  boolean shareCarriesText() {
    return this == X;
  }

  /** An id as this network makes them; {@code serial} tells posts of one moment apart. */
  String postId(Author author, long atMillis, int serial, boolean root) {
    long snowflake = (atMillis - SNOWFLAKE_EPOCH_MILLIS) << 22 | (serial & 0x3F_FFFF);
    return switch (this) {
      case X -> "x:" + snowflake;
      case BLUESKY -> "bluesky:" + author.id() + "/" + sortable(atMillis * 1000, serial);
      case MASTODON ->
          "mastodon:https://social.example/users/" + author.handle() + "/statuses/" + snowflake;
      case REDDIT -> "reddit:" + (root ? "t3_" : "t1_") + Long.toString(snowflake >>> 12, 36);
    };
  }

  /** A link under a reserved name: nobody can follow it to a real person. */
  @Nullable String url(Author author, String postId) {
    String local = postId.substring(postId.indexOf(':') + 1);
    return switch (this) {
      case X -> "https://x.example/" + author.handle() + "/status/" + local;
      case BLUESKY ->
          "https://bluesky.example/profile/"
              + author.handle()
              + "/post/"
              + local.substring(local.indexOf('/') + 1);
      case MASTODON -> local;
      case REDDIT -> "https://reddit.example/comments/" + local;
    };
  }

  String authorId(String handle, int number) {
    return switch (this) {
      case X -> String.valueOf(900_000_000L + number * 7_919L);
      case BLUESKY -> "did:plc:" + sortable(number * 2_654_435_761L, number) + "synthetic2a";
      case MASTODON -> "https://social.example/users/" + handle;
      case REDDIT -> "t2_" + Integer.toString(46_656 + number, 36);
    };
  }

  private static String sortable(long value, int serial) {
    StringBuilder key = new StringBuilder();
    long bits = value << 10 | (serial & 0x3FF);
    for (int shift = 60; shift >= 0; shift -= 5) {
      key.append(BASE_32.charAt((int) (bits >>> shift & 31)));
    }
    return key.toString();
  }
}
