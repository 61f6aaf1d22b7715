// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Speaks up at the n-th post of a story. Stories are those of the job: it is given them. */
final class PostCount implements SimpleRule {
  private static final int FEWEST = 5;
  private static final int MOST = 20_000;

  private final List<StoryPosts> stories;

  PostCount(Collection<StoryPosts> all) {
    stories = all.stream().filter(it -> it.size() >= FEWEST).map(StoryPosts::inOrder).toList();
  }

  @Override
  public String name() {
    return "posts of one story";
  }

  /** Each number up to 100, then in steps of two in a hundred. */
  @Override
  public double[] thresholds() {
    return IntStream.iterate(FEWEST, n -> n < MOST, n -> n + Math.max(1, n / 50))
        .asDoubleStream()
        .toArray();
  }

  @Override
  public List<Alarm> alarms(double threshold) {
    int nth = (int) threshold;
    List<Alarm> alarms = new ArrayList<>();
    for (StoryPosts story : stories) {
      if (story.size() >= nth) {
        alarms.add(new Alarm(story.atMillis(nth - 1), mostOf(story, nth)));
      }
    }
    return alarms;
  }

  private static int mostOf(StoryPosts story, int posts) {
    Map<Integer, Integer> counts = new HashMap<>();
    int most = story.truth(0);
    for (int post = 0; post < posts; post++) {
      int truth = story.truth(post);
      int count = counts.merge(truth, 1, Integer::sum);
      if (count > counts.getOrDefault(most, 0)) {
        most = truth;
      }
    }
    return most;
  }
}
