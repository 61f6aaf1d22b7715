// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.ExampleAlert;
import io.outcry.schemas.alerts.Alert;
import java.util.function.Consumer;

/** Alerts for tests: the first revision of one, unanswered, no network missed; changes of it. */
public final class Alerts {
  private Alerts() {}

  public static Alert firing() {
    return with(json -> {});
  }

  public static Alert over(String id, int revision) {
    return with(
        json ->
            json.put("alertId", id)
                .put("revision", revision)
                .put("status", "resolved")
                .put("reason", "faded"));
  }

  public static Alert with(Consumer<ObjectNode> change) {
    return ExampleAlert.with(
        json -> {
          json.put("alertId", "a_acme_5f0c").put("revision", 1).put("severity", "medium");
          json.put("reason", "spreading-unanswered").put("title", "lost my bag");
          json.putObject("brand").put("id", "acme").put("name", "Acme Air");
          json.putArray("languages").add("en").add("pt");
          json.putArray("responses");
          json.putArray("blind");
          change.accept(json);
        });
  }
}
