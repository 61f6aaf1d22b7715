// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.complaintalerts.order.SafetyNet;
import io.outcry.domain.desk.BrandMemory;
import io.outcry.domain.desk.ConversationMemory;
import io.outcry.domain.desk.DeskState;
import io.outcry.domain.desk.Shelf;
import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.StoryState;
import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a brand remembers, in keyed state. The desk forgets by event time; the TTL is a net for
 * brands that are never heard again: 14 days for posts, conversations and stories, 97 for stories
 * that are over, a year for norms and words.
 */
final class StateMemory implements BrandMemory {
  private static final Duration LIVE = Duration.ofDays(14);
  private static final Duration PAST = Duration.ofDays(97);
  private static final Duration ORDINARY = Duration.ofDays(365);
  private static final String ONLY = "";

  private final Shelf<PostMemory> posts;
  private final Shelf<ConversationMemory> conversations;
  private final Shelf<StoryState> stories;
  private final Shelf<PastStory> past;
  private final Shelf<DeskState> desk;
  private final Shelf<VocabularyState> vocabulary;

  StateMemory(RuntimeContext context) {
    posts = shelf(context, "desk-posts-v1", PostMemory.class, LIVE);
    conversations = shelf(context, "desk-conversations-v1", ConversationMemory.class, LIVE);
    stories = shelf(context, "stories-v1", StoryState.class, LIVE);
    past = shelf(context, "past-stories-v1", PastStory.class, PAST);
    desk = shelf(context, "desk-v1", DeskState.class, ORDINARY);
    vocabulary = shelf(context, "vocabulary-v1", VocabularyState.class, ORDINARY);
  }

  private static <V> Shelf<V> shelf(
      RuntimeContext context, String name, Class<V> type, Duration timeToLive) {
    var descriptor = new MapStateDescriptor<>(name, Types.STRING, TypeInformation.of(type));
    descriptor.enableTimeToLive(SafetyNet.after(timeToLive));
    return new StateShelf<>(name, context.getMapState(descriptor));
  }

  @Override
  public Shelf<PostMemory> posts() {
    return posts;
  }

  @Override
  public Shelf<ConversationMemory> conversations() {
    return conversations;
  }

  @Override
  public Shelf<StoryState> stories() {
    return stories;
  }

  @Override
  public Shelf<PastStory> past() {
    return past;
  }

  @Override
  public @Nullable DeskState desk() {
    return desk.get(ONLY);
  }

  @Override
  public void desk(DeskState state) {
    desk.put(ONLY, state);
  }

  @Override
  public @Nullable VocabularyState vocabulary() {
    return vocabulary.get(ONLY);
  }

  @Override
  public void vocabulary(VocabularyState state) {
    vocabulary.put(ONLY, state);
  }
}
