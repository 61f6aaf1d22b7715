// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.digests.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a digest about single stories and alerts. */
final class DigestPages {
  static final int MOST_OPEN = 5;
  private static final int MOST_NEAR = 5;
  private static final int MOST_LINES = 50;
  private static final double NEAR = 4;
  private static final Set<String> CLOSE = Set.of("below-bar", "few-authors");

  private final DigestSpan span;
  private final List<StoryNote> stories;
  private final Map<String, AlertNote> alerts;
  private final Collection<HeldNote> held;

  DigestPages(
      DigestSpan span,
      List<StoryNote> stories,
      Map<String, AlertNote> alerts,
      Collection<HeldNote> held) {
    this.span = span;
    this.stories = stories;
    this.alerts = alerts;
    this.held = held;
  }

  List<Digest.Fired> fired(boolean shadow) {
    return alerts.values().stream()
        .filter(it -> it.shadow() == shadow && inSpan(it.firedAtMillis()))
        .sorted(
            Comparator.comparingLong(AlertNote::firedAtMillis).thenComparing(AlertNote::alertId))
        .limit(MOST_LINES)
        .map(
            it ->
                new Digest.Fired(
                    it.alertId(),
                    it.brand(),
                    it.title(),
                    at(it.firedAtMillis()),
                    it.severity(),
                    it.firedBecause(),
                    it.status(),
                    it.reason()))
        .toList();
  }

  List<Digest.Held> held() {
    List<Digest.Held> all = new ArrayList<>();
    for (HeldNote note : held) {
      AlertNote alert = alerts.get(note.alertId());
      if (alert != null && (inSpan(note.atMillis()) || note.sentAtMillis() == 0)) {
        Instant sent = note.sentAtMillis() == 0 ? null : at(note.sentAtMillis());
        all.add(held(alert, note.reason(), note.receiver(), note.atMillis(), sent));
      }
    }
    for (AlertNote alert : alerts.values()) {
      if (inSpan(alert.silencedAtMillis()) && all.stream().noneMatch(it -> silences(it, alert))) {
        all.add(held(alert, "silence", null, alert.silencedAtMillis(), null));
      }
    }
    for (StoryNote story : stories) {
      if ("budget".equals(story.heldBy()) && stays(story)) {
        Instant at = at(story.rarestAtMillis());
        all.add(new Digest.Held(story.brand(), story.title(), null, "budget", null, at, null));
      }
    }
    all.sort(
        Comparator.comparing(Digest.Held::at)
            .thenComparing(Digest.Held::brand)
            .thenComparing(Digest.Held::title)
            .thenComparing(it -> String.valueOf(it.receiver())));
    return List.copyOf(all.subList(0, Math.min(MOST_LINES, all.size())));
  }

  /** Closest first. */
  List<Digest.Near> nearlyFired() {
    return stories.stream()
        .filter(it -> it.heldBy() != null && CLOSE.contains(it.heldBy()) && stays(it))
        .filter(it -> it.bar() > 0 && it.rarest() <= NEAR * it.bar())
        .sorted(
            Comparator.<StoryNote>comparingDouble(it -> it.rarest() / it.bar())
                .thenComparing(StoryNote::storyId))
        .limit(MOST_NEAR)
        .map(
            it ->
                new Digest.Near(
                    it.storyId(),
                    it.brand(),
                    it.title(),
                    at(it.rarestAtMillis()),
                    it.rarest(),
                    it.bar(),
                    String.valueOf(it.heldBy())))
        .toList();
  }

  List<Digest.Reply> answered() {
    return alerts.values().stream()
        .filter(it -> !it.shadow() && !it.retracted() && inSpan(it.answeredAtMillis()))
        .sorted(
            Comparator.comparingLong(AlertNote::answeredAtMillis).thenComparing(AlertNote::alertId))
        .limit(MOST_LINES)
        .map(
            it ->
                new Digest.Reply(
                    it.alertId(),
                    it.brand(),
                    it.title(),
                    it.account(),
                    at(it.answeredAtMillis()),
                    it.afterSeconds() < 0 ? null : it.afterSeconds(),
                    it.tone(),
                    it.outcome()))
        .toList();
  }

  /** Complaints that were answered and never alerted: nobody needed to be called. */
  long answeredInTime() {
    return stories.stream()
        .filter(it -> it.complains() && it.alertId() == null && inSpan(it.answeredAtMillis()))
        .count();
  }

  /**
   * Those with a risk first, then those that fire, then those of several people, the oldest first.
   */
  List<Digest.Open> open(int most) {
    return stories.stream()
        .filter(it -> it.complains() && it.waits() && it.mergedInto() == null)
        .filter(it -> it.grewAtMillis() >= span.from().toEpochMilli())
        .filter(it -> it.waiting() > 0 || !isOver(alertOf(it)))
        .sorted(
            Comparator.<StoryNote, Boolean>comparing(it -> risk(it).isEmpty())
                .thenComparing(it -> !fires(alertOf(it)))
                .thenComparing(it -> it.authors() < 2)
                .thenComparingLong(StoryNote::openedAtMillis)
                .thenComparing(StoryNote::storyId))
        .limit(most)
        .map(
            it ->
                new Digest.Open(
                    it.storyId(),
                    it.brand(),
                    it.title(),
                    it.alertId(),
                    at(it.openedAtMillis()),
                    it.posts(),
                    it.authors(),
                    risk(it),
                    it.firstPost(),
                    it.unanswered(),
                    it.waiting(),
                    it.waitingSinceMillis() == 0 || it.waiting() == 0
                        ? null
                        : at(it.waitingSinceMillis()),
                    it.replyTo()))
        .toList();
  }

  /** Neither alerted nor became part of another. */
  private boolean stays(StoryNote story) {
    return story.alertId() == null && story.mergedInto() == null && inSpan(story.rarestAtMillis());
  }

  private @Nullable AlertNote alertOf(StoryNote story) {
    return story.alertId() == null ? null : alerts.get(story.alertId());
  }

  private List<String> risk(StoryNote story) {
    AlertNote alert = alertOf(story);
    return alert == null || !story.risk().isEmpty() ? story.risk() : alert.risk();
  }

  private static boolean fires(@Nullable AlertNote alert) {
    return alert != null && alert.status().equals("firing");
  }

  /** Somebody ended it, or it was about something else, or an answer is known to the alert. */
  private static boolean isOver(@Nullable AlertNote alert) {
    return alert != null
        && (alert.retracted()
            || alert.reason().equals("closed")
            || alert.status().equals("answered")
            || alert.reason().equals("cooled"));
  }

  private static boolean silences(Digest.Held held, AlertNote alert) {
    return alert.alertId().equals(held.alertId()) && held.by().startsWith("silence");
  }

  private static Digest.Held held(
      AlertNote alert,
      String by,
      @Nullable String receiver,
      long atMillis,
      @Nullable Instant sent) {
    return new Digest.Held(
        alert.brand(), alert.title(), alert.alertId(), by, receiver, at(atMillis), sent);
  }

  private boolean inSpan(long millis) {
    return millis > 0 && span.includes(at(millis));
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
