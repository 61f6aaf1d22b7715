// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Whether what a run takes has stopped growing. While posts are remembered for the first time it
 * has to grow, so what came after that is cut in two: the medians of heap, state and resident sizes
 * of the second half may be at most so much above those of the first. Medians, since a collection
 * also finds what is under way at that moment, more or less of it each time.
 */
final class Flatness {
  static final double MOST_GROWTH = 1.15;
  private static final int FEWEST_OF_HALF = 6;
  private static final String HEAP = "heapAfterCollectionMb";
  private static final List<String> STATE = List.of("stateMb", "rocksCacheMb", "localStateMb");

  private final List<Map<String, Double>> samples;
  private final List<Map<String, Double>> steady;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private boolean flat;

  /**
   * @param steadyFromDays of event time: when as much is forgotten as comes
   */
  Flatness(List<Map<String, Double>> samples, double steadyFromDays) {
    this.samples = samples;
    steady = samples.stream().filter(it -> it.get("eventDays") >= steadyFromDays).toList();
    flat = steady.size() >= 2 * FEWEST_OF_HALF;
    if (!flat) {
      json.put(
          "why",
          "%d samples after %.0f days of event time; %d are needed"
              .formatted(steady.size(), steadyFromDays, 2 * FEWEST_OF_HALF));
    }
    judge(HEAP, true);
    List<String> names = samples.isEmpty() ? List.of() : List.copyOf(samples.get(0).keySet());
    for (String name : names) {
      if (STATE.contains(name) || name.startsWith("resident.")) {
        judge(name, true);
      } else if (name.equals("checkpointMillis")) {
        judge(name, false);
      }
    }
  }

  boolean isFlat() {
    return flat;
  }

  /** Of each series the medians of the first and last third of the run, and the growth judged. */
  ObjectNode json() {
    return json;
  }

  private void judge(String name, boolean counts) {
    int third = samples.size() / 3;
    double first = median(name, samples.subList(0, third));
    double last = median(name, samples.subList(samples.size() - third, samples.size()));
    int half = steady.size() / 2;
    List<Map<String, Double>> before = steady.subList(0, half);
    List<Map<String, Double>> after = steady.subList(half, steady.size());
    double growth = median(name, after) / median(name, before);
    if (counts) {
      flat &= growth <= MOST_GROWTH; // not a number is not flat
    }
    ObjectNode one = json.putObject(name);
    one.put("firstThird", rounded(first)).put("lastThird", rounded(last));
    one.put("ratio", rounded(last / first)).put("growth", rounded(growth));
  }

  private static Double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 1_000) / 1_000.0 : null;
  }

  private static double median(String name, List<Map<String, Double>> of) {
    double[] sorted =
        of.stream()
            .mapToDouble(it -> it.get(name))
            .filter(it -> !Double.isNaN(it))
            .sorted()
            .toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
