// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.authors.Authors;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.links.SharedLinks;
import io.outcry.domain.responses.Addressed;
import io.outcry.domain.responses.Answers;
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

  private final String id;
  private final Brand brand;
  private final StorySpread spread;
  private @Nullable StorySpread riskSpread;
  private @Nullable Contents contents; // null while it is empty or has a lone post
  private @Nullable LonePost lone;
  private final Lineage lineage;
  private final DeskNotes notes;
  private @Nullable AlertState alert;

  /** The story as it was stored. */
  public Story(StoryState state, Brand brand) {
    this(state, brand, new Contents(state, brand));
  }

  private Story(StoryState state, Brand brand, @Nullable Contents contents) {
    long halfLifeMillis = brand.halfLifeMillis();
    this.brand = brand;
    this.contents = contents;
    id = state.id();
    spread = StorySpread.of(state.spread(), halfLifeMillis);
    riskSpread =
        state.riskSpread() == null ? null : StorySpread.of(state.riskSpread(), halfLifeMillis);
    lineage = new Lineage(state.merged(), state.recurrence());
    alert = state.alert();
    notes = new DeskNotes(state);
  }

  /** A story that this post opens; the post itself is not yet in it. */
  public static Story openedBy(HeardPost post, Brand brand) {
    String id = brand.id() + ":" + post.id();
    String title = post.isRepost() ? Title.of(post.text()) : ""; // others bring it with them
    StoryState empty = StoryState.opened(id, title, brand.halfLifeMillis());
    return new Story(empty, brand, post.isRepost() ? new Contents(empty, brand) : null);
  }

  private Contents contents() {
    if (contents == null) {
      contents = freshContents();
      lone = null;
    }
    return contents;
  }

  private Contents freshContents() {
    return lone == null
        ? new Contents(StoryState.opened(id, "", brand.halfLifeMillis()), brand)
        : lone.contents(brand);
  }

  /** What to store. */
  public StoryState toState() {
    Contents all = contents == null ? freshContents() : contents; // a lone post stays one
    return new StoryState(
        id,
        all.samples.title(),
        notes.announced(),
        notes.level(),
        spread.toState(),
        all.authors.toState(),
        all.copies.toState(),
        all.counts.toState(),
        all.centre.toState(),
        all.samples.first(),
        all.samples.widest(),
        all.samples.latest(),
        all.answers.toState(),
        all.replies.followUpState(),
        all.replies.coolBelow(),
        all.replies.isReopened(),
        alert,
        notes.silencedUntilMillis(),
        notes.dueMillis(),
        all.signs.toState(),
        lineage.merged(),
        lineage.recurrence(),
        all.questions.toState(),
        all.carriers.toState(),
        all.samples.centralState(),
        riskSpread == null ? null : riskSpread.toState(),
        notes.decision(),
        all.centre.meaningState(),
        all.replies.unaidedState(),
        notes.answeredInTime(),
        all.links.toState());
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
    Whereabouts where = new Whereabouts(id, rootId, direction, byLink, passedOn);
    if (contents == null && lone == null) {
      lone = LonePost.of(post, where);
      if (lone != null) {
        return lone.memory();
      }
    }
    return contents().hear(post, where, alert != null);
  }

  /** Whether it has one post alone, of no words, links or questions that others may share. */
  public boolean isLone() {
    return lone != null;
  }

  /**
   * Takes in another story that turned out to be about the same, but for its heat: the rule adds
   * that. A reply is followed anew from now on.
   */
  public void merge(Story other, long atMillis) {
    contents().merge(other.contents(), alert != null);
    lineage.merge(other, atMillis);
    notes.merge(other.notes);
  }

  /** Takes back a post, but for its heat; returns whether it was shown. */
  public boolean forget(String postId, PostMemory post) {
    return contents().forget(postId, post);
  }

  /** The same for a story that is over, of which only numbers are left. */
  public void forgetPast(String postId, PostMemory post) {
    contents().forgetPast(postId, post);
  }

  /** Takes the words and links of a post back that is about to say something else. */
  public PostMemory unsay(String postId, PostMemory post) {
    return contents().unsay(postId, post);
  }

  /** A later version of a post; returns whether it was shown. */
  public boolean edit(HeardPost post) {
    return contents().edit(post);
  }

  /** Whether an official account has posted in a conversation of this story. */
  public boolean isSpokenIn(String rootId) {
    return contents != null && contents.answers.isSpokenIn(rootId);
  }

  /**
   * A post that it has just heard goes on in a conversation in which the company spoke; returns
   * whether its author is the first who waits for the next word.
   */
  public boolean cameBack(HeardPost post, String rootId, boolean toCompany) {
    return contents().cameBack(post, rootId, toCompany);
  }

  /**
   * An official account spoke in this story; what was said may help where the last did not.
   *
   * @param counts which posts answer; the others are only shown
   * @return what to remember of it
   */
  public PostMemory companySaid(HeardPost post, Addressed to, ResponseSettings.Counts counts) {
    contents().companySaid(post, to, counts);
    return PostMemory.of(post, id, to.rootId(), 0, Direction.NONE, null, null, null, false);
  }

  /** Somebody told us that the company answered; no networks means all. */
  public void answeredOutside(List<String> networks, long atMillis) {
    contents().answeredOutside(networks, atMillis);
  }

  /** Answered, and not spreading in spite of it. */
  public boolean isAnswered(long atMillis) {
    return contents != null
        && !contents.replies.isReopened()
        && contents.answers.isAnswered(atMillis);
  }

  /** When the newest answer came, heard or told; {@link Answers#NO_ANSWER} if there is none. */
  public long lastAnswerMillis() {
    return contents == null ? Answers.NO_ANSWER : contents.answers.lastAnswerMillis();
  }

  /** What its posts are, all in all: {@link KindRule}. */
  public StoryKind kind() {
    return lone == null ? KindRule.of(counts(), signs()) : lone.kind();
  }

  /**
   * The kinds of risk that the story is about, unless it is praise. A story that alerted for them
   * stays one, however many people then join in who saw nothing.
   *
   * @param minAuthors people who must speak of one
   */
  public List<String> dangers(int minAuthors) {
    boolean alerted = alert != null && alert.risk();
    return lone != null || kind() == StoryKind.PRAISE
        ? List.of()
        : signs().dangers(minAuthors, alerted ? 0 : counts().toldQuarters());
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

  /** Distinct people. */
  public long people() {
    return lone == null ? authors().count() : 1;
  }

  /** Those of them who said something in full weight. */
  public long fullPeople() {
    return lone == null ? authors().fullCount() : 1;
  }

  public Authors authors() {
    return contents().authors;
  }

  public StoryCounts counts() {
    return contents().counts;
  }

  public Centre centre() {
    return contents().centre;
  }

  public Samples samples() {
    return contents().samples;
  }

  public Questions questions() {
    return contents().questions;
  }

  public Carriers carriers() {
    return contents().carriers;
  }

  public SharedLinks links() {
    return contents().links;
  }

  public Answers answers() {
    return contents().answers;
  }

  public StorySigns signs() {
    return contents().signs;
  }

  /** How it goes on after a reply. */
  public ReplyWatch replies() {
    return contents().replies;
  }

  public @Nullable AlertState alert() {
    return alert;
  }

  public void alert(AlertState newAlert) {
    alert = newAlert;
  }
}
