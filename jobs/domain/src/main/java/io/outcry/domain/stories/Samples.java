// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.grouping.Centre;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The posts that are shown with a story: its first, the most central, which gives the title, those
 * with the widest reach, its latest; at most five, none of them a repost. Not thread-safe.
 */
public final class Samples {
  private static final int WIDEST = 3;
  private static final double AS_NEAR_WITHIN = 1e-9;
  private static final Comparator<SampleState> OLDEST_FIRST =
      Comparator.comparingLong(SampleState::atMillis).thenComparing(SampleState::id);
  private static final Comparator<SampleState> WIDEST_FIRST =
      Comparator.comparingLong(SampleState::followers).reversed().thenComparing(OLDEST_FIRST);

  private @Nullable String title; // null: not yet made, since most stories are never shown
  private @Nullable SampleState first;
  private final List<SampleState> widest;
  private @Nullable SampleState latest;
  private @Nullable CentralState central;

  Samples(StoryState state) {
    title = state.title();
    first = state.firstSample();
    widest = new ArrayList<>(state.widestSamples());
    latest = state.latestSample();
    central = state.central();
  }

  /**
   * Takes in a post, unless it is a repost: its text is that of another, whose deletion would not
   * reach it.
   *
   * @param words of its text; null if they do not count
   * @param titled whether an alert has carried the title out, which then stays
   */
  void plus(HeardPost post, @Nullable Map<Integer, Double> words, Centre centre, boolean titled) {
    if (post.isRepost()) {
      return;
    }
    if (titled) {
      title(); // before another post may be the first
    }
    SampleState sample = SampleState.of(post);
    plus(sample);
    if (titled) {
      return;
    }
    if (words != null && isNearest(words, centre)) {
      central = new CentralState(sample, words);
      retitle();
    } else if (sample.equals(first)) {
      retitle();
    }
  }

  /**
   * Whether these words are nearer to what the story is about than those of the last such post. The
   * two posts of a young story are equally near but for rounding: then the earlier one stays.
   */
  private boolean isNearest(Map<Integer, Double> words, Centre centre) {
    return central == null
        || centre.similarity(words) > centre.similarity(central.words()) + AS_NEAR_WITHIN;
  }

  private void retitle() {
    title = null;
  }

  private void plus(SampleState sample) {
    if (first == null || sample.atMillis() < first.atMillis()) {
      first = sample;
    }
    if (latest == null || sample.atMillis() >= latest.atMillis()) {
      latest = sample;
    }
    if (!widest.contains(sample)) {
      widest.add(sample);
      widest.sort(WIDEST_FIRST);
    }
    if (widest.size() > WIDEST) {
      widest.remove(WIDEST);
    }
  }

  /** Adds the posts that are shown with another story; for {@code titled} see {@link #plus}. */
  void merge(Samples other, boolean titled) {
    if (titled) {
      title();
    }
    List<SampleState> more = new ArrayList<>(other.widest);
    Stream.of(other.first, other.latest).filter(Objects::nonNull).forEach(more::add);
    more.stream().distinct().sorted(OLDEST_FIRST).forEach(this::plus);
    central = central == null ? other.central : central;
    if (!titled) {
      retitle();
    }
  }

  /** Replaces the text of a post by its later version; returns whether it was shown. */
  boolean edit(String id, String text) {
    boolean shown = contains(id);
    if (first != null && first.id().equals(id)) {
      first = first.withText(text);
    }
    if (latest != null && latest.id().equals(id)) {
      latest = latest.withText(text);
    }
    widest.replaceAll(sample -> sample.id().equals(id) ? sample.withText(text) : sample);
    dropCentral(id); // it may be about something else now
    if (shown) {
      retitle();
    }
    return shown;
  }

  /** Forgets a post; returns whether it was shown. */
  boolean remove(String id) {
    boolean shown = contains(id);
    widest.removeIf(sample -> sample.id().equals(id));
    dropCentral(id);
    if (first != null && first.id().equals(id)) {
      first = oldest();
    }
    if (latest != null && latest.id().equals(id)) {
      latest = null;
    }
    retitle();
    return shown;
  }

  /** First words of the most central post. */
  public String title() {
    if (title == null) {
      SampleState shown = central();
      title = shown == null ? "" : Title.of(shown.text());
    }
    return title;
  }

  /** The first post that still stands. */
  public @Nullable SampleState first() {
    return first;
  }

  public List<SampleState> widest() {
    return List.copyOf(widest);
  }

  public @Nullable SampleState latest() {
    return latest;
  }

  /** The post nearest to what the story is about; the first where none has words of its own. */
  public @Nullable SampleState central() {
    return central == null ? first : central.post();
  }

  @Nullable CentralState centralState() {
    return central;
  }

  private void dropCentral(String id) {
    if (central != null && central.post().id().equals(id)) {
      central = null;
    }
  }

  private boolean contains(String id) {
    return (central != null && central.post().id().equals(id))
        || (first != null && first.id().equals(id))
        || (latest != null && latest.id().equals(id))
        || widest.stream().anyMatch(sample -> sample.id().equals(id));
  }

  private @Nullable SampleState oldest() {
    SampleState oldest = null;
    for (SampleState sample : widest) {
      if (oldest == null || sample.atMillis() < oldest.atMillis()) {
        oldest = sample;
      }
    }
    return oldest != null || latest == null || Objects.equals(first, latest) ? oldest : latest;
  }
}
