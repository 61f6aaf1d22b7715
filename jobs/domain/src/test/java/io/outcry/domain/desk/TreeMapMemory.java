// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.StoryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A brand's memory in sorted maps. */
public final class TreeMapMemory implements BrandMemory {
  private final TreeMapShelf<PostMemory> posts = new TreeMapShelf<>();
  private final TreeMapShelf<ConversationMemory> conversations = new TreeMapShelf<>();
  private final TreeMapShelf<StoryState> stories = new TreeMapShelf<>();
  private final TreeMapShelf<PastStory> past = new TreeMapShelf<>();
  private @Nullable VocabularyState vocabulary;
  private @Nullable DeskState desk;

  @Override
  public TreeMapShelf<PostMemory> posts() {
    return posts;
  }

  @Override
  public TreeMapShelf<ConversationMemory> conversations() {
    return conversations;
  }

  @Override
  public TreeMapShelf<StoryState> stories() {
    return stories;
  }

  @Override
  public TreeMapShelf<PastStory> past() {
    return past;
  }

  @Override
  public @Nullable VocabularyState vocabulary() {
    return vocabulary;
  }

  @Override
  public void vocabulary(VocabularyState state) {
    vocabulary = state;
  }

  @Override
  public @Nullable DeskState desk() {
    return desk;
  }

  @Override
  public void desk(DeskState state) {
    desk = state;
  }

  /** All that could hold words of a post, as text. */
  String words() {
    return posts.entries + "\n" + conversations.entries + "\n" + stories.entries;
  }

  public static final class TreeMapShelf<V> implements Shelf<V> {
    private final Map<String, V> entries = new TreeMap<>();

    public int size() {
      return entries.size();
    }

    public List<V> values() {
      return new ArrayList<>(entries.values());
    }

    @Override
    public @Nullable V get(String key) {
      return entries.get(key);
    }

    @Override
    public void put(String key, V value) {
      entries.put(key, value);
    }

    @Override
    public void remove(String key) {
      entries.remove(key);
    }

    @Override
    public void removeIf(Predicate<V> condition) {
      entries.values().removeIf(condition);
    }

    @Override
    public void forEach(BiConsumer<String, V> action) {
      entries.forEach(action);
    }
  }
}
