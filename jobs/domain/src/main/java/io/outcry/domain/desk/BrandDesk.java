// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.responses.Addressed;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.rule.Verdict;
import io.outcry.domain.spikes.CountedPane;
import io.outcry.domain.spikes.SpikeRevision;
import io.outcry.domain.spikes.Spikes;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.Story;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The desk of one brand: takes its posts, keeps its stories, decides on its alerts.
 *
 * <p>What is due runs before each event, in order, so that the outcome does not depend on when the
 * caller's timers fire. All that must survive is in the {@link BrandMemory}, stories, norms and
 * words as of the last {@link #save()}; the rest is rebuilt from it. Times are epoch milliseconds.
 * Not thread-safe.
 */
public final class BrandDesk {
  private static final int FIRST_LEVEL = 2;

  private final Brand brand;
  private final BrandMemory memory;
  private final Judge judge;
  private final AlertRules alerts;
  private final LiveStories live;
  private final Places places;
  private final ControlRules control;
  private final RememberedPosts posts;
  private final PastStories past;
  private final Spikes spikes;
  private boolean remembers;
  private boolean changed;
  private final Outbox outbox;
  private final TakingBack takingBack;

  private BrandDesk(Brand brand, BrandMemory memory, long nowMillis) {
    this.brand = brand;
    this.memory = memory;
    DeskState state = memory.desk();
    judge = new Judge(brand, state, nowMillis);
    alerts = new AlertRules(brand, judge);
    live = new LiveStories(memory.stories(), brand);
    past = new PastStories(memory.past(), brand);
    posts = new RememberedPosts(memory, state, nowMillis);
    places = new Places(brand, memory, live);
    control = new ControlRules(brand.id(), live, past, judge, alerts, state);
    outbox = new Outbox(brand.id(), judge, control, posts);
    takingBack = new TakingBack(posts, live, past, judge, alerts, outbox);
    spikes =
        new Spikes(brand.id(), brand.alert().minAuthors(), state == null ? null : state.spike());
    remembers = state != null;
  }

  /**
   * Opens the desk on what is remembered.
   *
   * @param nowMillis when the brand is first listened to, if nothing is remembered
   */
  public static BrandDesk open(Brand brand, BrandMemory memory, long nowMillis) {
    return new BrandDesk(brand, memory, nowMillis);
  }

  /** Takes one event, after all that was due before it. */
  public List<Outcome> on(DeskEvent event, long atMillis) {
    runDue(atMillis);
    if (event instanceof DeskEvent.Heard heard) {
      hear(heard.post());
    } else if (event instanceof DeskEvent.Edited edited) {
      changedIf(takingBack.edit(edited.post(), atMillis));
    } else if (event instanceof DeskEvent.Gone gone) {
      changedIf(takingBack.forget(gone.postId(), atMillis));
    } else if (event instanceof DeskEvent.AuthorGone gone) {
      posts.by(gone.authorHash()).forEach(id -> changedIf(takingBack.forget(id, atMillis)));
    } else if (event instanceof DeskEvent.Told told) {
      changedIf(control.heed(told, atMillis, outbox));
    } else if (event instanceof DeskEvent.Counted counted) {
      count(counted.pane());
    }
    return outbox.taken();
  }

  /** Runs what is due at or before {@code atMillis}. */
  public List<Outcome> advanceTo(long atMillis) {
    runDue(atMillis);
    return outbox.taken();
  }

  /** The input has ended: a closing line for each live story. */
  public List<Outcome> end(long atMillis) {
    for (Story story : live.all()) {
      if (story.notes().announced()) {
        outbox.moved(story, Outcome.Change.END, judge.read(story, atMillis));
      }
    }
    return outbox.taken();
  }

  /** Whether there is anything to remember; false for a desk that is as good as never opened. */
  public boolean remembers() {
    return remembers;
  }

  public int liveStories() {
    return live.size();
  }

  /**
   * The share of the budget of false alarms that unproven alerts use; 1 is all of it.
   *
   * @param atMillis not before the last event
   */
  public double budgetUsed(long atMillis) {
    return judge.bar().used(atMillis);
  }

  /** When something is due next; {@link Long#MAX_VALUE} if nothing is. */
  public long nextDueMillis() {
    return Math.min(spikes.dueMillis(), Math.min(posts.nextDueMillis(), live.nextDueMillis()));
  }

  /**
   * Puts stories, norms and words into the memory; to be called before the memory is stored. Posts
   * and conversations are there already.
   */
  public void save() {
    live.save();
    if (changed) {
      memory.desk(
          new DeskState(
              judge.ordinary().norms().toState(),
              judge.ordinary().budget().toState(),
              posts.sweepAtMillis(),
              control.heardIds(),
              control.silences().toState(),
              judge.risks().norms().toState(),
              judge.risks().budget().toState(),
              spikes.toState(),
              judge.backstop().sizes().toState(),
              judge.backstop().budget().toState(),
              judge.bar().toState(),
              control.marks()));
      changed = false;
    }
    places.save();
  }

  private void hear(HeardPost post) {
    if (posts.get(post.id()) != null) {
      return; // came twice
    }
    Placement known = posts.placeOf(post, live);
    if (post.voice() == Voice.COMPANY) {
      hearCompany(post, known);
      return;
    }
    Placement place = known != null ? known : places.of(post);
    PostMemory kept =
        place
            .story()
            .hear(post, place.rootId(), place.direction(), place.byLink(), posts.passedOn(post));
    boolean waits =
        place.story().isSpokenIn(place.rootId()) // most are not, and then this is quick
            && place.story().cameBack(post, place.rootId(), posts.isToCompany(post));
    posts.add(post, kept);
    Story story = merged(place.story(), post);
    outbox.add(new Outcome.Mentioned(post, story.id()));

    Verdict verdict = judge.post(story, kept);
    announce(story, verdict.reading());
    outbox.told(story, alerts.afterPost(story, verdict), verdict.reading());
    if (waits && story.notes().announced()) {
      outbox.moved(story, Outcome.Change.WAITING, verdict.reading());
    }
    keep(story, post.atMillis());
    dropColdest(post.atMillis());
  }

  /**
   * Merges two stories if this post shows that they are one: its conversation is in one and the
   * post it replies to in the other, or it has moved its story next to the other. Returns the
   * survivor.
   */
  private Story merged(Story story, HeardPost post) {
    if (story.spread().posts() == 0) {
      return story; // it has just opened
    }
    Story other =
        post.parentId() == null
            ? live.sameAs(story, post.atMillis())
            : posts.storyBefore(post, live);
    if (other == null || !Survivor.mayMerge(story, other)) {
      return story;
    }
    Story survivor = Survivor.of(story, other);
    Story gone = survivor == story ? other : story;
    gone.lineage().mergeInto(survivor.id());
    SpreadReading reading = judge.read(gone, post.atMillis());
    outbox.told(gone, alerts.merged(gone, reading), reading);
    if (gone.notes().announced()) {
      outbox.moved(gone, Outcome.Change.MERGED, reading);
    }
    past.add(gone, post.atMillis());
    judge.merge(survivor, gone, post.atMillis());
    survivor.merge(gone, post.atMillis());
    live.merge(survivor, gone);
    changed();
    return survivor;
  }

  private void hearCompany(HeardPost post, @Nullable Placement known) {
    boolean isStatement = post.parentId() == null;
    Story story = known != null ? known.story() : null;
    if (isStatement && story == null && !post.isRepost()) {
      story = places.about(post);
    }
    outbox.add(new Outcome.Mentioned(post, story == null ? null : story.id()));
    if (story == null || post.isRepost()) {
      return;
    }
    boolean wasAnswered = story.isAnswered(post.atMillis());
    String rootId = known == null ? post.id() : known.rootId();
    Addressed to = posts.addressed(post, rootId);
    posts.add(post, story.companySaid(post, to, brand.response().counts()));
    SpreadReading reading = judge.read(story, post.atMillis());
    outbox.replied(story, wasAnswered, alerts.afterReply(story, reading), reading);
    keep(story, post.atMillis());
  }

  private void runDue(long atMillis) {
    while (live.nextDueMillis() <= atMillis) {
      long dueMillis = live.nextDueMillis();
      Story story = Objects.requireNonNull(live.nextDue());
      SpreadReading reading = judge.read(story, dueMillis);
      outbox.told(story, alerts.afterSilence(story, reading), reading);
      if (story.spread().heat().forgottenAtMillis() <= dueMillis) {
        fade(story, reading);
      } else {
        keep(story, dueMillis);
      }
    }
    tell(spikes.advanceTo(atMillis));
    if (posts.sweepAtMillis() <= atMillis) {
      control.forgetBefore(posts.sweep(atMillis));
      past.sweep(atMillis);
      changed();
    }
  }

  private void count(CountedPane pane) {
    boolean fired = spikes.toState() != null;
    tell(spikes.on(pane, this::isExplained, judge.ordinary().budget()));
    if (fired) {
      changed();
    }
  }

  /** Whether a story holds half of what stands out, or one with an open alert a quarter. */
  private boolean isExplained(CountedPane pane) {
    return posts.perStory(pane.startMillis(), pane.endMillis(), live).entrySet().stream()
        .anyMatch(
            held -> {
              Story story = live.get(held.getKey());
              boolean alerts = story != null && story.hasOpenAlert();
              return held.getValue() >= (alerts ? 0.25 : 0.5) * pane.count();
            });
  }

  private void tell(@Nullable SpikeRevision spike) {
    if (spike != null) {
      outbox.spiked(spike);
      changed();
    }
  }

  private void dropColdest(long atMillis) {
    Story coldest = live.tooMany();
    if (coldest != null) {
      fade(coldest, judge.read(coldest, atMillis));
    }
  }

  private void fade(Story story, SpreadReading reading) {
    outbox.told(story, alerts.faded(story, reading), reading);
    if (story.notes().announced()) {
      outbox.moved(story, Outcome.Change.FADED, reading);
    }
    past.add(story, reading.atMillis());
    live.drop(story);
  }

  /** The first line about a story: as soon as it is a complaint, or a second person joins. */
  private void announce(Story story, SpreadReading reading) {
    int level = (int) Math.floor(Math.log(Math.max(1, reading.heat())) / Math.log(2));
    boolean isStory = brand.alert().on().contains(story.kind()) || story.people() >= 2;
    if (!story.notes().announced() && isStory) {
      story.notes().announce(level);
      past.recognise(story, reading.atMillis());
      outbox.moved(story, Outcome.Change.OPENED, reading);
    } else if (story.notes().announced() && level >= FIRST_LEVEL && level > story.notes().level()) {
      story.notes().announce(level);
      outbox.moved(story, Outcome.Change.HOTTER, reading);
    }
  }

  private void keep(Story story, long nowMillis) {
    live.keep(story, nowMillis);
    changed();
  }

  private void changedIf(boolean something) {
    if (something) {
      changed();
    }
  }

  private void changed() {
    changed = true;
    remembers = true;
  }
}
