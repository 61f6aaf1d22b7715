// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.holding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.time.Instant;
import java.util.List;

/** Writes into an alert when it will be escalated; whatever else it says stays as it is. */
final class EscalatesAt {
  private EscalatesAt() {}

  static Alert in(Alert alert, List<Step> steps) {
    long due = steps.stream().filter(it -> !it.taken()).mapToLong(Step::dueMillis).min().orElse(0);
    if (due == 0) {
      return alert;
    }
    ObjectNode json = Json.mapper().valueToTree(alert);
    json.put("escalatesAt", Instant.ofEpochMilli(due).toString());
    try {
      return Json.mapper().treeToValue(json, Alert.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An alert that cannot be read again", e);
    }
  }
}
