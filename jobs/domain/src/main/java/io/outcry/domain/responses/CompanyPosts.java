// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Official posts of a story, in the order in which they came: the first, and the last 19. */
final class CompanyPosts {
  private static final int MOST = 20;

  private final List<CompanyPost> posts;

  CompanyPosts(List<CompanyPost> posts) {
    this.posts = new ArrayList<>(posts);
  }

  List<CompanyPost> all() {
    return List.copyOf(posts);
  }

  void add(CompanyPost post) {
    if (posts.stream().noneMatch(known -> known.id().equals(post.id()))) {
      posts.add(post);
      shorten();
    }
  }

  void merge(CompanyPosts other) {
    posts.addAll(other.posts);
    posts.sort(Comparator.comparingLong(CompanyPost::atMillis).thenComparing(CompanyPost::id));
    shorten();
  }

  /** The first shows how fast the company was, the last are followed. */
  private void shorten() {
    while (posts.size() > MOST) {
      posts.remove(1);
    }
  }

  /** Returns whether the post is kept. */
  boolean edit(String id, String text, List<String> tones) {
    posts.replaceAll(post -> post.id().equals(id) ? post.saying(text, tones) : post);
    return posts.stream().anyMatch(post -> post.id().equals(id));
  }

  /** Gives the post that is gone; null if it was not kept. */
  @Nullable CompanyPost remove(String id) {
    CompanyPost gone = posts.stream().filter(post -> post.id().equals(id)).findFirst().orElse(null);
    posts.remove(gone);
    return gone;
  }

  /** Whether another that counts answers the same post, or is a statement there as well. */
  boolean saysAgain(CompanyPost gone) {
    return posts.stream()
        .filter(post -> !post.notCounted() && post.network().equals(gone.network()))
        .anyMatch(post -> Objects.equals(post.to(), gone.to()));
  }

  /** When the first came that counts; {@link Answers#NO_ANSWER} if none did. */
  long firstMillis() {
    return posts.stream()
        .filter(post -> !post.notCounted())
        .mapToLong(CompanyPost::atMillis)
        .min()
        .orElse(Answers.NO_ANSWER);
  }

  /** When the one came that was heard last and counts; {@link Answers#NO_ANSWER} if none did. */
  long lastMillis() {
    for (int i = posts.size() - 1; i >= 0; i--) {
      if (!posts.get(i).notCounted()) {
        return posts.get(i).atMillis();
      }
    }
    return Answers.NO_ANSWER;
  }
}
