// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Watches how many posts a brand had in the last hour, anew every five minutes, against the seven
 * days before. Speaks up when its measure reaches the threshold, and again only after the measure
 * was below half of it.
 */
final class HourlyVolume implements SimpleRule {
  /** Against the mean and deviation of hourly counts: how unusual is this one? */
  interface Measure {
    double of(int count, double mean, double deviation);
  }

  private static final int PANE_MILLIS = 300_000;
  private static final int PANES_AN_HOUR = 12;
  private static final int PANES_A_WEEK = 2_016;

  private final String name;
  private final Plan plan;
  private final List<StoryPosts> brands;
  private final List<double[]> series = new ArrayList<>();
  private final double[] thresholds;

  /**
   * @param brands the posts of each brand, in order
   */
  HourlyVolume(String name, Plan plan, List<StoryPosts> brands, double top, Measure measure) {
    this.name = name;
    this.plan = plan;
    this.brands = brands;
    brands.forEach(posts -> series.add(measured(hourly(posts), measure)));
    thresholds = IntStream.range(0, 150).mapToDouble(i -> top * Math.pow(0.95, 149 - i)).toArray();
  }

  static HourlyVolume deviations(Plan plan, List<StoryPosts> brands) {
    return new HourlyVolume(
        "z-score of hourly volume",
        plan,
        brands,
        500,
        (count, mean, deviation) -> (count - mean) / Math.max(deviation, 0.5));
  }

  static HourlyVolume poisson(Plan plan, List<StoryPosts> brands) {
    return new HourlyVolume(
        "Poisson surprise",
        plan,
        brands,
        2_000,
        (count, mean, deviation) -> PoissonTail.surprise(count, Math.max(mean, 0.05)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double[] thresholds() {
    return thresholds.clone();
  }

  /** Posts of the hour that ends with each pane. */
  private int[] hourly(StoryPosts posts) {
    int[] panes = new int[plan.weeks() * PANES_A_WEEK];
    for (int post = 0; post < posts.size(); post++) {
      long pane = (posts.atMillis(post) - Plan.START_MILLIS) / PANE_MILLIS;
      if (pane < panes.length) {
        panes[(int) pane]++;
      }
    }
    int[] hours = new int[panes.length];
    int sum = 0;
    for (int pane = 0; pane < panes.length; pane++) {
      sum += panes[pane] - (pane >= PANES_AN_HOUR ? panes[pane - PANES_AN_HOUR] : 0);
      hours[pane] = sum;
    }
    return hours;
  }

  private static double[] measured(int[] hours, Measure measure) {
    double[] measured = new double[hours.length];
    double sum = 0;
    double squares = 0;
    for (int pane = 0; pane < hours.length; pane++) {
      if (pane >= PANES_A_WEEK) {
        double mean = sum / PANES_A_WEEK;
        double variance = Math.max(0, squares / PANES_A_WEEK - mean * mean);
        measured[pane] = measure.of(hours[pane], mean, Math.sqrt(variance));
        double gone = hours[pane - PANES_A_WEEK];
        sum -= gone;
        squares -= gone * gone;
      }
      sum += hours[pane];
      squares += (double) hours[pane] * hours[pane];
    }
    return measured;
  }

  @Override
  public List<Alarm> alarms(double threshold) {
    List<Alarm> alarms = new ArrayList<>();
    for (int brand = 0; brand < brands.size(); brand++) {
      double[] measured = series.get(brand);
      boolean armed = true;
      for (int pane = 0; pane < measured.length; pane++) {
        if (armed && measured[pane] >= threshold) {
          long atMillis = Plan.START_MILLIS + (pane + 1L) * PANE_MILLIS;
          alarms.add(new Alarm(atMillis, mostOf(brands.get(brand), atMillis)));
          armed = false;
        } else if (measured[pane] < threshold / 2) {
          armed = true;
        }
      }
    }
    return alarms;
  }

  /** The true story with the most posts in the hour before. */
  private static int mostOf(StoryPosts posts, long atMillis) {
    Map<Integer, Integer> counts = new HashMap<>();
    int most = -1;
    for (int post = posts.firstFrom(atMillis - Plan.HOUR_MILLIS);
        post < posts.size() && posts.atMillis(post) < atMillis;
        post++) {
      int count = counts.merge(posts.truth(post), 1, Integer::sum);
      if (most < 0 || count > counts.getOrDefault(most, 0)) {
        most = posts.truth(post);
      }
    }
    return most;
  }
}
