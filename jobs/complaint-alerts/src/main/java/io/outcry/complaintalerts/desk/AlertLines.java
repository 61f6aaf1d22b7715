// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.desk.Outcome;
import io.outcry.domain.telling.Explanation;
import io.outcry.domain.telling.ReturnPeriod;
import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.Tail;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.SampleState;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.Headline;
import io.outcry.domain.telling.StoryView;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.text.TextModel;
import io.outcry.text.WordWeight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a revision of {@code alert.v1} together, once, from nested parts. */
final class AlertLines {
  private static final int WORDS = 3;
  private static final long MINUTE_MILLIS = 60_000;

  private AlertLines() {}

  static Alert of(Outcome.Alerted alerted, Brand brand, long catalogVersion, TextModel model) {
    AlertRevision revision = alerted.revision();
    StoryView story = revision.story();
    return new Alert(
        revision.alertId(),
        revision.revision(),
        "story",
        new Alert.Brand(brand.id(), brand.name()),
        code(revision.status()),
        revision.reason().code(),
        code(revision.urgency()),
        code(revision.severity()),
        severityWhy(revision),
        time(revision.atMillis()),
        story.id(),
        story.title(),
        headline(revision, brand),
        ResponseLines.replyTo(revision),
        explanation(story, brand),
        arithmetic(story),
        spread(story),
        new Sentiment(story.negative(), story.neutral(), story.positive()),
        story.complaint(),
        code(story.kind()),
        story.notUnderstood(),
        risks(story),
        new Alert.Cues(story.leaving(), story.comparing()),
        firstPost(story),
        samples(story, model),
        List.of(),
        List.of(),
        story.terms(),
        questions(story),
        ResponseLines.responses(story),
        ResponseLines.answered(revision),
        ResponseLines.acknowledged(revision.acknowledged()),
        alerted.silenced(),
        null,
        brand.owner(),
        List.of(),
        story.recurrence() == null ? null : story.recurrence().storyId(),
        story.mergedFrom(),
        story.mergedInto(),
        List.of(),
        new Alert.Rule(
            "brands@" + catalogVersion,
            story.bar().falseAlarmsPerWeek(),
            code(brand.alert().mode())),
        Alert.Links.NONE,
        new Alert.Timing(time(story.firstPostMillis()), time(story.lastPostMillis()), null, null),
        carriers(story),
        alerted.silenced() ? time(alerted.silencedUntilMillis()) : null,
        ResponseLines.closed(revision),
        story.languages());
  }

  private static List<String> severityWhy(AlertRevision revision) {
    SpreadReading reading = revision.story().reading();
    List<String> why = new ArrayList<>();
    why.add(ReturnPeriod.text(reading.perWeek()) + ": " + code(reading.severity()));
    if (!revision.dangers().isEmpty()) {
      why.add("risk " + String.join(", ", revision.dangers()) + ": one up");
    }
    if (revision.severity() != AlertRevision.severity(reading, revision.dangers())) {
      why.add("was " + code(revision.severity()) + " before, and never sinks");
    }
    return why;
  }

  private static Alert.Headline headline(AlertRevision revision, Brand brand) {
    Headline words = Headline.of(revision, brand.name());
    return new Alert.Headline(
        words.title(), words.happening(), words.answered(), words.odds(), words.next());
  }

  private static String explanation(StoryView story, Brand brand) {
    long minutes = (story.reading().atMillis() - story.firstPostMillis()) / MINUTE_MILLIS;
    return new Explanation(
            brand.name(),
            story.reading(),
            story.authors(),
            Math.max(0, minutes),
            story.discounts(),
            story.reproduction().mid(),
            story.halfLifeMillis())
        .text();
  }

  private static List<Alert.Operand> arithmetic(StoryView story) {
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

  private static Alert.Spread spread(StoryView story) {
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
        code(reading.odds().basis()),
        time(story.heardSinceMillis()),
        StoryLines.reproduction(story),
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
        jumps.add(new Alert.Jump(from, to.getKey(), time(to.getValue())));
      }
      from = to.getKey();
    }
    return jumps;
  }

  /** Once all posts of a story are deleted nothing of them is shown any more. */
  private static Alert.FirstPost firstPost(StoryView story) {
    return story.samples().stream()
        .map(StoryView.Sample::post)
        .min(Comparator.comparingLong(SampleState::atMillis).thenComparing(SampleState::id))
        .map(
            post ->
                new Alert.FirstPost(
                    post.id(), post.url(), post.author(), time(post.atMillis()), post.text()))
        .orElseGet(
            () -> new Alert.FirstPost(story.id(), null, "", time(story.firstPostMillis()), ""));
  }

  private static List<Alert.Sample> samples(StoryView story, TextModel model) {
    List<Alert.Sample> samples = new ArrayList<>();
    for (StoryView.Sample sample : story.samples()) {
      SampleState post = sample.post();
      samples.add(
          new Alert.Sample(
              post.id(),
              post.url(),
              post.author(),
              post.followers() < 0 ? null : post.followers(),
              time(post.atMillis()),
              post.text(),
              sample.why(),
              words(post.text(), model)));
    }
    return samples;
  }

  /** Of the words that speak for a complaint those that a reader can find in the text. */
  private static List<String> words(String text, TextModel model) {
    String readable = text.toLowerCase(Locale.ROOT);
    return model.explain(text, Integer.MAX_VALUE).stream()
        .filter(word -> word.complaint() > 0)
        .map(WordWeight::word)
        .filter(word -> word.chars().anyMatch(Character::isLetter) && readable.contains(word))
        .filter(word -> !word.startsWith("@"))
        .limit(WORDS)
        .toList();
  }

  private static List<Alert.Risk> risks(StoryView story) {
    return story.risks().stream()
        .map(risk -> new Alert.Risk(risk.kind(), risk.ids(), risk.words()))
        .toList();
  }

  private static List<Alert.Carrier> carriers(StoryView story) {
    return story.carriers().stream()
        .map(
            carrier ->
                new Alert.Carrier(
                    carrier.postId(), carrier.network(), carrier.author(), carrier.followers()))
        .toList();
  }

  private static List<Alert.Question> questions(StoryView story) {
    return story.questions().stream()
        .map(question -> new Alert.Question(question.text(), question.people()))
        .toList();
  }

  static Instant time(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
