// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Of durations in milliseconds: each is one that was measured, none lies between two. */
record Quantiles(List<Long> sorted) {
  static Quantiles of(List<Long> millis) {
    return new Quantiles(millis.stream().sorted().toList());
  }

  /** -1 where nothing was measured. */
  long at(double share) {
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? -1 : sorted.get(Math.max(0, place));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("p50Ms", at(0.5)).put("p99Ms", at(0.99)).put("maxMs", at(1));
  }

}
