// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.responses.Addressed;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.PostForm;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The posts and conversations of a brand, for seven days of event time: which story each belongs
 * to. Times are epoch milliseconds. Not thread-safe.
 */
final class RememberedPosts {
  /** How long posts and conversations are remembered, event time. */
  static final long MEMORY_MILLIS = 7 * 86_400_000L;

  private static final long SWEEP_EVERY_MILLIS = 86_400_000L;

  private final Shelf<PostMemory> posts;
  private final Shelf<ConversationMemory> conversations;
  private long sweepAtMillis;
  private boolean any; // as far as is known

  /**
   * @param state of the desk; null if nothing is remembered
   * @param nowMillis when the brand is first listened to
   */
  RememberedPosts(BrandMemory memory, @Nullable DeskState state, long nowMillis) {
    posts = memory.posts();
    conversations = memory.conversations();
    any = state != null;
    sweepAtMillis = state == null ? nowMillis + SWEEP_EVERY_MILLIS : state.sweepAtMillis();
  }

  @Nullable PostMemory get(String id) {
    return posts.get(id);
  }

  void add(HeardPost post, PostMemory kept) {
    any = true;
    posts.put(post.id(), kept);
    conversations.put(
        post.conversation(),
        new ConversationMemory(kept.storyId(), kept.rootId(), post.atMillis()));
  }

  void replace(String id, PostMemory kept) {
    posts.put(id, kept);
  }

  void remove(String id) {
    posts.remove(id);
  }

  /** So that its deletion is told to those who were shown it. */
  void shown(String id) {
    PostMemory kept = posts.get(id);
    if (kept != null && !kept.shown()) {
      posts.put(id, kept.asShown());
    }
  }

  /** The ids of an author's posts, in their order. */
  List<String> by(long authorHash) {
    List<String> ids = new ArrayList<>();
    posts.forEach(
        (id, post) -> {
          if (post.authorHash() == authorHash) {
            ids.add(id);
          }
        });
    Collections.sort(ids);
    return ids;
  }

  /**
   * How many posts of each story were written in a span of time; those of one that was merged count
   * for the story that took it in.
   */
  Map<String, Integer> perStory(long fromMillis, long toMillis, LiveStories live) {
    Map<String, Integer> counts = new HashMap<>();
    posts.forEach(
        (id, post) -> {
          if (post.atMillis() >= fromMillis && post.atMillis() < toMillis) {
            counts.merge(live.liveId(post.storyId()), 1, Integer::sum);
          }
        });
    return counts;
  }

  /** The story of its conversation, if that is live. */
  @Nullable Placement placeOf(HeardPost post, LiveStories live) {
    ConversationMemory conversation = conversations.get(post.conversation());
    if (conversation != null) {
      Story story = live.get(conversation.storyId());
      boolean isRoot = post.id().equals(post.conversation()); // also if its replies came first
      String rootId = isRoot ? post.id() : conversation.rootId();
      return story == null ? null : Placement.known(story, rootId);
    }
    PostMemory parent = post.parentId() == null ? null : posts.get(post.parentId());
    Story story = parent == null ? null : live.get(parent.storyId());
    return parent == null || story == null ? null : Placement.known(story, parent.rootId());
  }

  /**
   * The live story that it continues: that of the post it replies to, or of the post that it quotes
   * or reposts while it opens a conversation of its own. Null if not known.
   */
  @Nullable Story storyBefore(HeardPost post, LiveStories live) {
    boolean goesOn = post.form() == PostForm.REPLY || post.id().equals(post.conversation());
    PostMemory parent = goesOn && post.parentId() != null ? posts.get(post.parentId()) : null;
    return parent == null ? null : live.get(parent.storyId());
  }

  /** The post that it reposts; null if it reposts none, or one that is not known. */
  @Nullable PostMemory passedOn(HeardPost post) {
    return post.isRepost() && post.parentId() != null ? posts.get(post.parentId()) : null;
  }

  /** Whether an official account wrote what it answers. */
  boolean isToCompany(HeardPost post) {
    PostMemory parent = post.parentId() == null ? null : posts.get(post.parentId());
    return parent != null && parent.company();
  }

  /** Whom an official post in the conversation of {@code rootId} speaks to. */
  Addressed addressed(HeardPost post, String rootId) {
    String to = post.parentId();
    PostMemory parent = to == null ? null : posts.get(to);
    boolean isRoot = to != null && to.equals(post.conversation()) && parent == null;
    if (isRoot || rootId.equals(to)) { // where it was never heard, what the network calls the root
      return Addressed.toRoot(rootId);
    }
    return new Addressed(
        rootId, false, parent == null || parent.company() ? 0 : parent.authorHash());
  }

  /** When old ones are next forgotten. */
  long sweepAtMillis() {
    return sweepAtMillis;
  }

  /** The same; {@link Long#MAX_VALUE} if there is nothing to forget. */
  long nextDueMillis() {
    return any ? sweepAtMillis : Long.MAX_VALUE;
  }

  /**
   * Forgets what is old, at fixed times, so that it does not matter how often the caller looks.
   *
   * @return the time before which everything is forgotten
   */
  long sweep(long atMillis) {
    long days = (atMillis - sweepAtMillis) / SWEEP_EVERY_MILLIS;
    long beforeMillis = sweepAtMillis + days * SWEEP_EVERY_MILLIS - MEMORY_MILLIS;
    posts.removeIf(post -> post.atMillis() < beforeMillis);
    conversations.removeIf(conversation -> conversation.atMillis() < beforeMillis);
    sweepAtMillis += (days + 1) * SWEEP_EVERY_MILLIS;
    any = false;
    posts.forEach((id, post) -> any = true);
    conversations.forEach((id, conversation) -> any = true);
    return beforeMillis;
  }
}
