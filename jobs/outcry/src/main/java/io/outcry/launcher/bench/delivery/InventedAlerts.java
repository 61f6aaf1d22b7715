// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.time.Instant;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * Alerts of about four kilobytes, three revisions each: ten alerts side by side, then the next
 * revision of the ten. Each says in {@code timing.raisedAt} when it was made.
 */
final class InventedAlerts implements GeneratorFunction<Long, Alert> {
  private static final long serialVersionUID = 1;
  private static final int REVISIONS = 3;
  private static final int SIDE_BY_SIDE = 10;
  private static final String SAMPLE =
      """
      {"id":"x:<n>","url":"https://x.com/ann/status/<n>","author":"ann<n>","followers":120,
       "createdAt":"2026-01-05T10:0<n>:00Z","why":"central","words":["lost","again"],
       "text":"@AcmeAirHelp you lost my bag again, for the third time this year, and nobody at the
       desk knows anything. Where is my bag? I have been waiting for two hours now at gate 12."}
      """;
  private static final String ALERT =
      """
      {"alertId":"<id>","revision":<n>,"kind":"story","brand":{"id":"acme-air","name":"Acme Air"},
       "status":"firing","reason":"hotter","urgency":"now","severity":"high",
       "severityWhy":["once in 9.26 weeks: medium","risk safety: one up"],
       "at":"<now>","storyId":"acme-air:x:1","title":"lost my bag again, for the third time",
       "headline":{"title":"lost my bag again is spreading, main post unanswered",
        "happening":"23 posts by 19 people in 21 min, X 20, Bluesky 3",
        "answered":"@AcmeAirHelp answered 1 of 5 complainants, not the main one",
        "odds":"about once in 9 weeks for Acme Air","next":"Reply under @ann's post."},
       "explanation":"23 posts by 19 people in 21 min.",
       "arithmetic":[{"name":"score","formula":"ln((1+heat)/(1+expectedHeat))","value":2.1769},
        {"name":"heat","formula":"sum of w * 2^(-age/halfLife)","value":18.4},
        {"name":"expectedHeat","formula":"of this brand at this hour","value":1.2}],
       "spread":{"posts":23,"authors":19,"discounted":0,"last10Min":14,"previous10Min":6,
        "heat":18.4,"expectedHeat":1.2,"score":2.1769,"storiesPerWeek":40,"perWeek":0.108,
        "returnWeeks":9.26,"oddsBasis":"seen","heardSince":"2025-08-01T00:00:00Z",
        "perNetwork":{"x":20,"bluesky":3},"jumps":[],"topAuthorShare":0.09},
       "sentiment":{"negative":0.83,"neutral":0.12,"positive":0.05},"complaint":0.91,
       "storyKind":"complaint","notUnderstood":0.04,"risk":[],"cues":{"leaving":3,"comparing":{}},
       "firstPost":{"id":"x:1","author":"ann","createdAt":"2026-01-05T10:00:00Z",
        "text":"you lost my bag again"},"samples":[<samples>],
       "media":[],"sharedLinks":[],"terms":["bag","lost","gate 12"],
       "questions":[{"text":"where is my bag?","people":7}],"responses":[],
       "answered":{"is":false,"roots":5,"rootsAnswered":1,"share":0.2,"answeredNetworks":[],
        "unansweredNetworks":["x","bluesky"],"waitingOn":"company"},
       "silenced":false,"owner":"care-emea","competitorsAlso":[],"mergedFrom":[],"blind":[],
       "rule":{"version":"brands@7","falseAlarmsPerWeek":1,"mode":"live"},"links":{},
       "timing":{"firstPostAt":"2026-01-05T10:00:00Z","lastPostAt":"2026-01-05T10:21:07Z",
        "raisedAt":"<now>"},"carriers":[],"languages":["en"]}
      """;

  @Override
  public Alert map(Long index) throws JsonProcessingException {
    long block = index / (SIDE_BY_SIDE * REVISIONS);
    long inBlock = index % (SIDE_BY_SIDE * REVISIONS);
    String alertId = "a_acme-air_" + (block * SIDE_BY_SIDE + inBlock % SIDE_BY_SIDE);
    StringBuilder samples = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      samples.append(samples.isEmpty() ? "" : ",").append(SAMPLE.replace("<n>", "" + i));
    }
    String json =
        ALERT
            .replace("<id>", alertId)
            .replace("<n>", "" + (1 + inBlock / SIDE_BY_SIDE))
            .replace("<now>", Instant.now().toString())
            .replace("<samples>", samples.toString().replace("\n", " "));
    return Json.read(json, Alert.class);
  }
}
