// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Groups any texts, not only a brand's complaints: each joins the nearest live story or opens one.
 * Of more live stories than fit the one that was silent for the most texts leaves, so that time and
 * memory are bounded. What later texts have moved next to another story is part of that: {@link
 * #settle()} and {@link #survivor(String)}. Not thread-safe.
 */
public final class Grouping {
  private static final long NO_TIME = Long.MIN_VALUE;

  /** In thresholds of joining: from here two stories are one. */
  private static final double SAME_FROM = 2;

  private final int most;
  private final Vocabulary vocabulary = Vocabulary.wide();
  private final StoryIndex index;
  private final Map<String, Live> live = new LinkedHashMap<>(); // silent ones first
  private final Map<String, String> survivors = new HashMap<>();

  private static final class Live {
    private final Centre centre = Centre.wide();
    private long lastMillis = NO_TIME;
  }

  /**
   * @param most live stories at a time
   */
  public Grouping(LikenessRule rule, int most) {
    this.index = new StoryIndex(rule);
    this.most = most;
  }

  /**
   * The story of a text: the id of the text that opened it. A text without words is a story by
   * itself. A second text with the id of a live story is of that story.
   *
   * @param terms its words, as {@link Terms#of} gives them
   * @param meaning as {@link Meaning#of} has it; null where it has none
   * @param atMillis when it was written; null where nobody knows: then no time has passed
   */
  public String place(
      String id, Map<String, Integer> terms, byte @Nullable [] meaning, @Nullable Long atMillis) {
    Direction direction = vocabulary.direction(terms, meaning);
    if (direction.isNone()) {
      return id;
    }
    vocabulary.learn(terms, meaning);
    String storyId = live.containsKey(id) ? id : nearest(direction, atMillis, id);
    Live known = live.remove(storyId);
    Live story = known == null ? new Live() : known;
    story.centre.move(direction);
    story.lastMillis = atMillis == null ? story.lastMillis : Math.max(story.lastMillis, atMillis);
    live.put(storyId, story);
    index.put(storyId, story.centre, terms.keySet());
    if (live.size() > most) {
      dropMostSilent();
    }
    return storyId;
  }

  private String nearest(Direction direction, @Nullable Long atMillis, String otherwise) {
    StoryIndex.Match match =
        atMillis == null
            ? index.nearest(direction, 0, storyId -> 0)
            : index.nearest(direction, atMillis, storyId -> lastMillis(storyId, atMillis));
    return match == null ? otherwise : match.storyId();
  }

  private long lastMillis(String storyId, long atMillis) {
    Live story = live.get(storyId);
    return story == null || story.lastMillis == NO_TIME ? atMillis : story.lastMillis;
  }

  private void dropMostSilent() {
    String silent = live.keySet().iterator().next();
    mergeIfOne(silent);
    index.remove(silent);
    live.remove(silent);
  }

  /** No text comes any more: takes for one the live stories that are, the smallest first. */
  public void settle() {
    List<String> smallestFirst = new ArrayList<>(live.keySet());
    smallestFirst.sort(
        Comparator.comparingInt((String id) -> texts(id)).thenComparing(Comparator.naturalOrder()));
    smallestFirst.forEach(this::mergeIfOne);
  }

  private int texts(String storyId) {
    return Objects.requireNonNull(live.get(storyId)).centre.texts();
  }

  private void mergeIfOne(String storyId) {
    Live story = Objects.requireNonNull(live.get(storyId));
    Centre centre = story.centre;
    StoryIndex.Match match =
        index.nearestBut(storyId, centre.direction(), 0, id -> -apartMillis(story, id));
    Live other = match == null || match.nearness() < SAME_FROM ? null : live.get(match.storyId());
    if (match == null || other == null) {
      return;
    }
    other.centre.merge(centre);
    other.lastMillis = Math.max(other.lastMillis, story.lastMillis);
    index.remove(storyId);
    index.put(match.storyId(), other.centre);
    live.remove(storyId);
    survivors.put(storyId, match.storyId());
  }

  /** Time between the last texts of two stories; 0 where one of them has no time. */
  private long apartMillis(Live story, String otherId) {
    long otherMillis = Objects.requireNonNull(live.get(otherId)).lastMillis;
    boolean timed = story.lastMillis != NO_TIME && otherMillis != NO_TIME;
    return timed ? Math.abs(story.lastMillis - otherMillis) : 0;
  }

  /** The story that took in a story that {@link #place} gave; itself if none did. */
  public String survivor(String storyId) {
    String last = storyId;
    while (survivors.containsKey(last)) {
      last = survivors.get(last);
    }
    return last;
  }
}
