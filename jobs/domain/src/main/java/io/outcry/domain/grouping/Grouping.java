// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.grouping;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups any texts, not only a brand's complaints: each joins the nearest live story or opens one.
 * Of more live stories than fit the one that was silent for the most texts leaves, so that time and
 * memory are bounded. Not thread-safe.
 */
public final class Grouping {
  private static final long NO_TIME = Long.MIN_VALUE;

  private final int most;
  private final Vocabulary vocabulary = Vocabulary.wide();
  private final StoryIndex index;
  private final Map<String, Live> live = new LinkedHashMap<>(); // silent ones first

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
   * @param meaning as {@link Meaning#of} has it; null where no network read it
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
    index.put(storyId, story.centre);
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
    Iterator<String> silent = live.keySet().iterator();
    index.remove(silent.next());
    silent.remove();
  }
}
