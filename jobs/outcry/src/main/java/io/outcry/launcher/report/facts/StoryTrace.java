// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.stories.StoryChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A story from its first change to its last. */
public final class StoryTrace {
  private static final int MOST_POINTS = 500;

  /** How hot the story was at a moment. */
  public record Point(Instant at, double heat) {}

  private final Instant opened;
  private final List<Point> points = new ArrayList<>();
  private StoryChange latest;
  private StoryChange hottest;
  private Instant lastGrowth;

  StoryTrace(StoryChange first) {
    opened = first.at();
    latest = first;
    hottest = first;
    lastGrowth = first.at();
    points.add(new Point(first.at(), first.heat()));
  }

  void add(StoryChange change) {
    lastGrowth = change.posts() > latest.posts() ? change.at() : lastGrowth;
    latest = isWordOnAnAlertThatIsOver(change) ? latest : change;
    hottest = change.score() > hottest.score() ? change : hottest;
    if (points.size() < MOST_POINTS) {
      points.add(new Point(change.at(), change.heat()));
    }
  }

  /** Such a line has no texts any more, though nobody deleted them. */
  private static boolean isWordOnAnAlertThatIsOver(StoryChange change) {
    boolean word = change.change().equals("marked") || change.change().equals("closed");
    return word && change.title().isEmpty();
  }

  public Instant opened() {
    return opened;
  }

  /** When a change last found more posts than the change before. */
  public Instant lastGrowth() {
    return lastGrowth;
  }

  /** The newest change: its texts are the ones that may still be shown. */
  public StoryChange latest() {
    return latest;
  }

  /** The change with the highest score. */
  public StoryChange hottest() {
    return hottest;
  }

  public List<Point> points() {
    return List.copyOf(points);
  }
}
