// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.authors.Authors;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.copies.Copies;
import io.outcry.domain.copies.TextKey;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.reproduction.FollowUp;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.Answers;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.rule.StorySpread;
import io.outcry.domain.signs.StorySigns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A live story of one brand: what people say about one thing, how it spreads, what the company
 * said, and the alert that came of it. The desk moves it. Times are epoch milliseconds. Not
 * thread-safe.
 */
public final class Story {
  private static final double FADED_BELOW = 0.25;
  private static final double COOLED_BELOW = 0.25;

  private final String id;
  private String title;
  private boolean announced;
  private int level;
  private final StorySpread spread;
  private final Authors authors;
  private final Copies copies;
  private final StoryCounts counts;
  private final Centre centre;
  private final Samples samples;
  private final Answers answers;
  private final StorySigns signs;
  private @Nullable FollowUp followUp;
  private double coolBelow;
  private boolean reopened;
  private @Nullable AlertState alert;
  private long silencedUntilMillis;
  private long dueMillis;

  private Story(
      String id,
      String title,
      StorySpread spread,
      Authors authors,
      Copies copies,
      StoryCounts counts,
      Centre centre,
      Samples samples,
      Answers answers,
      StorySigns signs) {
    this.id = id;
    this.title = title;
    this.spread = spread;
    this.authors = authors;
    this.copies = copies;
    this.counts = counts;
    this.centre = centre;
    this.samples = samples;
    this.answers = answers;
    this.signs = signs;
  }

  /** A story that this post opens; the post itself is not yet in it. */
  public static Story openedBy(HeardPost post, String brandId, long halfLifeMillis) {
    return new Story(
        brandId + ":" + post.id(),
        Title.of(post.text()),
        StorySpread.none(halfLifeMillis),
        Authors.none(),
        Copies.none(),
        StoryCounts.none(),
        Centre.of(Map.of()),
        Samples.none(),
        Answers.none(halfLifeMillis),
        StorySigns.none());
  }

  /** The story as it was stored. */
  public static Story of(StoryState state, long halfLifeMillis) {
    Story story =
        new Story(
            state.id(),
            state.title(),
            StorySpread.of(state.spread(), halfLifeMillis),
            Authors.of(state.authors()),
            Copies.of(state.copies()),
            StoryCounts.of(state.counts()),
            Centre.of(state.centre(), state.meaning()),
            Samples.of(state.firstSample(), state.widestSamples(), state.latestSample()),
            Answers.of(state.answers(), halfLifeMillis),
            StorySigns.of(state.signs()));
    story.announced = state.announced();
    story.level = state.level();
    story.followUp = state.followUp() == null ? null : FollowUp.of(state.followUp());
    story.coolBelow = state.coolBelow();
    story.reopened = state.reopened();
    story.alert = state.alert();
    story.silencedUntilMillis = state.silencedUntilMillis();
    story.dueMillis = state.dueMillis();
    return story;
  }

  /** What to store. */
  public StoryState toState() {
    return new StoryState(
        id,
        title,
        announced,
        level,
        spread.toState(),
        authors.toState(),
        copies.toState(),
        counts.toState(),
        centre.toState(),
        samples.first(),
        samples.widest(),
        samples.latest(),
        answers.toState(),
        followUp == null ? null : followUp.toState(),
        coolBelow,
        reopened,
        alert,
        silencedUntilMillis,
        dueMillis,
        signs.toState(),
        centre.meaningState());
  }

  /**
   * Takes in a post of the public, but for its heat: the rule adds that.
   *
   * @param rootId the post that opened its conversation
   * @param direction of its text, if the story is to move towards it; else none
   * @return what to remember of it, with the weight that the rule is to give it
   */
  public PostMemory hear(HeardPost post, String rootId, Direction direction) {
    double weight =
        copies.weigh(post.authorHash(), TextKey.of(post.text()), post.isRepost(), post.followers());
    authors.add(post.authorHash(), weight);
    centre.move(direction);
    PostMemory memory = PostMemory.of(post, id, rootId, weight, direction);
    counts.plus(memory, post.language());
    if (!post.isRepost()) {
      signs.plus(post.id(), post.signs(), memory.quarters());
    }
    if (samples.plus(post)) {
      title = Title.of(post.text());
    }
    answers.heard(rootId, post.network(), post.atMillis(), weight);
    if (rootId.equals(post.id())) {
      answers.opened(rootId, post.isComplaint(), post.author(), post.url());
    }
    if (followUp != null) {
      followUp.plus(post.atMillis());
    }
    return memory;
  }

  /** Takes back a post, but for its heat; returns whether it was shown. */
  public boolean forget(String postId, PostMemory post) {
    if (post.company()) {
      answers.companyGone(postId, post.rootId());
      return true;
    }
    takeBackWords(post);
    counts.minus(post);
    signs.minus(postId, post.countedSigns(), post.quarters());
    answers.gone(postId, post.rootId(), post.network(), post.atMillis(), post.weight());
    if (followUp != null) {
      followUp.minus(post.atMillis());
    }
    boolean shown = samples.remove(postId);
    SampleState first = samples.first();
    title = first == null ? "" : Title.of(first.text());
    return shown;
  }

  private void takeBackWords(PostMemory post) {
    if (post.words() != null) {
      centre.takeBack(post.words(), post.meaning());
    }
  }

  /** Takes the words of a post back that is about to say something else. */
  public PostMemory unsay(PostMemory post) {
    takeBackWords(post);
    return post.withoutWords();
  }

  /** A later version of a post; returns whether it was shown. */
  public boolean edit(HeardPost post) {
    boolean shown = samples.edit(post.id(), post.text());
    boolean said = answers.edit(post.id(), post.text(), post.signs().tones());
    if (post.voice() != Voice.COMPANY && !post.isRepost()) {
      signs.edit(post.id(), post.signs());
    }
    SampleState first = samples.first();
    if (first != null && first.id().equals(post.id())) {
      title = Title.of(post.text());
    }
    return shown || said;
  }

  /**
   * An official account spoke in this story; what was said may help where the last did not.
   *
   * @param rootId the post that opened its conversation
   * @param toRoot whether that post is what it answers
   * @return what to remember of it
   */
  public PostMemory companySaid(HeardPost post, String rootId, boolean toRoot) {
    CompanyPost said =
        new CompanyPost(
            post.id(),
            post.network(),
            post.author(),
            post.atMillis(),
            post.parentId(),
            post.url(),
            post.text(),
            post.signs().tones());
    answers.companySaid(said, toRoot ? rootId : null);
    reopened = false;
    return PostMemory.of(post, id, rootId, 0, Direction.NONE);
  }

  /** Somebody told us that the company answered; no networks means all. */
  public void answeredOutside(List<String> networks, long atMillis) {
    answers.answeredOutside(networks, atMillis);
    reopened = false;
  }

  /** Answered, and not in spite of the answer spreading. */
  public boolean isAnswered(long atMillis) {
    return !reopened && answers.isAnswered(atMillis);
  }

  /** The story counts as answered from {@code replyMillis} on: watch whether it helps. */
  public void follow(long replyMillis) {
    if (followUp == null) {
      followUp = FollowUp.from(replyMillis, spread.kernelHeats());
      coolBelow = COOLED_BELOW * spread.heat().at(replyMillis);
    }
  }

  /** The reply did not help: the story is unanswered until another comes, followed anew. */
  public void reopen() {
    followUp = null;
    coolBelow = 0;
    reopened = true;
  }

  /** What its posts are, all in all: {@link KindRule}. */
  public StoryKind kind() {
    return KindRule.of(counts, signs);
  }

  /** Whether the reply worked; too early without one. */
  public ReplyVerdict verdict(long atMillis, long followUpMillis) {
    return followUp == null ? ReplyVerdict.TOO_EARLY : followUp.verdict(atMillis, followUpMillis);
  }

  /** Heat below which the alert of this story resolves. */
  public double fadesBelow() {
    return FADED_BELOW * spread.episode().hottest();
  }

  /** First millisecond at which the heat is below {@code heat} unless a post comes. */
  public long coolerThanAtMillis(double heat) {
    if (heat <= 0) {
      return Long.MAX_VALUE;
    }
    double above = spread.heat().value() / heat;
    return above <= 1
        ? spread.heat().atMillis()
        : spread.heat().atMillis()
            + (long) (spread.heat().halfLifeMillis() * (Math.log(above) / Math.log(2)))
            + 1;
  }

  public boolean hasOpenAlert() {
    return alert != null && alert.isOpen();
  }

  public boolean isFiring() {
    return alert != null && alert.status() == AlertStatus.FIRING;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public boolean announced() {
    return announced;
  }

  public void announce() {
    announced = true;
  }

  public int level() {
    return level;
  }

  public void level(int newLevel) {
    level = newLevel;
  }

  /** When it is to be looked at next. */
  public long dueMillis() {
    return dueMillis;
  }

  public void due(long atMillis) {
    dueMillis = atMillis;
  }

  public StorySpread spread() {
    return spread;
  }

  public Authors authors() {
    return authors;
  }

  public StoryCounts counts() {
    return counts;
  }

  public Centre centre() {
    return centre;
  }

  public Samples samples() {
    return samples;
  }

  public Answers answers() {
    return answers;
  }

  public StorySigns signs() {
    return signs;
  }

  public @Nullable FollowUp followUp() {
    return followUp;
  }

  /** Heat below which a reply that works has worked. */
  public double coolBelow() {
    return coolBelow;
  }

  public @Nullable AlertState alert() {
    return alert;
  }

  public void alert(AlertState newAlert) {
    alert = newAlert;
  }

  /** Until when somebody asked for silence; 0 if nobody did. */
  public long silencedUntilMillis() {
    return silencedUntilMillis;
  }

  /** The last word counts, so a silence can be cut short. */
  public void silence(long untilMillis) {
    silencedUntilMillis = untilMillis;
  }
}
