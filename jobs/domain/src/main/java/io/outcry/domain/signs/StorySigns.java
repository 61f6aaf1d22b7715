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
  /** The author of a post that is no witness. */
  public static final long NOBODY = 0;

  static final int RISK_POSTS_KEPT = 20;

  private static final int DANGER_FROM_ONE_OF = 4;

  private final Map<StoryKind, Long> kindQuarters = new EnumMap<>(StoryKind.class);
  private long leaving;
  private final TreeMap<String, Long> comparing = new TreeMap<>();
  private final TreeMap<String, List<RiskPost>> risks = new TreeMap<>();
  private final TreeMap<String, Long> riskQuarters = new TreeMap<>();

  private StorySigns() {}

  /** As stored; null before anything was said, and in old states. */
  public static StorySigns of(@Nullable SignsState state) {
    StorySigns signs = new StorySigns();
    if (state != null) {
      signs.kindQuarters.putAll(state.kindQuarters());
      signs.leaving = state.leaving();
      signs.comparing.putAll(state.comparing());
      state.risks().forEach(risk -> signs.risks.put(risk.kind(), new ArrayList<>(risk.posts())));
      if (state.riskQuarters() != null) {
        signs.riskQuarters.putAll(state.riskQuarters());
      }
    }
    return signs;
  }

  /** What to store. */
  public SignsState toState() {
    return new SignsState(
        Map.copyOf(kindQuarters), leaving, comparing(), risks(), new TreeMap<>(riskQuarters));
  }

  /**
   * Takes in what a post says.
   *
   * @param witness hash of who wrote it; {@link #NOBODY} for a copy or another discounted post
   * @param quarters its weight; 4 is a full post
   */
  public void plus(String postId, long witness, TextSigns signs, long quarters) {
    count(signs, quarters, 1);
    addRisks(postId, witness, signs);
  }

  /** Takes back what a post said. */
  public void minus(String postId, TextSigns signs, long quarters) {
    count(signs, -quarters, -1);
    removeRisks(postId);
  }

  /** A later version of a post: its words of risk are those of the new text; counts stay. */
  public void edit(String postId, TextSigns signs) {
    long author = authorOf(postId);
    removeRisks(postId);
    addRisks(postId, author, signs);
  }

  private long authorOf(String postId) {
    return risks.values().stream()
        .flatMap(List::stream)
        .filter(post -> post.id().equals(postId))
        .mapToLong(RiskPost::author)
        .findFirst()
        .orElse(NOBODY);
  }

  /** Adds what the texts of another story say. */
  public void merge(StorySigns other) {
    other.kindQuarters.forEach((kind, quarters) -> kindQuarters.merge(kind, quarters, Long::sum));
    leaving += other.leaving;
    other.comparing.forEach((rival, posts) -> comparing.merge(rival, posts, Long::sum));
    other.riskQuarters.forEach((kind, quarters) -> riskQuarters.merge(kind, quarters, Long::sum));
    other.risks.forEach(
        (kind, more) -> {
          List<RiskPost> posts = risks.computeIfAbsent(kind, none -> new ArrayList<>());
          more.forEach(post -> add(posts, post));
        });
  }

  private void count(TextSigns signs, long quarters, long posts) {
    if (signs.kind() != null) {
      kindQuarters.merge(signs.kind(), quarters, Long::sum);
    }
    leaving += signs.leaving() ? posts : 0;
    signs.rivals().forEach(rival -> comparing.merge(rival, posts, Long::sum));
    signs.risks().forEach(risk -> riskQuarters.merge(risk.kind(), quarters, Long::sum));
    if (posts < 0) {
      comparing.values().removeIf(left -> left <= 0);
      riskQuarters.values().removeIf(left -> left <= 0);
    }
  }

  private void addRisks(String postId, long author, TextSigns signs) {
    for (RiskSign risk : signs.risks()) {
      List<RiskPost> posts = risks.computeIfAbsent(risk.kind(), kind -> new ArrayList<>());
      add(posts, new RiskPost(postId, risk.words(), author));
    }
  }

  private static void add(List<RiskPost> posts, RiskPost post) {
    if (posts.size() < RISK_POSTS_KEPT || makeRoom(posts, post.author())) {
      posts.add(post);
    }
  }

  /** One person with twenty posts must not keep the next witness out. */
  private static boolean makeRoom(List<RiskPost> posts, long author) {
    if (author == NOBODY || posts.stream().anyMatch(post -> post.author() == author)) {
      return false;
    }
    for (int last = posts.size() - 1; last >= 0; last--) {
      long who = posts.get(last).author();
      if (who == NOBODY || posts.stream().filter(post -> post.author() == who).count() > 1) {
        posts.remove(last);
        return true;
      }
    }
    return false;
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

  /**
   * The kinds of risk that the story is about: at least {@code minAuthors} people speak of one (20
   * are enough), in at least a quarter of {@code ofQuarters}. A rule on words has false hits; the
   * first keeps single ones out, the second those that any popular story collects.
   *
   * @param ofQuarters weight of the posts that say something, 4 a full post; 0 asks for no share
   */
  public List<String> dangers(int minAuthors, long ofQuarters) {
    if (risks.isEmpty()) {
      return List.of(); // most stories
    }
    long enough = Math.min(minAuthors, RISK_POSTS_KEPT);
    return risks().stream()
        .filter(risk -> risk.authors() >= enough)
        .map(RiskState::kind)
        .filter(kind -> DANGER_FROM_ONE_OF * riskQuarters.getOrDefault(kind, 0L) >= ofQuarters)
        .toList();
  }

  /** How many people speak of a kind of risk; of at most 20 posts. */
  public long witnesses(String kind) {
    return risks().stream()
        .filter(risk -> risk.kind().equals(kind))
        .mapToLong(RiskState::authors)
        .sum();
  }

  /** The risks that the story speaks of, by name. */
  public List<RiskState> risks() {
    List<RiskState> all = new ArrayList<>();
    risks.forEach((kind, posts) -> all.add(new RiskState(kind, List.copyOf(posts))));
    return List.copyOf(all);
  }
}
