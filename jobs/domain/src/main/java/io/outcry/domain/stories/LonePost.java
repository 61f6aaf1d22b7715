// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.copies.PostWeight;
import org.jspecify.annotations.Nullable;

/**
 * The only post of a story, as long as it is one about which little is to be told: no complaint,
 * link, question, risk or prize. Most posts about a brand are such, and nobody ever answers them;
 * their {@link Contents} are made only when somebody does, or asks for them.
 */
record LonePost(HeardPost post, Whereabouts where) {

  /** Null if more is to be told of it, or it belongs to others. */
  static @Nullable LonePost of(HeardPost post, Whereabouts where) {
    boolean plain =
        !post.isRepost()
            && where.direction().isNone()
            && !where.byLink()
            && post.links().isEmpty()
            && post.signs().risks().isEmpty()
            && !post.signs().prize()
            && Questions.first(post.text()) == null;
    return plain ? new LonePost(post, where) : null;
  }

  /** What to remember of it: an only post is never discounted. */
  PostMemory memory() {
    return where.memory(post, PostWeight.FULL, null, null, null);
  }

  /** The kind of the story. */
  StoryKind kind() {
    return KindRule.of(
        post.signs().kind(), post.complaintMicros() / 1e6, post.positiveMicros() / 1e6);
  }

  /** Of the story, with this post in them. */
  Contents contents(Brand brand) {
    StoryState empty = StoryState.opened(where.storyId(), "", brand.halfLifeMillis());
    Contents contents = new Contents(empty, brand);
    contents.hear(post, where, false);
    return contents;
  }
}
