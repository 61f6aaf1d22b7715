// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Probabilities of a yes-or-no question beside the truth, and how good they are. */
public final class Probabilities {
  private static final int BINS = 10;

  private record Point(double probability, boolean truth) {}

  private final List<Point> points = new ArrayList<>();

  public void add(double probability, boolean truth) {
    points.add(new Point(probability, truth));
  }

  /**
   * Expected calibration error over ten bins of equal width, 0 to 1: the mean distance between what
   * was said and what was true (Naeini et al., AAAI 2015).
   */
  public double calibrationError() {
    double[] said = new double[BINS];
    double[] was = new double[BINS];
    for (Point point : points) {
      int bin = Math.min(BINS - 1, (int) (point.probability * BINS));
      said[bin] += point.probability;
      was[bin] += point.truth ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(said[bin] - was[bin]);
    }
    return error / points.size();
  }

  /** The chance that a true one is placed above a false one; ties count half. */
  public double auc() {
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point::probability));
    double rankSum = 0;
    long positives = 0;
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      while (to < sorted.size() && sorted.get(to).probability == sorted.get(from).probability) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      for (int i = from; i < to; i++) {
        rankSum += sorted.get(i).truth ? rank : 0;
        positives += sorted.get(i).truth ? 1 : 0;
      }
      from = to;
    }
    long negatives = sorted.size() - positives;
    return (rankSum - positives * (positives + 1) / 2.0) / (positives * (double) negatives);
  }

  /** The confusion when "yes" is said from {@code limit} on; class 1 is yes. */
  public Confusion at(double limit) {
    Confusion confusion = new Confusion(2);
    for (Point point : points) {
      confusion.add(point.truth ? 1 : 0, point.probability >= limit ? 1 : 0);
    }
    return confusion;
  }

  /** The points with these indices, as often as each is named. */
  public Probabilities drawn(int[] indices) {
    Probabilities result = new Probabilities();
    for (int i : indices) {
      result.points.add(points.get(i));
    }
    return result;
  }

  public int size() {
    return points.size();
  }

  /** The share of all whose probability lies in [from, to). */
  public double shareIn(double from, double to) {
    long in = points.stream().filter(p -> p.probability >= from && p.probability < to).count();
    return (double) in / points.size();
  }

  /** The share of true ones among those in [from, to). */
  public double truthIn(double from, double to) {
    List<Point> in =
        points.stream().filter(p -> p.probability >= from && p.probability < to).toList();
    return (double) in.stream().filter(Point::truth).count() / Math.max(1, in.size());
  }
}
