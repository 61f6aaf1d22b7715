// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.authors.Authors;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.copies.Copies;
import io.outcry.domain.copies.Discount;
import io.outcry.domain.copies.PostWeight;
import io.outcry.domain.copies.TextKey;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.links.SharedLinks;
import io.outcry.domain.responses.Addressed;
import io.outcry.domain.responses.Answers;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.rule.StorySpread;
import io.outcry.domain.signs.StorySigns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A live story of one brand: its posts, its spread, the answers to it, and its alert. Only the desk
 * changes it. Times are epoch milliseconds. Not thread-safe.
 */
public final class Story {
  private static final double FADED_BELOW = 0.25;

  /** Of one author in one story. */
  private static final long POSTS_IN_FULL = 3;

  private final String id;
  private final StorySpread spread;
  private @Nullable StorySpread riskSpread;
  private final Authors authors;
  private final Copies copies;
  private final StoryCounts counts;
  private final Centre centre;
  private final Samples samples;
  private final Answers answers;
  private final ReplyWatch replies;
  private final StorySigns signs;
  private final Questions questions;
  private final Carriers carriers;
  private final SharedLinks links;
  private final Lineage lineage;
  private final DeskNotes notes;
  private @Nullable AlertState alert;

  /** The story as it was stored. */
  public Story(StoryState state, Brand brand) {
    long halfLifeMillis = brand.halfLifeMillis();
    id = state.id();
    spread = StorySpread.of(state.spread(), halfLifeMillis);
    riskSpread =
        state.riskSpread() == null ? null : StorySpread.of(state.riskSpread(), halfLifeMillis);
    authors = Authors.of(state.authors());
    copies = Copies.of(state.copies());
    counts = StoryCounts.of(state.counts());
    centre = Centre.of(state.centre(), state.meaning());
    samples = new Samples(state);
    answers = Answers.of(state.answers(), halfLifeMillis);
    replies = new ReplyWatch(state, brand.response().followUpMillis());
    signs = StorySigns.of(state.signs());
    questions = Questions.of(state.questions());
    carriers = Carriers.of(state.carriers());
    links = SharedLinks.of(state.links());
    lineage = new Lineage(state.merged(), state.recurrence());
    alert = state.alert();
    notes = new DeskNotes(state);
  }

  /** A story that this post opens; the post itself is not yet in it. */
  public static Story openedBy(HeardPost post, Brand brand) {
    String id = brand.id() + ":" + post.id();
    String title = post.isRepost() ? Title.of(post.text()) : ""; // others bring it with them
    return new Story(StoryState.opened(id, title, brand.halfLifeMillis()), brand);
  }

  /** What to store. */
  public StoryState toState() {
    return new StoryState(
        id,
        samples.title(),
        notes.announced(),
        notes.level(),
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
        notes.silencedUntilMillis(),
        notes.dueMillis(),
        signs.toState(),
        lineage.merged(),
        lineage.recurrence(),
        questions.toState(),
        carriers.toState(),
        samples.centralState(),
        riskSpread == null ? null : riskSpread.toState(),
        notes.decision(),
        centre.meaningState(),
        replies.unaidedState(),
        notes.answeredInTime(),
        links.toState());
  }

  /**
   * Takes in a post of the public, but for its heat: the rule adds that.
   *
   * @param rootId the post that opened its conversation
   * @param direction of its text, if the story is to move towards it; else none
   * @param byLink whether it is here for a link alone
   * @param passedOn the post that it reposts; null if it reposts none that is known
   * @return what to remember of it, with the weight that the rule is to give it
   */
  public PostMemory hear(
      HeardPost post,
      String rootId,
      Direction direction,
      boolean byLink,
      @Nullable PostMemory passedOn) {
    long author = post.authorHash();
    TextKey text = post.isRepost() ? TextKey.NONE : TextKey.of(post.text());
    boolean copied = copies.hasFromOthers(author, text);
    Discount discount = discount(post, author, text);
    double weight = discount == null ? PostWeight.FULL : PostWeight.DISCOUNTED;
    boolean pasted = discount == Discount.COPY && !post.isRepost() && post.followers() > 0;
    authors.add(author, pasted ? 1 : weight); // a person, who said it in others' words
    centre.move(direction);
    String asks =
        post.isRepost() || weight < 1
            ? null
            : questions.plus(post.id(), author, post.text());
    long[] shared =
        passedOn != null && post.links().isEmpty()
            ? links.plusRepost(passedOn.shared())
            : links.plus(post.id(), post.links(), post.isRepost());
    PostMemory memory =
        PostMemory.of(post, id, rootId, weight, direction, asks, discount, shared, byLink);
    counts.plus(memory, post.language(), memory.opens(post.id()));
    carriers.plus(post);
    if (!post.isRepost()) {
      long witness = copied || weight < 1 ? StorySigns.NOBODY : author;
      signs.plus(post.id(), witness, post.signs(), memory.quarters());
    }
    samples.plus(post, memory.words(), centre, alert != null);
    answers.heard(rootId, post.network(), post.atMillis(), weight);
    if (rootId.equals(post.id())) {
      answers.opened(rootId, post.opening());
    }
    replies.heard(post.atMillis());
    return memory;
  }

  private @Nullable Discount discount(HeardPost post, long author, TextKey text) {
    if (copies.weigh(author, text, post.isRepost(), post.followers()) < 1) {
      return Discount.COPY;
    }
    if (post.signs().prize()) {
      return Discount.PRIZE;
    }
    return counts.postsBy(author) >= POSTS_IN_FULL ? Discount.SAME_AUTHOR : null;
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
    samples.merge(other.samples, alert != null);
    answers.merge(other.answers);
    replies.merge(other.replies);
    signs.merge(other.signs);
    questions.merge(other.questions);
    carriers.merge(other.carriers);
    links.merge(other.links);
    lineage.merge(other, atMillis);
    notes.merge(other.notes);
  }

  /** Takes back a post, but for its heat; returns whether it was shown. */
  public boolean forget(String postId, PostMemory post) {
    forgetPast(postId, post);
    if (post.company()) {
      return true;
    }
    takeBackWords(postId, post);
    carriers.minus(postId);
    signs.minus(postId, post.countedSigns(), post.quarters());
    boolean over = links.minus(post.shared(), post.repost());
    return samples.remove(postId) || over;
  }

  /** The same for a story that is over, of which only numbers are left. */
  public void forgetPast(String postId, PostMemory post) {
    if (post.company()) {
      answers.companyGone(postId, post.rootId());
      return;
    }
    counts.minus(post, post.opens(postId));
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

  /** Takes the words and links of a post back that is about to say something else. */
  public PostMemory unsay(String postId, PostMemory post) {
    takeBackWords(postId, post);
    links.minus(post.shared(), post.repost());
    return post.withoutWords();
  }

  /** A later version of a post; returns whether it was shown. */
  public boolean edit(HeardPost post) {
    boolean shown = samples.edit(post.id(), post.text());
    boolean said = answers.edit(post.id(), post.text(), post.signs().tones());
    if (post.voice() != Voice.COMPANY && !post.isRepost()) {
      signs.edit(post.id(), post.signs());
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
    return PostMemory.of(post, id, to.rootId(), 0, Direction.NONE, null, null, null, false);
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

  public boolean hasOpenAlert() {
    return alert != null && alert.isOpen();
  }

  public boolean isFiring() {
    return alert != null && alert.status() == AlertStatus.FIRING;
  }

  public String id() {
    return id;
  }

  public Lineage lineage() {
    return lineage;
  }

  public DeskNotes notes() {
    return notes;
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

  public SharedLinks links() {
    return links;
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
}
