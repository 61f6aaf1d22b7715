// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.grouping.LikenessRule;
import io.outcry.domain.grouping.StoryIndex;
import io.outcry.domain.heat.Heat;
import io.outcry.domain.links.Link;
import io.outcry.domain.links.LinkIndex;
import io.outcry.domain.stories.Story;
import io.outcry.domain.stories.StoryState;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The live stories of a brand, in memory while the desk is open, indexed by id, due time, heat,
 * words and meaning. All of it is rebuilt from the shelf. Not thread-safe.
 */
final class LiveStories {
  /** Beyond these the coldest leaves of those of which nobody was told, then of the others. */
  static final int MOST = 2_000;

  /** Behind all times. */
  private static final long TOLD = 1L << 60;

  /** Below twice so many texts a story is compared with the others at each. */
  private static final int COMPARED_AT_EACH = 8;

  /** What docs/stories.md shows the choice of. */
  private static final LikenessRule LIKE = new LikenessRule(0.25, 0.25, 24 * 3_600_000L);

  /** From this many thresholds of joining on two stories are one. */
  private static final double SAME_FROM = 1.6;

  private static final Comparator<Story> OLDEST_FIRST =
      Comparator.comparingLong((Story story) -> story.spread().firstPostMillis())
          .thenComparing(Story::id);

  private final Shelf<StoryState> shelf;
  private final Set<String> changed = new HashSet<>();
  private final Map<String, Story> byId = new HashMap<>();
  private final Map<String, String> survivors = new HashMap<>();
  private final Agenda due = new Agenda(story -> story.notes().dueMillis());
  private final Agenda leaving = new Agenda(LiveStories::turnToLeave);
  private final StoryIndex index = new StoryIndex(LIKE);
  private final LinkIndex byLink = new LinkIndex();
  private final List<String> ownSites;

  LiveStories(Shelf<StoryState> shelf, Brand brand) {
    this.shelf = shelf;
    ownSites = brand.words().domains();
    shelf.forEach(
        (id, state) -> {
          Story story = new Story(state, brand);
          place(story);
          learnMerges(story);
        });
  }

  /** A live story, also by the id of one that it took in. */
  @Nullable Story get(String storyId) {
    return byId.get(liveId(storyId));
  }

  /** The id of the story that took it in; its own if none did. */
  String liveId(String storyId) {
    return survivors.getOrDefault(storyId, storyId);
  }

  int size() {
    return byId.size();
  }

  /** By id. */
  Collection<Story> all() {
    return new TreeMap<>(byId).values();
  }

  /** The story has changed: keep it, and look at it again when the next thing is due. */
  void keep(Story story, long nowMillis) {
    story.notes().due(nextMillis(story, nowMillis));
    changed.add(story.id());
    place(story);
  }

  /** The next moment after {@code nowMillis} at which something may have to happen. */
  private static long nextMillis(Story story, long nowMillis) {
    Heat heat = story.spread().heat();
    AlertState alert = story.alert();
    long dueMillis = heat.forgottenAtMillis();
    if (story.hasOpenAlert()) {
      dueMillis = Math.min(dueMillis, heat.coolerThanAtMillis(story.fadesBelow()));
    }
    dueMillis = Math.max(dueMillis, nowMillis + 1);
    if (alert == null) {
      return dueMillis;
    }
    dueMillis = Math.min(dueMillis, story.replies().nextLookMillis(nowMillis));
    if (alert.status() == AlertStatus.ANSWERED && story.replies().isFollowing()) {
      long cooledMillis = heat.coolerThanAtMillis(story.replies().coolBelow());
      dueMillis = cooledMillis > nowMillis ? Math.min(dueMillis, cooledMillis) : dueMillis;
    }
    return dueMillis;
  }

  /** Puts what has changed on the shelf. */
  void save() {
    for (String storyId : changed) {
      Story story = byId.get(storyId);
      if (story != null) {
        shelf.put(storyId, story.toState());
      }
    }
    changed.clear();
  }

  /** {@code gone} is part of {@code survivor} from now on. */
  void merge(Story survivor, Story gone) {
    drop(gone);
    survivors.values().removeIf(survivor.id()::equals);
    learnMerges(survivor);
  }

  private void learnMerges(Story story) {
    story.lineage().mergedFrom().forEach(id -> survivors.put(id, story.id()));
  }

  void drop(Story story) {
    survivors.values().removeIf(story.id()::equals);
    changed.remove(story.id());
    shelf.remove(story.id());
    byId.remove(story.id());
    index.remove(story.id());
    byLink.remove(story.id());
    due.remove(story);
    leaving.remove(story);
  }

  /** The live story that a text is about; null if none is near. */
  @Nullable Story about(Direction direction, long atMillis) {
    StoryIndex.Match match = index.nearest(direction, atMillis, this::lastPostMillis);
    return match == null ? null : byId.get(match.storyId());
  }

  /**
   * The live story that shares one of these links, the one with most posts that do, then the
   * oldest; null if there is none.
   */
  @Nullable Story sharing(List<Link> links) {
    Story best = null;
    long most = 0;
    for (Link link : links) {
      if (link.tellsStoriesApart(ownSites)) {
        for (String storyId : byLink.sharing(link)) {
          Story story = byId.get(storyId);
          long posts = story == null ? 0 : story.links().posts(link);
          if (posts > most || (posts == most && best != null && isOlder(story, best))) {
            best = story;
            most = posts;
          }
        }
      }
    }
    return best;
  }

  private static boolean isOlder(@Nullable Story story, Story than) {
    return story != null && OLDEST_FIRST.compare(story, than) < 0;
  }

  /**
   * Another live story that is about the same; null if there is none. A large story is hardly moved
   * by one more text: from 16 on it is compared at each second of them, from 32 on at each fourth,
   * and so on. A smaller one that comes near it is compared at its own texts.
   */
  @Nullable Story sameAs(Story story, long atMillis) {
    int texts = story.centre().texts();
    if (texts % Math.max(1, Integer.highestOneBit(texts) / COMPARED_AT_EACH) != 0) {
      return null;
    }
    StoryIndex.Match match =
        index.nearestBut(story.id(), story.centre().direction(), atMillis, this::lastPostMillis);
    return match == null || match.nearness() < SAME_FROM ? null : byId.get(match.storyId());
  }

  /** The story that has to leave; null if there is room. */
  @Nullable Story tooMany() {
    return byId.size() <= MOST ? null : leaving.first();
  }

  /**
   * A story of which somebody was told is a complaint or has several people. It leaves after all
   * others: one that comes from a slow partition is older than them all, and would be the coldest.
   */
  private static long turnToLeave(Story story) {
    long coldMillis = story.spread().heat().forgottenAtMillis();
    return story.notes().announced() ? TOLD + coldMillis : coldMillis;
  }

  long nextDueMillis() {
    Story next = due.first();
    return next == null ? Long.MAX_VALUE : next.notes().dueMillis();
  }

  @Nullable Story nextDue() {
    return due.first();
  }

  private long lastPostMillis(String storyId) {
    Story story = byId.get(storyId);
    return story == null ? Long.MIN_VALUE : story.spread().heat().atMillis();
  }

  private void place(Story story) {
    byId.putIfAbsent(story.id(), story);
    if (!story.isLone()) {
      index.put(story.id(), story.centre());
      byLink.put(story.id(), story.links());
    }
    due.put(story);
    leaving.put(story);
  }
}
