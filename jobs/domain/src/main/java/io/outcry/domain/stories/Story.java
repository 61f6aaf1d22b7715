// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.authors.Authors;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.copies.Copies;
import io.outcry.domain.copies.Discount;
import io.outcry.domain.copies.PostWeight;
import io.outcry.domain.copies.TextKey;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.responses.Addressed;
import io.outcry.domain.responses.Answers;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.rule.Decision;
import io.outcry.domain.rule.StorySpread;
import io.outcry.domain.rule.Verdict;
import io.outcry.domain.signs.StorySigns;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A live story of one brand: its posts, its spread, the answers to it, and its alert. Only the desk
 * changes it. Times are epoch milliseconds. Not thread-safe.
 */
public final class Story {
  private static final double FADED_BELOW = 0.25;

  /** Of one author in one story. */
  private static final long POSTS_IN_FULL = 3;

  /** Longer than a post is remembered: after that nobody asks for merged ids. */
  private static final long MERGES_KEPT_MILLIS = 8 * 86_400_000L;

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
  private Questions questions = Questions.none();
  private Carriers carriers = Carriers.of(null);
  private final TreeMap<String, Long> merged = new TreeMap<>();
  private @Nullable String mergedInto; // its last moment: not stored
  private @Nullable Recurrence recurrence;
  private ReplyWatch replies = ReplyWatch.none();
  private boolean answeredInTime;
  private @Nullable AlertState alert;
  private long silencedUntilMillis;
  private long dueMillis;
  private @Nullable StorySpread riskSpread;
  private @Nullable Decision decision;

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
            Samples.of(
                state.firstSample(), state.widestSamples(), state.latestSample(), state.central()),
            Answers.of(state.answers(), halfLifeMillis),
            StorySigns.of(state.signs()));
    story.announced = state.announced();
    story.level = state.level();
    story.replies = ReplyWatch.of(state);
    story.answeredInTime = state.answeredInTime();
    story.alert = state.alert();
    story.silencedUntilMillis = state.silencedUntilMillis();
    story.dueMillis = state.dueMillis();
    story.merged.putAll(state.merged() == null ? Map.of() : state.merged());
    story.recurrence = state.recurrence();
    story.questions = Questions.of(state.questions());
    story.carriers = Carriers.of(state.carriers());
    story.riskSpread =
        state.riskSpread() == null ? null : StorySpread.of(state.riskSpread(), halfLifeMillis);
    story.decision = state.decision();
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
        replies.followUpState(),
        replies.coolBelow(),
        replies.isReopened(),
        alert,
        silencedUntilMillis,
        dueMillis,
        signs.toState(),
        new TreeMap<>(merged),
        recurrence,
        questions.toState(),
        carriers.toState(),
        samples.centralState(),
        riskSpread == null ? null : riskSpread.toState(),
        decision,
        centre.meaningState(),
        replies.unaidedState(),
        answeredInTime);
  }

  /**
   * Takes in a post of the public, but for its heat: the rule adds that.
   *
   * @param rootId the post that opened its conversation
   * @param direction of its text, if the story is to move towards it; else none
   * @return what to remember of it, with the weight that the rule is to give it
   */
  public PostMemory hear(HeardPost post, String rootId, Direction direction) {
    TextKey text = TextKey.of(post.text());
    boolean copied = copies.hasFromOthers(post.authorHash(), text);
    Discount discount = discount(post, text);
    double weight = discount == null ? PostWeight.FULL : PostWeight.DISCOUNTED;
    boolean pasted = discount == Discount.COPY && !post.isRepost() && post.followers() > 0;
    authors.add(post.authorHash(), pasted ? 1 : weight); // a person, who said it in others' words
    centre.move(direction);
    Map<Integer, Double> words = direction.isNone() ? null : Centre.hashed(direction.words());
    String asks =
        post.isRepost() || weight < 1
            ? null
            : questions.plus(post.id(), post.authorHash(), post.text());
    PostMemory memory = PostMemory.of(post, id, rootId, weight, direction, asks, discount);
    counts.plus(memory, post.language(), rootId.equals(post.id()));
    carriers.plus(post);
    if (!post.isRepost()) {
      long witness = copied || weight < 1 ? StorySigns.NOBODY : post.authorHash();
      signs.plus(post.id(), witness, post.signs(), memory.quarters());
    }
    show(post, words);
    answers.heard(rootId, post.network(), post.atMillis(), weight);
    if (rootId.equals(post.id())) {
      answers.opened(rootId, post.opening());
    }
    replies.heard(post.atMillis());
    return memory;
  }

  private @Nullable Discount discount(HeardPost post, TextKey text) {
    long author = post.authorHash();
    if (copies.weigh(author, text, post.isRepost(), post.followers()) < 1) {
      return Discount.COPY;
    }
    if (post.signs().prize()) {
      return Discount.PRIZE;
    }
    return counts.postsBy(author) >= POSTS_IN_FULL ? Discount.SAME_AUTHOR : null;
  }

  /** The title is that of the most central post until an alert has been sent; then it stays. */
  private void show(HeardPost post, @Nullable Map<Integer, Double> words) {
    boolean first = samples.plus(post);
    boolean titled = alert != null;
    boolean central = !titled && words != null && samples.weigh(post, words, centre);
    if (!titled && (first || central)) {
      retitle();
    }
  }

  private void retitle() {
    SampleState central = samples.central();
    title = central == null ? "" : Title.of(central.text());
  }

  /**
   * Takes in another story that turned out to be about the same, but for its heat: the rule adds
   * that. A reply is followed anew from now on.
   */
  public void merge(Story other, long atMillis) {
    authors.merge(other.authors);
    copies.merge(other.copies);
    counts.merge(other.counts);
    centre.merge(other.centre);
    samples.merge(other.samples);
    answers.merge(other.answers);
    signs.merge(other.signs);
    questions.merge(other.questions);
    carriers.merge(other.carriers);
    replies.merge(other.replies);
    answeredInTime |= other.answeredInTime;
    recurrence = recurrence == null ? other.recurrence : recurrence;
    silencedUntilMillis = Math.max(silencedUntilMillis, other.silencedUntilMillis);
    merged.values().removeIf(sinceMillis -> sinceMillis < atMillis - MERGES_KEPT_MILLIS);
    merged.putAll(other.merged);
    merged.put(other.id, atMillis);
    if (alert == null) {
      retitle();
    }
  }

  /** Takes back a post, but for its heat; returns whether it was shown. */
  public boolean forget(String postId, PostMemory post) {
    if (post.company()) {
      answers.companyGone(postId, post.rootId());
      return true;
    }
    takeBackWords(postId, post);
    carriers.minus(postId);
    counts.minus(post, post.rootId().equals(postId));
    signs.minus(postId, post.countedSigns(), post.quarters());
    answers.gone(postId, post.rootId(), post.network(), post.atMillis(), post.weight());
    replies.gone(post.atMillis());
    boolean shown = samples.remove(postId);
    retitle();
    return shown;
  }

  /** The same for a story that is over, of which only numbers are left. */
  public void forgetPast(String postId, PostMemory post) {
    if (post.company()) {
      answers.companyGone(postId, post.rootId());
      return;
    }
    counts.minus(post, post.rootId().equals(postId));
    answers.gone(postId, post.rootId(), post.network(), post.atMillis(), post.weight());
    replies.gone(post.atMillis());
  }

  private void takeBackWords(String postId, PostMemory post) {
    if (post.words() != null) {
      centre.takeBack(post.words(), post.meaning());
    }
    if (post.asks() != null) {
      questions.minus(postId, post.authorHash(), post.asks());
    }
  }

  /** Takes the words of a post back that is about to say something else. */
  public PostMemory unsay(String postId, PostMemory post) {
    takeBackWords(postId, post);
    return post.withoutWords();
  }

  /** A later version of a post; returns whether it was shown. */
  public boolean edit(HeardPost post) {
    boolean shown = samples.edit(post.id(), post.text());
    boolean said = answers.edit(post.id(), post.text(), post.signs().tones());
    if (post.voice() != Voice.COMPANY && !post.isRepost()) {
      signs.edit(post.id(), post.signs());
    }
    if (shown) {
      retitle();
    }
    return shown || said;
  }

  /**
   * A post that it has just heard goes on in a conversation in which the company spoke; returns
   * whether its author is the first who waits for the next word.
   */
  public boolean cameBack(HeardPost post, String rootId, boolean toCompany) {
    return !post.isRepost()
        && !post.isContent()
        && !post.id().equals(rootId)
        && answers.cameBack(post.id(), rootId, post.authorHash(), post.atMillis(), toCompany);
  }

  /**
   * An official account spoke in this story; what was said may help where the last did not.
   *
   * @param counts which posts answer; the others are only shown
   * @return what to remember of it
   */
  public PostMemory companySaid(HeardPost post, Addressed to, ResponseSettings.Counts counts) {
    CompanyPost said = post.said(!counts.accepts(post.signs().tones()));
    answers.companySaid(said, to);
    if (!said.notCounted()) {
      replies.answered();
    }
    return PostMemory.of(post, id, to.rootId(), 0, Direction.NONE, null, null);
  }

  /** Somebody told us that the company answered; no networks means all. */
  public void answeredOutside(List<String> networks, long atMillis) {
    answers.answeredOutside(networks, atMillis);
    replies.answered();
  }

  /** Answered, and not spreading in spite of it. */
  public boolean isAnswered(long atMillis) {
    return !replies.isReopened() && answers.isAnswered(atMillis);
  }

  /** What its posts are, all in all: {@link KindRule}. */
  public StoryKind kind() {
    return KindRule.of(counts, signs);
  }

  /**
   * The kinds of risk that the story is about, unless it is praise. A story that alerted for them
   * stays one, however many people then join in who saw nothing.
   *
   * @param minAuthors people who must speak of one
   */
  public List<String> dangers(int minAuthors) {
    boolean alerted = alert != null && alert.risk();
    return kind() == StoryKind.PRAISE
        ? List.of()
        : signs.dangers(minAuthors, alerted ? 0 : counts.toldQuarters());
  }

  /** Heat below which the alert of this story resolves. */
  public double fadesBelow() {
    double amongRisks = riskSpread == null ? 0 : riskSpread.wave().hottest();
    return FADED_BELOW * Math.max(spread.wave().hottest(), amongRisks);
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

  /** Ids of the stories that it took in during the last eight days. */
  public Set<String> mergedFrom() {
    return Collections.unmodifiableSet(merged.keySet());
  }

  /** The story that took it in; null while it stands alone. */
  public @Nullable String mergedInto() {
    return mergedInto;
  }

  /** It is part of another from now on. */
  public void mergeInto(String storyId) {
    mergedInto = storyId;
  }

  /** That it was there before; null if it was not. */
  public @Nullable Recurrence recurrence() {
    return recurrence;
  }

  /** It was there before. */
  public void cameBack(Recurrence earlier) {
    recurrence = earlier;
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

  /** How it spreads, held against the risk stories of the brand; null until it is one. */
  public @Nullable StorySpread riskSpread() {
    return riskSpread;
  }

  /** It has become a risk story; to be called before the rule adds the post that made it one. */
  public void startRiskSpread(long atMillis) {
    riskSpread = spread.apart(atMillis);
  }

  /** What the rule said at the newest post; null if that was before such things were kept. */
  public @Nullable Decision decision() {
    return decision;
  }

  /** What the rule says, and whether only the answer keeps it from alerting. */
  public void decided(Verdict verdict) {
    decision = verdict.decision();
    boolean held = decision == Decision.ANSWERED && verdict.bar() != null;
    answeredInTime |= held && alert == null;
  }

  /** Whether it would have alerted once, had nobody answered before. */
  public boolean answeredInTime() {
    return answeredInTime;
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

  public Questions questions() {
    return questions;
  }

  public Carriers carriers() {
    return carriers;
  }

  public Answers answers() {
    return answers;
  }

  public StorySigns signs() {
    return signs;
  }

  /** How it goes on after a reply. */
  public ReplyWatch replies() {
    return replies;
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
