// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.stories;

import io.outcry.domain.authors.AuthorsState;
import io.outcry.domain.copies.Copies;
import io.outcry.domain.heat.Heat;
import io.outcry.domain.responses.AnswersState;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.responses.RootState;
import io.outcry.domain.signs.SignsState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What is kept of a story that is over, so that its alert can still change: its numbers. No words
 * of anybody, no people, no address of a post.
 */
final class StoryRemains {
  private StoryRemains() {}

  /**
   * What is kept.
   *
   * @param halfLifeMillis of the heats in it
   */
  static StoryState of(StoryState story, long halfLifeMillis) {
    return new StoryState(
        story.id(),
        "",
        story.announced(),
        story.level(),
        story.spread(),
        nobody(story.authors()),
        Copies.none().toState(),
        StoryCounts.withoutPeople(story.counts()),
        Map.of(),
        null,
        List.of(),
        null,
        nobody(story.answers(), halfLifeMillis),
        story.followUp(),
        story.coolBelow(),
        story.reopened(),
        story.alert(),
        0,
        0,
        story.signs() == null ? null : wordless(story.signs()),
        story.merged(),
        story.recurrence(),
        null,
        null,
        null,
        story.riskSpread(),
        story.decision(),
        null,
        story.unaided(),
        story.answeredInTime(),
        null);
  }

  /** As many people, and nobody among them. */
  private static AuthorsState nobody(AuthorsState authors) {
    return new AuthorsState(
        LongStream.rangeClosed(1, authors.exact().length).toArray(),
        authors.registers(),
        authors.fullApart(),
        LongStream.rangeClosed(1, authors.fullExact().length).toArray(),
        authors.fullRegisters());
  }

  /** The hottest conversation of each network tells whether it is answered. */
  private static AnswersState nobody(AnswersState answers, long halfLifeMillis) {
    Map<String, RootState> hottest = new HashMap<>();
    for (RootState root : answers.roots()) {
      hottest.merge(root.network(), root, (one, other) -> hotter(one, other, halfLifeMillis));
    }
    return new AnswersState(
        hottest.values().stream()
            .sorted(Comparator.comparing(RootState::id))
            .map(StoryRemains::nobody)
            .toList(),
        answers.networkHeat(),
        answers.networkHeatAtMillis(),
        answers.complaintRoots(),
        answers.answeredRoots(),
        answers.statements(),
        answers.outside(),
        answers.companyPosts().stream().map(StoryRemains::wordless).toList(),
        answers.outsideAtMillis(),
        null);
  }

  private static RootState hotter(RootState one, RootState other, long halfLifeMillis) {
    Heat heat = new Heat(one.heat(), one.heatAtMillis(), halfLifeMillis);
    Heat otherHeat = new Heat(other.heat(), other.heatAtMillis(), halfLifeMillis);
    return heat.isAtLeast(otherHeat) ? one : other;
  }

  private static RootState nobody(RootState root) {
    return new RootState(
        root.id(),
        root.network(),
        root.heat(),
        root.heatAtMillis(),
        root.posts(),
        false,
        root.complaint(),
        root.answered(),
        null,
        null,
        0,
        0,
        0,
        null);
  }

  private static CompanyPost wordless(CompanyPost post) {
    return new CompanyPost(
        post.id(),
        post.network(),
        post.account(),
        post.atMillis(),
        post.to(),
        post.url(),
        "",
        post.tones(),
        post.notCounted());
  }

  private static SignsState wordless(SignsState signs) {
    return new SignsState(
        signs.kindQuarters(), signs.leaving(), signs.comparing(), List.of(), signs.riskQuarters());
  }
}
