// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.posts.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A post and its brands; none yet for a reply that may inherit them. Also in state, while it waits
 * for its turn or its root.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 */
public record Sighting(Post post, List<BrandMatch> brands) implements Timed {
  @Override
  public long atMillis() {
    return post.createdAt().toEpochMilli();
  }

  @Override
  public boolean movesTime() {
    return true;
  }

  /**
   * Of two posts with the same id the earlier version comes first, so it is the one that counts; of
   * equal versions any, but always the same.
   */
  @Override
  public String tieBreak() {
    return post.id() + ' ' + version() + ' ' + post;
  }

  /** Sorts as the times do, first of all the version that was never edited. */
  private String version() {
    return post.editedAt() == null
        ? ""
        : String.format(Locale.ROOT, "%016x", post.editedAt().toEpochMilli() ^ Long.MIN_VALUE);
  }

  /** The brands of the post that this one replies to, quotes or reposts, as its own. */
  Sighting inheriting(List<BrandMatch> brandsOfOther, String why) {
    List<BrandMatch> inherited = new ArrayList<>();
    for (BrandMatch brand : brandsOfOther) {
      inherited.add(new BrandMatch(brand.brandId(), Voice.CUSTOMER, List.of(why)));
    }
    return new Sighting(post, inherited);
  }

  /** A bare repost is looked up under the post that it reposts. */
  String rememberedUnder() {
    return post.isBareRepost() && post.parentId() != null ? post.parentId() : post.id();
  }
}
