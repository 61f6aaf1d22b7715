// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import io.outcry.evaluate.Alerted.Revision;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what was told against what was true. An alert is about the true story that most posts of
 * its story belonged to when it left. The first alert about a storm catches it; a later one about
 * the same storm is a split; every other alert is false, but for three that are meant: an answered
 * story that spreads on, a slow burner told as such, and those of weeks that do not count.
 */
final class Judge {
  private static final int NOBODY = -1;

  private final Plan plan;
  private final List<Truth> truths;
  private final Heard heard;
  private final Figures figures;
  private final Map<Integer, Alerted> firstByTruth = new HashMap<>();

  private Judge(Plan plan, List<Truth> truths, Heard heard) {
    this.plan = plan;
    this.truths = truths;
    this.heard = heard;
    this.figures = new Figures();
  }

  static Figures of(Plan plan, List<Truth> truths, Heard heard, List<Alerted> alerts) {
    Judge judge = new Judge(plan, truths, heard);
    alerts.stream().sorted(Comparator.comparingLong(Alerted::atMillis)).forEach(judge::alert);
    Map<Integer, Integer> gathered = heard.gathered();
    truths.stream()
        .filter(it -> plan.counts(it.startMillis()))
        .forEach(it -> judge.truth(it, gathered.getOrDefault(it.number(), 0)));
    return judge.figures;
  }

  private void alert(Alerted alert) {
    int owner = owner(alert);
    if (owner == NOBODY) {
      return;
    }
    Truth truth = truths.get(owner);
    boolean again = firstByTruth.putIfAbsent(owner, alert) != null;
    if (!plan.counts(alert.atMillis())) {
      return;
    }
    forecast(alert);
    String reason = alert.first().reason();
    if (truth.kind() == Kind.ANSWERED && alert.first().answeredButSpreading()) {
      figures.reopened++;
    } else if (truth.kind() == Kind.EVERGREEN && reason.equals("large-unanswered")) {
      figures.slowBurners++;
    } else if (!truth.kind().isStorm() || again) {
      figures.falseAlarm(again ? "split of one " + group(truth) : cause(truth, reason));
      figures.secondWaves += alert.secondWaves();
    }
  }

  private static String group(Truth truth) {
    return truth.kind().isStorm() ? "storm" : "other story";
  }

  private static String cause(Truth truth, String reason) {
    return switch (reason) {
      case "risk", "large-unanswered" -> truth.kind().words() + " (" + reason + ")";
      default -> truth.kind().words();
    };
  }

  /** The true story with the most posts in the story when the alert left; of equals the first. */
  private int owner(Alerted alert) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (StoryPosts posts : heard.partsOf(alert.storyId(), alert.atMillis())) {
      posts.countInto(counts, alert.atMillis());
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(NOBODY);
  }

  private void forecast(Alerted alert) {
    Revision first = alert.first();
    if (first.low() < 0 || first.answered()) {
      return;
    }
    long fromMillis = alert.atMillis();
    int came = 0;
    for (StoryPosts posts : heard.partsOf(alert.storyId(), fromMillis)) {
      came += posts.between(fromMillis, fromMillis + Plan.HOUR_MILLIS);
    }
    figures.forecast(first.low() <= came && came <= first.high());
  }

  private void truth(Truth truth, int gathered) {
    figures.told(truth.kind());
    Alerted alert = firstByTruth.get(truth.number());
    if (truth.kind() == Kind.STORM || truth.kind() == Kind.PAIR) {
      figures.storm(
          truth,
          alert == null ? Figures.NEVER : alert.atMillis(),
          alert == null ? Figures.NEVER : SampleRoutes.deliveredMillis(alert.revisions()),
          (double) gathered / truth.cascade().size());
      figures.misread += alert == null && !heard.readAsComplaint(truth) ? 1 : 0;
    }
    if (truth.kind() == Kind.ANSWERED && alert == null) {
      figures.silentOnAnswered++;
    }
  }
}
