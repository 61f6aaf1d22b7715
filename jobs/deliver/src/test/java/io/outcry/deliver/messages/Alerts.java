// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.util.function.Consumer;

/** Alerts for tests: one whole one, and changes of it. */
public final class Alerts {
  private static final String ONE =
      """
      {"alertId":"a_acme_5f0c","revision":1,"kind":"story","brand":{"id":"acme","name":"Acme Air"},
       "status":"firing","reason":"spreading-unanswered","urgency":"now","severity":"medium",
       "severityWhy":[],"at":"2026-01-05T10:21:07Z","storyId":"acme:x:1724","title":"lost my bag",
       "headline":{"title":"t","happening":"h","answered":"a","odds":"o","next":"n"},
       "explanation":"23 posts","arithmetic":[{"name":"score","formula":"f","value":2.5}],
       "spread":{"posts":23,"authors":19,"discounted":0,"last10Min":14,"previous10Min":6,
        "heat":18.4,"expectedHeat":1.2,"score":2.5,"storiesPerWeek":40,"perWeek":0.1,
        "returnWeeks":9,"oddsBasis":"seen","heardSince":"2025-08-01T00:00:00Z",
        "perNetwork":{"bluesky":3,"x":20},"jumps":[],"topAuthorShare":0.1},
       "sentiment":{"negative":0.8,"neutral":0.1,"positive":0.1},"complaint":0.9,
       "storyKind":"complaint","notUnderstood":0,
       "risk":[{"kind":"safety","posts":["x:1730"],"words":["smoke"]}],
       "cues":{"leaving":0,"comparing":{}},
       "firstPost":{"id":"x:1724","author":"ann","createdAt":"2026-01-05T10:00:00Z","text":"bag"},
       "samples":[],"media":[],"sharedLinks":[],"terms":[],"questions":[],"responses":[],
       "answered":{"is":false,"roots":1,"rootsAnswered":0,"share":0,"answeredNetworks":[],
        "unansweredNetworks":["x"]},
       "silenced":false,"owner":"care-emea","competitorsAlso":[],"mergedFrom":[],"blind":[],
       "rule":{"version":"brands@1","falseAlarmsPerWeek":1,"mode":"live"},"links":{},
       "timing":{"firstPostAt":"2026-01-05T10:00:00Z","lastPostAt":"2026-01-05T10:21:07Z"},
       "languages":["en","pt"]}
      """;

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
    try {
      ObjectNode json = (ObjectNode) Json.mapper().readTree(ONE);
      change.accept(json);
      return Json.mapper().treeToValue(json, Alert.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
