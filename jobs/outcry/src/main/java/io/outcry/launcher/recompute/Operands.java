// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers in the {@code arithmetic} of an alert that nothing else there gives, and what follows
 * from them. Written from {@code docs/spread.md}, without the code that judges.
 */
final class Operands {
  private final Map<String, Double> values = new HashMap<>();

  private Operands() {}

  static Operands of(JsonNode arithmetic) {
    Operands operands = new Operands();
    for (JsonNode operand : arithmetic) {
      JsonNode value = operand.path("value");
      if (value.isNumber()) {
        operands.values.put(operand.path("name").asText(), value.asDouble());
      }
    }
    return operands;
  }

  /** Of the posts so far in a late alert, of a count in that of a spike, else of the heat. */
  double score() {
    if (isSpike()) {
      return (2 * Math.sqrt(get("count") + 0.375) - get("level")) / Math.max(get("spread"), 0.1);
    }
    return values.containsKey("expectedPosts")
        ? Math.log((1 + get("posts")) / (1 + get("expectedPosts")))
        : Math.log((1 + get("heat")) / (1 + get("expectedHeat")));
  }

  private boolean isSpike() {
    return values.containsKey("count");
  }

  double storiesPerWeek() {
    return (get("stories") + get("priorStories")) / (get("weeks") + get("priorWeeks"));
  }

  double share() {
    double beyond = Math.max(0, score() - get("fromScore"));
    return Math.min(1, get("reaching") / get("outOf") * Math.exp(-get("slope") * beyond));
  }

  double perWeek() {
    return isSpike()
        ? 12 * Math.exp(-(score() - get("anchor")) / get("scale"))
        : storiesPerWeek() * share();
  }

  /** All that follows, by the name it has in the arithmetic. */
  Map<String, Double> results() {
    Map<String, Double> results = new LinkedHashMap<>();
    results.put("score", score());
    if (!isSpike()) {
      results.put("storiesPerWeek", storiesPerWeek());
      results.put("share", share());
    }
    results.put("perWeek", perWeek());
    return results;
  }

  private double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("its arithmetic has no number '" + name + "'");
    }
    return value;
  }
}
