// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.desk.Outcome;
import io.outcry.domain.links.LinkKind;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.stories.SampleState;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.Explanation;
import io.outcry.domain.telling.Headline;
import io.outcry.domain.telling.ReturnPeriod;
import io.outcry.domain.telling.StoryView;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.text.TextModel;
import io.outcry.text.WordWeight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts a revision of {@code alert.v1} together, once, from nested parts. */
final class AlertLines {
  private static final int WORDS = 3;
  private static final int SHARED = 3;

  private AlertLines() {}

  static Alert of(Outcome.Alerted alerted, Brand brand, long catalogVersion, TextModel model) {
    AlertRevision revision = alerted.revision();
    StoryView story = revision.story();
    return new Alert(
        revision.alertId(),
        revision.revision(),
        "story",
        new Alert.Brand(brand.id(), brand.name()),
        LineValues.code(revision.status()),
        revision.reason().code(),
        LineValues.code(revision.urgency()),
        LineValues.code(revision.severity()),
        severityWhy(revision),
        LineValues.time(revision.atMillis()),
        story.id(),
        story.title(),
        headline(Headline.of(revision, brand.name())),
        ResponseLines.replyTo(revision),
        Explanation.of(story, brand).text(),
        SpreadLines.arithmetic(story),
        SpreadLines.spread(story),
        new Sentiment(story.negative(), story.neutral(), story.positive()),
        story.complaint(),
        LineValues.code(story.kind()),
        story.notUnderstood(),
        risks(story),
        new Alert.Cues(story.leaving(), story.comparing()),
        firstPost(story),
        samples(story, model),
        media(story),
        links(story),
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
            LineValues.code(brand.alert().mode())),
        Alert.Links.NONE,
        new Alert.Timing(
            LineValues.time(story.firstPostMillis()),
            LineValues.time(story.lastPostMillis()),
            null,
            null),
        carriers(story),
        alerted.silenced() ? LineValues.time(alerted.silencedUntilMillis()) : null,
        ResponseLines.closed(revision),
        story.languages());
  }

  private static List<String> severityWhy(AlertRevision revision) {
    SpreadReading reading = revision.story().reading();
    List<String> why = new ArrayList<>();
    why.add(ReturnPeriod.text(reading.perWeek()) + ": " + LineValues.code(reading.severity()));
    if (!revision.dangers().isEmpty()) {
      why.add("risk " + String.join(", ", revision.dangers()) + ": one up");
    }
    if (revision.severity() != AlertRevision.severity(reading, revision.dangers())) {
      why.add("was " + LineValues.code(revision.severity()) + " before, and never sinks");
    }
    return why;
  }

  static Alert.Headline headline(Headline words) {
    return new Alert.Headline(
        words.title(), words.happening(), words.answered(), words.odds(), words.next());
  }

  /** Once all posts of a story are deleted nothing of them is shown any more. */
  private static Alert.FirstPost firstPost(StoryView story) {
    return story.samples().stream()
        .map(StoryView.Sample::post)
        .min(Comparator.comparingLong(SampleState::atMillis).thenComparing(SampleState::id))
        .map(
            post ->
                new Alert.FirstPost(
                    post.id(),
                    post.url(),
                    post.author(),
                    LineValues.time(post.atMillis()),
                    post.text()))
        .orElseGet(
            () ->
                new Alert.FirstPost(
                    story.id(), null, "", LineValues.time(story.firstPostMillis()), ""));
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
              LineValues.time(post.atMillis()),
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

  private static List<Alert.SharedMedia> media(StoryView story) {
    return story.links().stream()
        .filter(link -> link.kind() != LinkKind.LINK)
        .limit(SHARED)
        .map(
            link ->
                new Alert.SharedMedia(LineValues.code(link.kind()), link.address(), link.posts()))
        .toList();
  }

  private static List<Alert.SharedLink> links(StoryView story) {
    return story.links().stream()
        .filter(link -> link.kind() == LinkKind.LINK)
        .limit(SHARED)
        .map(link -> new Alert.SharedLink(link.address(), link.posts()))
        .toList();
  }

  private static List<Alert.Question> questions(StoryView story) {
    return story.questions().stream()
        .map(question -> new Alert.Question(question.text(), question.people()))
        .toList();
  }
}
