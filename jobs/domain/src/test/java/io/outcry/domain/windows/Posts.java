// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Posts and panes of the windows' tests; times are minutes since a fixed hour. */
final class Posts {
  static final long MINUTE = 60_000;
  static final long START = 1_767_607_200_000L; // 2026-01-05T10:00:00Z

  private static final String[] NETWORKS = {"x", "bluesky", "mastodon"};

  private static final List<CountedPost.Kind> KINDS = List.of(CountedPost.Kind.values());

  private Posts() {}

  static long minute(double minutes) {
    return START + (long) (minutes * MINUTE);
  }

  static CountedPost at(double minutes) {
    return post(minute(minutes), CountedPost.Kind.ORIGINAL, 0);
  }

  static CountedPost post(long createdAtMillis, CountedPost.Kind kind, long complaintMicros) {
    return new CountedPost(
        createdAtMillis,
        createdAtMillis,
        "x",
        kind,
        700_000,
        200_000,
        100_000,
        complaintMicros,
        false);
  }

  static CountedPost post(long createdAtMillis, boolean negative) {
    long micros = negative ? 1_000_000 : 0;
    return new CountedPost(
        createdAtMillis,
        createdAtMillis,
        "x",
        CountedPost.Kind.ORIGINAL,
        micros,
        1_000_000 - micros,
        0,
        0,
        false);
  }

  static CountedPost random(Random random, long fromMillis, long spanMillis) {
    long negative = random.nextInt(1_000_001);
    return new CountedPost(
        fromMillis + (long) (random.nextDouble() * spanMillis),
        new Random(random.nextInt(300)).nextLong(),
        NETWORKS[random.nextInt(3)],
        KINDS.get(random.nextInt(KINDS.size())),
        negative,
        (1_000_000 - negative) / 2,
        (1_000_000 - negative + 1) / 2,
        random.nextInt(1_000_001),
        random.nextInt(10) == 0);
  }

  /** Bursts and silences over some hours. */
  static List<CountedPost> bursts(Random random, int bursts) {
    List<CountedPost> posts = new ArrayList<>();
    for (int burst = 0; burst < bursts; burst++) {
      long from = START + random.nextInt(8 * 60) * MINUTE;
      for (int i = random.nextInt(20); i >= 0; i--) {
        posts.add(random(random, from, (1 + random.nextInt(20)) * MINUTE));
      }
    }
    return posts;
  }

  static Pane pane(CountedPost post) {
    PaneBuilder pane = new PaneBuilder(Pane.startOf(post.createdAtMillis()));
    pane.add(post);
    return pane.build();
  }
}
