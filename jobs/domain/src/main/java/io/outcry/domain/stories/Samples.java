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
 * The posts that are shown with a story: its first, those with the widest reach, its latest; at
 * most five, none of them a repost. Not thread-safe.
 */
public final class Samples {
  private static final int WIDEST = 3;
  private static final Comparator<SampleState> OLDEST_FIRST =
      Comparator.comparingLong(SampleState::atMillis).thenComparing(SampleState::id);
  private static final Comparator<SampleState> WIDEST_FIRST =
      Comparator.comparingLong(SampleState::followers).reversed().thenComparing(OLDEST_FIRST);

  private @Nullable SampleState first;
  private final List<SampleState> widest;
  private @Nullable SampleState latest;
  private @Nullable CentralState central;

  private Samples(
      @Nullable SampleState first, List<SampleState> widest, @Nullable SampleState latest) {
    this.first = first;
    this.widest = new ArrayList<>(widest);
    this.latest = latest;
  }

  static Samples none() {
    return new Samples(null, List.of(), null);
  }

  static Samples of(
      @Nullable SampleState first,
      List<SampleState> widest,
      @Nullable SampleState latest,
      @Nullable CentralState central) {
    Samples samples = new Samples(first, widest, latest);
    samples.central = central;
    return samples;
  }

  /**
   * Takes in a post with words of its own; it becomes the central one if it is nearer to the
   * centre.
   */
  boolean weigh(HeardPost post, Map<Integer, Double> words, Centre centre) {
    if (central != null && centre.similarity(words) <= centre.similarity(central.words())) {
      return false;
    }
    central = new CentralState(SampleState.of(post), words);
    return true;
  }

  /** Takes in a post; returns whether it is the first of those that are shown. */
  boolean plus(HeardPost post) {
    if (post.isRepost()) {
      return false; // its text is that of another, whose deletion would not reach it
    }
    SampleState sample = SampleState.of(post);
    plus(sample);
    return sample.equals(first);
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
    }
    widest.sort(WIDEST_FIRST);
    if (widest.size() > WIDEST) {
      widest.remove(WIDEST);
    }
  }

  /** Adds the posts that are shown with another story. */
  void merge(Samples other) {
    List<SampleState> more = new ArrayList<>(other.widest);
    Stream.of(other.first, other.latest).filter(Objects::nonNull).forEach(more::add);
    more.stream().distinct().sorted(OLDEST_FIRST).forEach(this::plus);
    central = central == null ? other.central : central;
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
    return shown;
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
