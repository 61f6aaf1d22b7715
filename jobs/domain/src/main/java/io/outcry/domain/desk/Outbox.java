// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.spikes.SpikeRevision;
import io.outcry.domain.stories.Story;
import io.outcry.domain.telling.AlertRevision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcomes of the events of a desk, until its caller takes them. Not thread-safe. */
final class Outbox {
  private final String brandId;
  private final Judge judge;
  private final ControlRules control;
  private final RememberedPosts posts;
  private List<Outcome> outcomes = new ArrayList<>();

  Outbox(String brandId, Judge judge, ControlRules control, RememberedPosts posts) {
    this.brandId = brandId;
    this.judge = judge;
    this.control = control;
    this.posts = posts;
  }

  void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  List<Outcome> taken() {
    List<Outcome> result = outcomes;
    outcomes = new ArrayList<>();
    return result;
  }

  /** A revision leaves, if there is one, and a line about its story. */
  void told(Story story, @Nullable AlertRevision revision, SpreadReading reading) {
    if (revision != null) {
      long silencedUntilMillis = control.silences().untilMillis(story, reading.atMillis());
      add(new Outcome.Alerted(revision, silencedUntilMillis));
      revision.story().shownPosts().forEach(posts::shown);
      moved(story, Outcome.Change.ALERT, reading);
    }
  }

  void moved(Story story, Outcome.Change change, SpreadReading reading) {
    AlertState alert = story.alert();
    add(
        new Outcome.StoryMoved(
            change,
            judge.view(story, reading),
            alert == null ? null : Revisions.alertId(brandId, story.id()),
            alert == null ? null : OwnBar.ruleOf(story, alert),
            change == Outcome.Change.MARKED ? control.marked(story) : null));
  }

  void spiked(SpikeRevision spike) {
    add(
        new Outcome.Spiked(
            Revisions.alertId(brandId, spike.spikeId()),
            spike,
            judge.ordinary().norms().startMillis(),
            control.silences().untilMillis(null, spike.atMillis())));
  }

  /** An official account posted: in any case there is a line that says who still waits. */
  void replied(
      Story story, boolean wasAnswered, @Nullable AlertRevision revision, SpreadReading reading) {
    told(story, revision, reading);
    answeredNow(story, wasAnswered, reading);
    boolean said = revision != null || (!wasAnswered && story.isAnswered(reading.atMillis()));
    if (story.notes().announced() && !said) {
      moved(story, Outcome.Change.REPLIED, reading);
    }
  }

  void answeredNow(Story story, boolean wasAnswered, SpreadReading reading) {
    if (!wasAnswered && story.isAnswered(reading.atMillis()) && story.notes().announced()) {
      moved(story, Outcome.Change.ANSWERED, reading);
    }
  }
}
