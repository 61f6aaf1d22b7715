// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.digests.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Stories of one brand that share their words, as one theme; the largest give it its name. */
final class Themes {
  static final int MOST = 12;

  /** The largest stories; what is like none of them is left out. */
  private static final int MOST_GROUPS = 200;

  private static final int SHARED_TERMS = 2;
  private static final double SAME = 1.5;

  private static final Comparator<StoryNote> LARGEST_FIRST =
      Comparator.comparingLong(StoryNote::postsInSpan)
          .reversed()
          .thenComparing(Comparator.comparingLong(StoryNote::posts).reversed())
          .thenComparing(StoryNote::storyId);

  private final List<Group> groups = new ArrayList<>();
  private long leftOut;

  /** One theme while it gathers its stories. */
  private static final class Group {
    private final StoryNote largest;
    private final Set<String> terms;
    private final Set<String> networks = new TreeSet<>();
    private final Set<String> languages = new TreeSet<>();
    private long posts;
    private long postsBefore;
    private long stories;
    private long answered;

    Group(StoryNote largest) {
      this.largest = largest;
      terms = new HashSet<>(largest.terms());
    }

    boolean isAbout(StoryNote story) {
      if (!story.brand().equals(largest.brand())) {
        return false;
      }
      return story.terms().stream().filter(terms::contains).distinct().count() >= SHARED_TERMS;
    }

    void add(StoryNote story) {
      posts += story.postsInSpan();
      postsBefore += story.postsInTimeBefore();
      stories++;
      answered += story.answered() ? 1 : 0;
      networks.addAll(story.networks());
      languages.addAll(story.languages());
    }

    Digest.Theme theme() {
      return new Digest.Theme(
          largest.brand(),
          largest.title(),
          largest.kind(),
          largest.terms(),
          posts,
          postsBefore,
          trend(),
          stories,
          largest.authors(),
          stories == 0 ? 0 : (double) answered / stories,
          largest.firstPost(),
          List.copyOf(networks),
          List.copyOf(languages));
    }

    private String trend() {
      if (postsBefore == 0) {
        return "new";
      }
      return posts > SAME * postsBefore ? "up" : SAME * posts < postsBefore ? "down" : "same";
    }
  }

  Themes(List<StoryNote> stories) {
    List<StoryNote> inOrder = stories.stream().sorted(LARGEST_FIRST).toList();
    for (StoryNote story : inOrder) {
      if (story.postsInSpan() > 0 && story.mergedInto() == null) {
        place(story);
      }
    }
    groups.sort(
        Comparator.<Group>comparingLong(it -> it.posts)
            .reversed()
            .thenComparing(it -> it.largest.storyId()));
    for (StoryNote story : inOrder) { // what was like it before
      if (story.postsInSpan() == 0 && story.mergedInto() == null) {
        groups.stream()
            .filter(it -> it.isAbout(story))
            .findFirst()
            .ifPresent(it -> it.postsBefore += story.postsInTimeBefore());
      }
    }
    leftOut += groups.stream().skip(MOST).mapToLong(it -> it.stories).sum();
  }

  private void place(StoryNote story) {
    Group group = groups.stream().filter(it -> it.isAbout(story)).findFirst().orElse(null);
    if (group == null && groups.size() >= MOST_GROUPS) {
      leftOut++;
      return;
    }
    if (group == null) {
      group = new Group(story);
      groups.add(group);
    }
    group.add(story);
  }

  /** Most posts first, at most twelve. */
  List<Digest.Theme> themes() {
    return groups.stream().limit(MOST).map(Group::theme).toList();
  }

  /** Stories of the span that are in no theme that is shown. */
  long leftOut() {
    return leftOut;
  }
}
