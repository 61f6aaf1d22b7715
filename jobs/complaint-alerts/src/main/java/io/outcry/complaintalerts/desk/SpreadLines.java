// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.Tail;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.telling.StoryView;
import io.outcry.schemas.alerts.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts of {@code alert.v1} that say how a story spreads, with all operands of its odds. */
final class SpreadLines {
  private SpreadLines() {}

  static List<Alert.Operand> arithmetic(StoryView story) {
    SpreadReading reading = story.reading();
    NormsKind kind = reading.odds().kind();
    String what =
        switch (kind) {
          case ORDINARY -> "stories";
          case RISK -> "other risk stories";
          case SIZE -> "stories that have not alerted otherwise";
        };
    List<Alert.Operand> operands = new ArrayList<>(judged(reading));
    operands.addAll(odds(reading, what));
    operands.add(
        new Alert.Operand(
            "bar",
            kind == NormsKind.ORDINARY
                ? "falseAlarmsPerWeek, up to 4 times while less of it was used"
                : "falseAlarmsPerWeek of these",
            story.bar().falseAlarmsPerWeek()));
    return operands;
  }

  /** What is held against the norms: the heat, or by the late rule the posts so far. */
  private static List<Alert.Operand> judged(SpreadReading reading) {
    Alert.Operand heat = new Alert.Operand("heat", "sum of w 2^(-age/halfLife)", reading.heat());
    Alert.Operand expectedHeat =
        new Alert.Operand("expectedHeat", "exp(mean ln(1+peak heat)) - 1", reading.expectedHeat());
    return reading.bySize()
        ? List.of(
            heat,
            expectedHeat,
            new Alert.Operand("posts", "so far, discounted ones a quarter", reading.judged()),
            new Alert.Operand("expectedPosts", "exp(mean ln(1+posts)) - 1", reading.expected()),
            new Alert.Operand("score", "ln((1+posts)/(1+expectedPosts))", reading.score()))
        : List.of(
            heat,
            expectedHeat,
            new Alert.Operand("score", "ln((1+heat)/(1+expectedHeat))", reading.score()));
  }

  private static List<Alert.Operand> odds(SpreadReading reading, String what) {
    Tail tail = reading.odds().tail();
    NormsKind kind = reading.odds().kind();
    return List.of(
        new Alert.Operand(
            "stories", "weighted " + what + " of the brand", reading.odds().stories()),
        new Alert.Operand("weeks", "decayed weeks watched", reading.odds().weeks()),
        new Alert.Operand("priorStories", "taken as seen before the first", kind.priorStories()),
        new Alert.Operand("priorWeeks", "taken as watched before the first", kind.priorWeeks()),
        new Alert.Operand(
            "storiesPerWeek",
            "(stories+priorStories)/(weeks+priorWeeks)",
            reading.odds().storiesPerWeek()),
        new Alert.Operand("reaching", what + " that reached fromScore", tail.reaching()),
        new Alert.Operand("outOf", "stories asked", tail.outOf()),
        new Alert.Operand("slope", "of the tail, 0 where counted", tail.slope()),
        new Alert.Operand("fromScore", "lower edge of the bin counted from", tail.fromScore()),
        new Alert.Operand(
            "share",
            "min(1, reaching/outOf * exp(-slope * max(0, score-fromScore)))",
            reading.odds().share()),
        new Alert.Operand("perWeek", "storiesPerWeek * share", reading.perWeek()),
        new Alert.Operand("returnWeeks", "1/perWeek", reading.odds().returnWeeks()));
  }

  static Alert.Spread spread(StoryView story) {
    SpreadReading reading = story.reading();
    var nextHour = story.forecast().nextHour();
    var doubling = story.forecast().doublingMinutes();
    return new Alert.Spread(
        reading.posts(),
        story.authors(),
        story.discounts().all(),
        story.lastTenMinutes(),
        story.previousTenMinutes(),
        reading.heat(),
        reading.expectedHeat(),
        reading.score(),
        reading.odds().storiesPerWeek(),
        reading.perWeek(),
        reading.odds().returnWeeks(),
        LineValues.code(reading.odds().basis()),
        LineValues.time(story.heardSinceMillis()),
        reproduction(story),
        new Alert.Forecast(nextHour.low(), nextHour.mid(), nextHour.high()),
        doubling.isPresent() ? doubling.getAsDouble() : null,
        story.perNetwork(),
        jumps(story.firstOnNetworkMillis()),
        story.topAuthorShare());
  }

  private static List<Alert.Jump> jumps(Map<String, Long> firstOnNetworkMillis) {
    List<Alert.Jump> jumps = new ArrayList<>();
    String from = null;
    for (Map.Entry<String, Long> to :
        firstOnNetworkMillis.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList()) {
      if (from != null) {
        jumps.add(new Alert.Jump(from, to.getKey(), LineValues.time(to.getValue())));
      }
      from = to.getKey();
    }
    return jumps;
  }

  static Alert.Reproduction reproduction(StoryView story) {
    return new Alert.Reproduction(
        story.reproduction().mid(), story.reproduction().low(), story.reproduction().high());
  }
}
