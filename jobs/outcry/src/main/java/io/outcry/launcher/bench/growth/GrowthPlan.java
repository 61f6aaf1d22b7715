// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import java.util.ArrayList;
import java.util.List;

/** Which points are measured. */
final class GrowthPlan {
  private static final int[] BRIEF = {100, 1_000};

  private GrowthPlan() {}

  /** All of them: some ten minutes. */
  static List<Point> whole() {
    List<Point> points = new ArrayList<>(List.of(Point.tasks(1), Point.tasks(2)));
    for (int brands = 10; brands <= 10_000; brands *= 10) {
      points.add(Point.small(Series.brands, brands));
    }
    points.add(Point.large(Series.brands, 100_000, false, 3_000));
    for (int stories = 100; stories <= 10_000; stories *= 10) {
      points.add(Point.small(Series.stories, stories));
    }
    points.add(Point.large(Series.stories, 100_000, false, 3_000));
    points.add(Point.large(Series.stories, 100_000, true, 1_900));
    points.add(Point.large(Series.stories, 1_000_000, true, 16_000));
    for (int conversations = 100; conversations <= 100_000; conversations *= 10) {
      points.add(Point.small(Series.conversations, conversations));
    }
    for (int conversations = 100; conversations <= 100_000; conversations *= 10) {
      points.add(Point.large(Series.conversations, conversations, true, 1_000));
    }
    for (int named = 10; named <= 1_000; named *= 10) {
      points.add(Point.small(Series.named, named));
    }
    return points;
  }

  /** Two of each series, small ones. */
  static List<Point> brief() {
    List<Point> points = new ArrayList<>(List.of(Point.tasks(1), Point.tasks(2)));
    for (Series series : List.of(Series.brands, Series.stories, Series.conversations)) {
      for (int size : BRIEF) {
        points.add(Point.small(series, size));
      }
    }
    points.add(Point.small(Series.named, 10));
    points.add(Point.small(Series.named, 1_000));
    return points;
  }
}
