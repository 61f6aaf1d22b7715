// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.bench.pipeline.InventedPosts;
import java.util.List;

/**
 * The posts of a point.
 *
 * @param records the first ones prepare
 * @param measuredFrom the position of the first that is measured
 */
record GrowthPosts(List<byte[]> records, int measuredFrom, BrandCatalog catalog) {
  private static final int BRANDS = 10;
  private static final int STORIES_OF_A_BRAND = 1_000;
  private static final double USUALLY_NAMED = 0.9;

  /** One post in seven opens a conversation, so that stories are searched. */
  private static final double OPENING = 1 / 7.0;

  /**
   * @param measured about how many; its tasks divide it
   */
  static GrowthPosts of(Point point, int measured) {
    int size = point.size();
    return switch (point.series()) {
      case tasks -> talk(new InventedPosts(BRANDS, USUALLY_NAMED), measured);
      case brands -> talk(new InventedPosts(size, USUALLY_NAMED), measured);
      case named -> talk(new InventedPosts(BRANDS, size / 1_000.0), measured);
      case stories -> {
        int brands = Math.max(BRANDS, size / STORIES_OF_A_BRAND);
        yield kept(new StoryPosts(brands, size, 1, OPENING), measured, point);
      }
      case conversations -> {
        int stories = Math.min(size, STORIES_OF_A_BRAND);
        yield kept(new StoryPosts(1, stories, size / stories, 0), measured, point);
      }
    };
  }

  /** After half as many posts that warm up. */
  private static GrowthPosts talk(InventedPosts posts, int measured) {
    int before = measured / 2;
    return new GrowthPosts(posts.make(before + measured), before, posts.catalog());
  }

  /** All together are divided by the tasks. */
  private static GrowthPosts kept(StoryPosts posts, int measured, Point point) {
    int some = measured - posts.openings() % point.parallelism();
    return new GrowthPosts(posts.make(some), posts.openings(), posts.catalog());
  }

  int measured() {
    return records.size() - measuredFrom;
  }
}
