// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.links.SharedLinks;
import io.outcry.domain.reproduction.Forecast;
import io.outcry.domain.reproduction.Interval;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.Answer;
import io.outcry.domain.responses.CompanyPost;
import io.outcry.domain.responses.RootState;
import io.outcry.domain.rule.AlertBar;
import io.outcry.domain.rule.Decision;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.signs.RiskState;
import io.outcry.domain.stories.CarrierState;
import io.outcry.domain.stories.QuestionState;
import io.outcry.domain.stories.Recurrence;
import io.outcry.domain.stories.SampleState;
import io.outcry.domain.stories.Samples;
import io.outcry.domain.stories.Story;
import io.outcry.domain.stories.StoryCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frozen view of a story at one moment. Times are epoch milliseconds, shares 0 to 1.
 *
 * @param reading heat, norms and odds, with all operands
 * @param heardSinceMillis when the brand was first listened to
 * @param lastTenMinutes posts of the last ten minutes
 * @param firstOnNetworkMillis when it came to each network
 * @param topAuthorShare share of the posts by the busiest author
 * @param notUnderstood share of the posts that the text model could not read
 * @param samples first, widest, latest; at most five, no post twice
 * @param toAnswer root of the hottest conversation without an answer
 * @param toAnswerShare share of the story's posts in that conversation
 * @param verdict whether the reply worked; null without a reply
 * @param risks what its posts say of harm, wrong or law
 * @param leaving posts whose authors leave the brand, or think of it
 * @param comparing posts that weigh the brand against a competitor, by its id
 * @param mergedFrom stories that it took in lately
 * @param mergedInto the story that took it in; null while it stands alone
 * @param recurrence that it was there before; null if it was not
 * @param questions what most people ask
 * @param carriers accounts with many followers that wrote or shared it, the widest first
 * @param links that go round in it, most shared first
 * @param bar the bar by which it is judged
 * @param decision what the rule said at its newest post; null if it was never asked
 * @param response how the company dealt with it
 * @param alert where its alert stands; null until it alerted
 */
public record StoryView(
    String id,
    String title,
    StoryKind kind,
    SpreadReading reading,
    long heardSinceMillis,
    long authors,
    Discounts discounts,
    long firstPostMillis,
    long lastPostMillis,
    long lastTenMinutes,
    long previousTenMinutes,
    Interval reproduction,
    Forecast forecast,
    Map<String, Long> perNetwork,
    Map<String, Long> perLanguage,
    Map<String, Long> firstOnNetworkMillis,
    double topAuthorShare,
    double negative,
    double neutral,
    double positive,
    double complaint,
    double notUnderstood,
    List<Sample> samples,
    List<String> terms,
    Answer answer,
    List<CompanyPost> companyPosts,
    @Nullable RootState toAnswer,
    double toAnswerShare,
    @Nullable ReplyVerdict verdict,
    List<RiskState> risks,
    long leaving,
    Map<String, Long> comparing,
    List<String> mergedFrom,
    @Nullable String mergedInto,
    @Nullable Recurrence recurrence,
    List<QuestionState> questions,
    List<CarrierState> carriers,
    List<SharedLinks.Told> links,
    AlertBar bar,
    @Nullable Decision decision,
    ResponseView response,
    @Nullable AlertState alert) {
  private static final int SAMPLES = 5;
  private static final int TERMS = 8;
  private static final int QUESTIONS = 3;

  /**
   * A post that is shown, and why: {@code first}, {@code central}, {@code reach} or {@code latest}.
   */
  public record Sample(SampleState post, String why) {}

  /** The story as it stands at the moment of {@code reading}. */
  public static StoryView of(
      Story story, SpreadReading reading, AlertBar bar, long heardSinceMillis) {
    long atMillis = reading.atMillis();
    StoryCounts counts = story.counts();
    double posts = Math.max(1, story.spread().posts());
    RootState toAnswer = story.answers().toAnswer();
    return new StoryView(
        story.id(),
        story.samples().title(),
        story.kind(),
        reading,
        heardSinceMillis,
        Math.min(story.authors().count(), story.spread().posts()), // beyond 64 an estimate
        new Discounts(story.spread().discounted(), counts.prizes(), counts.again()),
        story.spread().firstPostMillis(),
        story.spread().heat().atMillis(),
        counts.lastTenMinutes(atMillis),
        counts.previousTenMinutes(atMillis),
        story.spread().reproduction(atMillis),
        story.spread().forecast(atMillis),
        counts.perNetwork(),
        counts.perLanguage(),
        counts.firstOnNetworkMillis(),
        counts.topAuthorPosts() / posts,
        counts.negative(),
        counts.neutral(),
        counts.positive(),
        counts.complaint(),
        counts.notUnderstood() / posts,
        samples(story.samples()),
        story.centre().terms(TERMS),
        story.answers().answer(atMillis),
        story.answers().companyPosts(),
        toAnswer,
        toAnswer == null ? 0 : toAnswer.posts() / posts,
        story.replies().isFollowing() ? story.replies().verdict(atMillis) : null,
        story.signs().risks(),
        story.signs().leaving(),
        story.signs().comparing(),
        List.copyOf(story.lineage().mergedFrom()),
        story.lineage().mergedInto(),
        story.lineage().recurrence(),
        story.questions().most(QUESTIONS),
        story.carriers().toState(),
        story.links().most(),
        bar,
        story.notes().decision(),
        ResponseView.of(story, atMillis),
        story.alert());
  }

  private static List<Sample> samples(Samples kept) {
    List<Sample> all = new ArrayList<>();
    add(all, kept.first(), "first");
    add(all, kept.central(), "central");
    kept.widest().forEach(post -> add(all, post, "reach"));
    add(all, kept.latest(), "latest");
    return List.copyOf(all);
  }

  private static void add(List<Sample> all, @Nullable SampleState post, String why) {
    if (post != null
        && all.size() < SAMPLES
        && all.stream().noneMatch(known -> known.post().id().equals(post.id()))) {
      all.add(new Sample(post, why));
    }
  }

  /** Ids of the posts whose text, words or author are shown. */
  public List<String> shownPosts() {
    List<String> ids = new ArrayList<>();
    risks.forEach(risk -> ids.addAll(risk.ids()));
    samples.forEach(sample -> ids.add(sample.post().id()));
    questions.forEach(question -> ids.add(question.postId()));
    carriers.forEach(carrier -> ids.add(carrier.postId()));
    if (toAnswer != null) {
      ids.add(toAnswer.id());
    }
    return ids;
  }

  /** The networks of the story, sorted. */
  public List<String> networks() {
    return List.copyOf(perNetwork.keySet());
  }

  /** In which it is written, the one of most posts first. */
  public List<String> languages() {
    return perLanguage.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
