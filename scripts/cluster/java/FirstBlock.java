// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.cluster.InventedPosts.Kind;
import io.outcry.cluster.InventedPosts.Made;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The posts that a release has read before its savepoint. They may not change: savepoints of before
 * have counted them, and say how far their topic was read. All are of one window, which is still
 * open then; no storm and no broken record is among them.
 */
final class FirstBlock {
  /** The number of the first record that is neither of it nor an echo. */
  static final int NEXT = 1_000;

  private static final InventedPosts POSTS = InventedPosts.ofPastDay(100_000);
  private static final int COUNT = 600; // 130 seconds
  private static final int ECHOES_EVERY = 10;

  private FirstBlock() {}

  static List<Made> records() {
    return IntStream.range(0, COUNT).mapToObj(POSTS::record).toList();
  }

  /**
   * What only a job that remembers the block understands: posts that come again, and replies to
   * others that name no brand.
   */
  static List<Made> echoes() {
    return IntStream.range(0, COUNT / ECHOES_EVERY)
        .mapToObj(echo -> POSTS.record(echo * ECHOES_EVERY))
        .filter(post -> post.kind() == Kind.NAMES)
        .map(post -> post.number() % 4 == 0 ? POSTS.repeated(post.number(), post) : reply(post))
        .toList();
  }

  private static Made reply(Made to) {
    return POSTS.reply(COUNT + to.number() / ECHOES_EVERY, to, "good to know");
  }

  /** In turn to each partition: places in a topic are kept by partition. */
  static void feed(Feeder feeder) {
    for (Made record : records()) {
      feeder.feed(record.number() % OwnCluster.PARTITIONS, record.key(), record.line());
    }
    feeder.flush();
  }
}
