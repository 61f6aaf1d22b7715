// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import io.outcry.domain.authors.Hash64;
import io.outcry.schemas.posts.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the second pass counts exactly about one term or phrase of one brand. */
final class Candidate {
  static final int EXAMPLES = 3;

  private static final int KNOWN_MISSED = 500;

  /** A post to look at. */
  record Example(String id, String text) {}

  private final String term;
  private final List<Example> examples = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final Set<Long> missedPosts = new HashSet<>();
  private long in;
  private long out;
  private long missed;
  private long capitals;
  private long shared;
  private long ownWords;

  Candidate(String term) {
    this.term = term;
  }

  String term() {
    return term;
  }

  void count(boolean ofKind, boolean capital) {
    in += ofKind ? 1 : 0;
    out += ofKind ? 0 : 1;
    capitals += capital ? 1 : 0;
  }

  /** Counts a post that would count; which ones they are is known of the first, and some show. */
  void miss(Post post) {
    missed++;
    if (missedPosts.size() < KNOWN_MISSED) {
      missedPosts.add(Hash64.of(post.id()));
    }
    show(post);
  }

  void countShared() {
    shared++;
  }

  void countOwnWords() {
    ownWords++;
  }

  /** Keeps the first ones, of different authors where there are. */
  private void show(Post post) {
    String author = post.network() + ':' + post.author().id();
    boolean newAuthor = !authors.contains(author);
    Example example = new Example(post.id(), post.text());
    if (examples.size() < EXAMPLES) {
      examples.add(example);
      authors.add(author);
    } else if (newAuthor) {
      for (int i = 1; i < EXAMPLES; i++) {
        if (authors.subList(0, i).contains(authors.get(i))) {
          examples.set(i, example);
          authors.set(i, author);
          return;
        }
      }
    }
  }

  /** Posts of the kind: related ones, or for an exclusion those of low support. */
  long in() {
    return in;
  }

  long out() {
    return out;
  }

  long all() {
    return in + out;
  }

  /** Posts that do not count now. */
  long missed() {
    return missed;
  }

  Set<Long> missedPosts() {
    return Collections.unmodifiableSet(missedPosts);
  }

  double capitalShare() {
    return all() == 0 ? 0 : capitals / (double) all();
  }

  /** Share of its related posts that match no other brand. */
  double ownShare() {
    return in == 0 ? 1 : 1 - shared / (double) in;
  }

  /** Share of its posts that have a word which is typical of the brand. */
  double ownWordShare() {
    return all() == 0 ? 0 : ownWords / (double) all();
  }

  List<Example> examples() {
    return List.copyOf(examples);
  }
}
