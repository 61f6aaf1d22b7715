// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.StoryState;
import org.jspecify.annotations.Nullable;

/** All that the desk of one brand remembers. */
public interface BrandMemory {
  /** By post id. */
  Shelf<PostMemory> posts();

  /** By conversation. */
  Shelf<ConversationMemory> conversations();

  /** Live stories, by story id. */
  Shelf<StoryState> stories();

  /** Stories that alerted and are over, by story id. */
  Shelf<PastStory> past();

  /** How common words are; null before the first complaint. */
  @Nullable VocabularyState vocabulary();

  void vocabulary(VocabularyState state);

  /** Norms and budget; null for a brand that was never heard. */
  @Nullable DeskState desk();

  void desk(DeskState state);
}
