// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.authors.Hash64;
import io.outcry.schemas.posts.Post;
import java.util.HashMap;
import java.util.Map;

/**
 * Which conversations and authors go with one brand. Each holds at most {@link #MOST}; what comes
 * after that is not learnt, so memory is bounded.
 */
final class Relations {
  static final int NONE = -1;
  static final int SEVERAL = -2;
  private static final int MOST = 500_000;

  private final Map<Long, Integer> conversations = new HashMap<>();
  private final Map<Long, Integer> authors = new HashMap<>();

  /** Learns that a post is about a brand. */
  void add(Post post, int brand, boolean byCompany) {
    put(conversations, Hash64.of(post.id()), brand);
    if (byCompany) {
      put(conversations, Hash64.of(post.conversation()), brand);
    }
    if (!byCompany) {
      put(authors, Hash64.ofAuthor(post.network(), post.author().id()), brand);
    }
  }

  /**
   * The brand of the conversation that it takes part in, {@link #SEVERAL} or {@link #NONE}; what
   * opens one takes part in none.
   */
  int ofConversation(Post post) {
    String conversation = post.conversation();
    return conversation.equals(post.id())
        ? NONE
        : conversations.getOrDefault(Hash64.of(conversation), NONE);
  }

  /** The brand of what it answers, {@link #SEVERAL} or {@link #NONE}. */
  int ofParent(Post post) {
    String parent = post.parentId();
    return parent == null ? NONE : conversations.getOrDefault(Hash64.of(parent), NONE);
  }

  /** The brand that its author writes about elsewhere, {@link #SEVERAL} or {@link #NONE}. */
  int ofAuthor(Post post) {
    return authors.getOrDefault(Hash64.ofAuthor(post.network(), post.author().id()), NONE);
  }

  private static void put(Map<Long, Integer> brands, long key, int brand) {
    if (brands.size() < MOST || brands.containsKey(key)) {
      brands.merge(key, brand, (known, other) -> known.equals(other) ? known : SEVERAL);
    }
  }
}
