package io.outcry.domain.desk;

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

  /** Norms, budget and vocabulary; null for a brand that was never heard. */
  @Nullable DeskState desk();

  void desk(DeskState state);
}
