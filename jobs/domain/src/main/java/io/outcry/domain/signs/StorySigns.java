// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.signs;

import io.outcry.domain.brands.StoryKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the texts of a story say besides their scores. A deletion takes back what its post
 * added; of each kind of risk the first 20 posts are kept. Not thread-safe.
 */
public final class StorySigns {
  static final int RISK_POSTS_KEPT = 20;

  private final Map<StoryKind, Long> kindQuarters = new EnumMap<>(StoryKind.class);
  private long leaving;
  private final TreeMap<String, Long> comparing = new TreeMap<>();
  private final TreeMap<String, List<RiskPost>> risks = new TreeMap<>();

  private StorySigns() {}

  /** Nothing said yet. */
  public static StorySigns none() {
    return new StorySigns();
  }

  /** As stored; null for a story that was stored before there were signs. */
  public static StorySigns of(@Nullable SignsState state) {
    StorySigns signs = new StorySigns();
    if (state != null) {
      signs.kindQuarters.putAll(state.kindQuarters());
      signs.leaving = state.leaving();
      signs.comparing.putAll(state.comparing());
      state.risks().forEach(risk -> signs.risks.put(risk.kind(), new ArrayList<>(risk.posts())));
    }
    return signs;
  }

  /** What to store. */
  public SignsState toState() {
    return new SignsState(Map.copyOf(kindQuarters), leaving, comparing(), risks());
  }

  /**
   * Takes in what a post says.
   *
   * @param quarters its weight; 4 is a full post
   */
  public void plus(String postId, TextSigns signs, long quarters) {
    count(signs, quarters, 1);
    addRisks(postId, signs);
  }

  /** Takes back what a post said. */
  public void minus(String postId, TextSigns signs, long quarters) {
    count(signs, -quarters, -1);
    removeRisks(postId);
  }

  /** A later version of a post: its words of risk are those of the new text; counts stay. */
  public void edit(String postId, TextSigns signs) {
    removeRisks(postId);
    addRisks(postId, signs);
  }

  /** Adds what the texts of another story say. */
  public void merge(StorySigns other) {
    other.kindQuarters.forEach((kind, quarters) -> kindQuarters.merge(kind, quarters, Long::sum));
    leaving += other.leaving;
    other.comparing.forEach((rival, posts) -> comparing.merge(rival, posts, Long::sum));
    other.risks.forEach(
        (kind, more) -> {
          List<RiskPost> posts = risks.computeIfAbsent(kind, none -> new ArrayList<>());
          more.stream().limit(RISK_POSTS_KEPT - posts.size()).forEach(posts::add);
        });
  }

  private void count(TextSigns signs, long quarters, long posts) {
    if (signs.kind() != null) {
      kindQuarters.merge(signs.kind(), quarters, Long::sum);
    }
    leaving += signs.leaving() ? posts : 0;
    signs.rivals().forEach(rival -> comparing.merge(rival, posts, Long::sum));
    comparing.values().removeIf(left -> left <= 0);
  }

  private void addRisks(String postId, TextSigns signs) {
    for (RiskSign risk : signs.risks()) {
      List<RiskPost> posts = risks.computeIfAbsent(risk.kind(), kind -> new ArrayList<>());
      if (posts.size() < RISK_POSTS_KEPT) {
        posts.add(new RiskPost(postId, risk.words()));
      }
    }
  }

  private void removeRisks(String postId) {
    risks.values().forEach(posts -> posts.removeIf(post -> post.id().equals(postId)));
    risks.values().removeIf(List::isEmpty);
  }

  /** Weight of the posts of a kind, in quarters of a post. */
  public long quarters(StoryKind kind) {
    return kindQuarters.getOrDefault(kind, 0L);
  }

  /** Posts whose authors leave, or think of it. */
  public long leaving() {
    return leaving;
  }

  /** Posts that weigh the brand against a competitor, by its id. */
  public Map<String, Long> comparing() {
    return new TreeMap<>(comparing);
  }

  /** The risks that the story speaks of, by name. */
  public List<RiskState> risks() {
    List<RiskState> all = new ArrayList<>();
    risks.forEach((kind, posts) -> all.add(new RiskState(kind, List.copyOf(posts))));
    return List.copyOf(all);
  }
}
