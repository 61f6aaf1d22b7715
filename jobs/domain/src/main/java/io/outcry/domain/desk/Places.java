// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.grouping.Terms;
import io.outcry.domain.grouping.Vocabulary;
import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.PostForm;
import io.outcry.domain.stories.Story;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a post belongs whose conversation is not known, by what its text says; learns the words of
 * the brand. Not thread-safe.
 */
final class Places {
  private final Brand brand;
  private final BrandMemory memory;
  private final LiveStories live;
  private final Vocabulary vocabulary;
  private boolean changed;

  Places(Brand brand, BrandMemory memory, LiveStories live) {
    this.brand = brand;
    this.memory = memory;
    this.live = live;
    VocabularyState words = memory.vocabulary();
    vocabulary = words == null ? Vocabulary.none() : Vocabulary.of(words);
  }

  /**
   * A post that opens a conversation joins the live story of the brand that shares a link with it.
   * Else a complaint, protest or rumour joins the most similar one; everything else opens its own.
   */
  Placement of(HeardPost post) {
    Direction direction = Direction.NONE;
    Story near = post.form() == PostForm.ORIGINAL ? live.sharing(post.links()) : null;
    boolean byLink = near != null;
    if (post.isGrievance() && !post.isRepost()) {
      Map<String, Integer> terms = Terms.of(post.text());
      direction = vocabulary.direction(terms, post.meaning());
      vocabulary.learn(terms, post.meaning());
      changed = true;
      near = byLink ? near : live.about(direction, post.atMillis());
    }
    return new Placement(
        near == null ? Story.openedBy(post, brand) : near,
        post.id(),
        direction,
        byLink && direction.isNone());
  }

  /** The live story that a text is about; null if none is near. */
  @Nullable Story about(HeardPost post) {
    return live.about(vocabulary.direction(Terms.of(post.text()), post.meaning()), post.atMillis());
  }

  /** Puts the words into the memory. */
  void save() {
    if (changed) {
      memory.vocabulary(vocabulary.toState());
      changed = false;
    }
  }
}
