// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import java.util.function.Consumer;

/** An alert as it fires, and changes of it, for the tests of all who read alerts. */
public final class ExampleAlert {
  /** With every field of the contract, which {@link ContractsTest} holds. */
  static final String JSON =
      """
      {"alertId":"a_acme-air_5f0c","revision":3,"kind":"story",
       "brand":{"id":"acme-air","name":"Acme Air"},"status":"firing","reason":"hotter",
       "urgency":"now","severity":"high",
       "severityWhy":["once in 9.26 weeks: medium","risk safety: one up"],
       "at":"2026-01-05T10:21:07Z","storyId":"acme-air:x:1724","title":"lost my bag again",
       "headline":{"title":"\\"lost my bag again\\" is spreading, main post unanswered",
        "happening":"23 posts by 19 people in 21 min, X 20, Bluesky 3",
        "answered":"@AcmeAirHelp answered 1 of 5 complainants, not the main one",
        "odds":"about once in 9 weeks for Acme Air",
        "next":"Reply under @ann's post. They ask: where is my bag?"},
       "replyTo":{"postId":"x:1724","url":"https://x.com/ann/status/1724","network":"x",
        "author":"ann","shareOfPosts":0.61},
       "explanation":"23 posts by 19 people in 21 min. Heat 18.4, expected 1.2.",
       "arithmetic":[{"name":"score","formula":"ln((1+heat)/(1+expectedHeat))","value":2.1769}],
       "spread":{"posts":23,"authors":19,"discounted":0,"last10Min":14,"previous10Min":6,
        "heat":18.4,"expectedHeat":1.2,"score":2.1769,"storiesPerWeek":40,"perWeek":0.108,
        "returnWeeks":9.26,"oddsBasis":"seen","heardSince":"2025-08-01T00:00:00Z",
        "reproduction":{"mid":1.6,"low":1.1,"high":2.2},
        "nextHour":{"low":18,"mid":31,"high":52},"doublingMinutes":14,
        "perNetwork":{"bluesky":3,"x":20},"jumps":[],"topAuthorShare":0.09},
       "sentiment":{"negative":0.83,"neutral":0.12,"positive":0.05},"complaint":0.91,
       "storyKind":"complaint","notUnderstood":0.04,
       "risk":[{"kind":"safety","posts":["x:1730","x:1733"],"words":["smoke"]}],
       "cues":{"leaving":3,"comparing":{"bolt-air":2}},
       "firstPost":{"id":"x:1724","url":"https://x.com/ann/status/1724","author":"ann",
        "createdAt":"2026-01-05T10:00:00Z","text":"@AcmeAir lost my bag again"},
       "samples":[
        {"id":"x:1724","url":"https://x.com/ann/status/1724","author":"ann","followers":120,
         "createdAt":"2026-01-05T10:00:00Z","text":"@AcmeAir lost my bag again","why":"first",
         "words":["lost"]},
        {"id":"x:1730","url":"https://x.com/bob/status/1730","author":"bob","followers":9000,
         "createdAt":"2026-01-05T10:08:00Z",
         "text":"Smoke <in> the cabin & a lost bag *again* <!channel> @everyone [click](https://evil.example) on the way home to Gate 12","why":"reach","words":["smoke"]}],
       "media":[],"sharedLinks":[],"terms":["bag","lost"],
       "questions":[{"text":"where is my bag?","people":7}],
       "responses":[{"account":"AcmeAirHelp","at":"2026-01-05T10:15:00Z","postId":"x:1740",
        "to":"x:1731","url":"https://x.com/AcmeAirHelp/status/1740","tone":["moved-to-private"],
        "afterSeconds":912}],
       "answered":{"is":false,"rule":null,"roots":5,"rootsAnswered":1,"share":0.2,
        "answeredNetworks":[],"unansweredNetworks":["bluesky","x"],"contradiction":null,
        "verdict":null,"waitingOn":"company","waiting":0,"waitingSince":null},
       "acknowledged":null,"silenced":false,"escalatesAt":null,"owner":"care-emea",
       "competitorsAlso":[],"recurrenceOf":null,"mergedFrom":[],"mergedInto":null,
       "blind":[{"network":"reddit","from":"2026-01-05T08:00:00Z","to":null}],
       "rule":{"version":"brands@7","falseAlarmsPerWeek":1,"mode":"live"},
       "links":{"story":null,"ack":null,"responded":null,"useful":null,"notUseful":null},
       "timing":{"firstPostAt":"2026-01-05T10:00:00Z","lastPostAt":"2026-01-05T10:21:00Z",
        "receivedAt":null,"raisedAt":null},
       "carriers":[],"silencedUntil":null,"closed":null,"languages":["en"]}
      """;

  private ExampleAlert() {}

  public static Alert with(Consumer<ObjectNode> change) {
    return made(JSON, Alert.class, change);
  }

  /** What a line of JSON says, once it is changed. */
  public static <T> T made(String line, Class<T> type, Consumer<ObjectNode> change) {
    try {
      ObjectNode json = Json.read(line, ObjectNode.class);
      change.accept(json);
      return Json.mapper().treeToValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
