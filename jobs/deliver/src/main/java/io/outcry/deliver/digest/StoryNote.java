// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.stories.StoryChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest keeps of one story: the newest words, since an older text may have been taken back.
 *
 * <p>Evolution: as {@link DigestMemory}.
 *
 * @param grewAtMillis of the last line that told more posts than the one before
 * @param postsBefore at the start of the time before the span
 * @param postsAtFrom at the start of the span
 * @param posts by now
 * @param rarest stories a week that got as far as this one did within the span, at its least
 *     ordinary line; {@link Double#MAX_VALUE} without a line in the span
 * @param heldBy at that line
 * @param bar stories a week that may alert, at that line; 0 where it is not told
 * @param answeredAtMillis of the first line that said so; 0 for none
 * @param risk kinds that its posts speak of
 * @param waiting people who answered the company and have had no word since
 * @param waitingSinceMillis since when the first of them waits; 0 for nobody
 * @param unanswered complaints of it without an answer
 * @param replyTo the first of them, by its address or its id; null where it is not told
 */
public record StoryNote(
    String storyId,
    String brand,
    String kind,
    String title,
    List<String> terms,
    List<String> networks,
    List<String> languages,
    String firstPost,
    long openedAtMillis,
    long lastAtMillis,
    long grewAtMillis,
    long postsBefore,
    long postsAtFrom,
    long posts,
    long authors,
    double rarest,
    long rarestAtMillis,
    @Nullable String heldBy,
    double bar,
    long answeredAtMillis,
    @Nullable String alertId,
    @Nullable String mergedInto,
    List<String> risk,
    long waiting,
    long waitingSinceMillis,
    long unanswered,
    @Nullable String replyTo) {
  private static final int MOST_WORDS = 200;
  private static final int MOST_TERMS = 8;

  /** The note after one more line of the story. */
  static StoryNote of(@Nullable StoryNote known, StoryChange change, DigestSpan span) {
    if (known != null && change.at().toEpochMilli() < known.lastAtMillis) {
      return known;
    }
    boolean inSpan = !change.at().isBefore(span.from());
    boolean before = !inSpan && !change.at().isBefore(span.before());
    long was = known == null ? 0 : known.posts;
    boolean rarer = inSpan && (known == null || change.perWeek() < known.rarest);
    long at = change.at().toEpochMilli();
    StoryChange.Response response = change.response();
    return new StoryNote(
        change.storyId(),
        change.brand(),
        change.kind(),
        shortened(change.title()),
        new ArrayList<>(change.terms().stream().limit(MOST_TERMS).toList()),
        new ArrayList<>(change.networks().stream().limit(MOST_TERMS).toList()),
        new ArrayList<>(change.languages().stream().limit(MOST_TERMS).toList()),
        change.firstPost(),
        known == null ? at : known.openedAtMillis,
        at,
        known == null || change.posts() > was ? at : known.grewAtMillis,
        inSpan || before ? (known == null ? 0 : known.postsBefore) : change.posts(),
        inSpan ? (known == null ? 0 : known.postsAtFrom) : change.posts(),
        Math.max(was, change.posts()),
        change.authors(),
        rarer ? change.perWeek() : known == null ? Double.MAX_VALUE : known.rarest,
        rarer ? at : known == null ? 0 : known.rarestAtMillis,
        rarer ? change.heldBy() : known == null ? null : known.heldBy,
        rarer ? bar(change) : known == null ? 0 : known.bar,
        answeredAt(known, change),
        change.alertId() != null ? change.alertId() : known == null ? null : known.alertId,
        change.mergedInto(),
        new ArrayList<>(change.risk()),
        response == null || !waitsForCompany(response) ? 0 : response.waiting(),
        response == null || response.waitingSince() == null
            ? 0
            : response.waitingSince().toEpochMilli(),
        response == null ? 0 : response.openComplaints(),
        response == null ? null : replyTo(response));
  }

  /** The same at the start of the next span. */
  StoryNote rolled() {
    return new StoryNote(
        storyId,
        brand,
        kind,
        title,
        terms,
        networks,
        languages,
        firstPost,
        openedAtMillis,
        lastAtMillis,
        grewAtMillis,
        postsAtFrom,
        posts,
        posts,
        authors,
        Double.MAX_VALUE,
        0,
        null,
        0,
        answeredAtMillis,
        alertId,
        mergedInto,
        risk,
        waiting,
        waitingSinceMillis,
        unanswered,
        replyTo);
  }

  long postsInSpan() {
    return Math.max(0, posts - postsAtFrom);
  }

  long postsInTimeBefore() {
    return Math.max(0, postsAtFrom - postsBefore);
  }

  boolean answered() {
    return answeredAtMillis > 0;
  }

  /** Nobody answered it, or somebody came back to the answer and waits. */
  boolean waits() {
    return !answered() || waiting > 0;
  }

  boolean complains() {
    return kind.equals("complaint") || kind.equals("backlash");
  }

  private static boolean waitsForCompany(StoryChange.Response response) {
    return "company".equals(response.waitingOn());
  }

  private static @Nullable String replyTo(StoryChange.Response response) {
    if (response.unanswered().isEmpty()) {
      return null;
    }
    StoryChange.Unanswered first = response.unanswered().get(0);
    return first.url() == null ? first.postId() : first.url();
  }

  private static double bar(StoryChange change) {
    return change.rule() == null ? 0 : change.rule().falseAlarmsPerWeek();
  }

  private static long answeredAt(@Nullable StoryNote known, StoryChange change) {
    if (!change.answered()) { // reopened, or never answered
      return 0;
    }
    return known != null && known.answered() ? known.answeredAtMillis : change.at().toEpochMilli();
  }

  private static String shortened(String title) {
    int most = Math.min(title.length(), MOST_WORDS);
    boolean cutsPair = most < title.length() && Character.isHighSurrogate(title.charAt(most - 1));
    return most == title.length() ? title : title.substring(0, cutsPair ? most - 1 : most) + "…";
  }
}
