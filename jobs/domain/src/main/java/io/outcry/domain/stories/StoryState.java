// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.authors.Authors;
import io.outcry.domain.authors.AuthorsState;
import io.outcry.domain.copies.Copies;
import io.outcry.domain.copies.CopiesState;
import io.outcry.domain.links.SharedLinkState;
import io.outcry.domain.reproduction.FollowUpState;
import io.outcry.domain.responses.AnswersState;
import io.outcry.domain.rule.Decision;
import io.outcry.domain.rule.SpreadState;
import io.outcry.domain.rule.StorySpread;
import io.outcry.domain.signs.SignsState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a live story, under the state name {@code stories-v1}.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one; that takes a new record and the state name {@code stories-v2}. No
 * checks here: old bytes give zeros.
 *
 * @param id brand, colon, id of the post that opened it
 * @param title first words of its most central post
 * @param announced whether a line about it has left
 * @param level {@code floor(log2(heat))} as of its newest line
 * @param centre weight of its heaviest terms
 * @param firstSample null once its posts are gone
 * @param followUp null until the company answered
 * @param reopened the answer did not help, and no other has come since
 * @param coolBelow heat below which a reply that works has worked; 0 without a reply
 * @param alert null until it alerted
 * @param silencedUntilMillis until when somebody asked for silence; 0 if nobody did
 * @param dueMillis when it is to be looked at next
 * @param signs what its texts say besides their scores; null if it was stored before there were any
 * @param merged ids of the stories that it took in lately, and when; null in old states
 * @param recurrence that it was there before; null if it was not
 * @param questions what people ask; null in old states
 * @param carriers accounts with many followers; null in old states
 * @param central the post nearest to its centre; null if none has words of its own
 * @param riskSpread how it stands to the risk stories of the brand; null if it is none
 * @param decision what the rule said at its newest post; null in old states
 * @param meaning how many texts moved its centre and the sum of their meanings, packed; null if it
 *     was stored before there were any
 * @param unaided how it goes on after its alert without a reply; null without either, and in old
 *     states
 * @param answeredInTime whether it would have alerted once, had nobody answered before
 * @param links that its posts share; null if they share none, and in old states
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoryState(
    String id,
    String title,
    boolean announced,
    int level,
    SpreadState spread,
    AuthorsState authors,
    CopiesState copies,
    CountsState counts,
    Map<String, Double> centre,
    @Nullable SampleState firstSample,
    List<SampleState> widestSamples,
    @Nullable SampleState latestSample,
    AnswersState answers,
    @Nullable FollowUpState followUp,
    double coolBelow,
    boolean reopened,
    @Nullable AlertState alert,
    long silencedUntilMillis,
    long dueMillis,
    @Nullable SignsState signs,
    @Nullable Map<String, Long> merged,
    @Nullable Recurrence recurrence,
    @Nullable List<QuestionState> questions,
    @Nullable List<CarrierState> carriers,
    @Nullable CentralState central,
    @Nullable SpreadState riskSpread,
    @Nullable Decision decision,
    byte @Nullable [] meaning,
    @Nullable FollowUpState unaided,
    boolean answeredInTime,
    @Nullable List<SharedLinkState> links) {
  private static final AuthorsState NOBODY = Authors.none().toState();
  private static final CopiesState NO_TEXTS = Copies.none().toState();

  /** A story of which nothing was heard yet. */
  static StoryState opened(String id, String title, long halfLifeMillis) {
    return new StoryState(
        id,
        title,
        false,
        0,
        StorySpread.none(halfLifeMillis).toState(),
        NOBODY,
        NO_TEXTS,
        CountsState.NONE,
        Map.of(),
        null,
        List.of(),
        null,
        AnswersState.NONE,
        null,
        0,
        false,
        null,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null);
  }
}
