// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.config.ConfigDocument;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.digests.Digest;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One record of each contract, with every field that can be filled. */
final class ContractExamples {
  private static final String POST =
      """
      {"id":"x:1724","network":"x","author":{"id":"99","handle":"ann","followers":120},
       "createdAt":"2026-01-05T10:00:00Z","text":"@AcmeAir lost my bag again","kind":"reply",
       "parentId":"x:1700","conversationId":"x:1700","lang":"en",
       "url":"https://x.com/ann/status/1724","media":[{"kind":"video",
       "url":"https://media.example/1"}],"engagement":{"likes":3,"reposts":1,"replies":0,
       "quotes":0,"views":90},"editedAt":"2026-01-05T10:00:00Z",
       "receivedAt":"2026-01-05T10:00:00Z"}\
      """;

  private static final String MENTION =
      """
      {"id":"x:1724","network":"x","brand":"acme-air","voice":"customer","why":["name:AcmeAir"],
       "kind":"reply","author":{"id":"99","handle":"ann","followers":null},"parentId":"x:1700",
       "conversationId":"x:1700","createdAt":"2026-01-05T10:00:00Z","receivedAt":null,
       "language":"en","sentiment":{"negative":0.83,"neutral":0.12,"positive":0.05},
       "complaint":0.91,"unsure":false,"model":"fast",
       "storyId":"acme-air:x:1700","tooLate":false}\
      """;

  private static final String BRAND_WINDOW =
      """
      {"brand":"acme-air","start":"2026-01-05T10:00:00Z","end":"2026-01-05T10:05:00Z",
       "size":"PT5M","revision":1,"mentions":3,"authors":2,"sentiment":{"negative":0.83,
       "neutral":0.12,"positive":0.05},"net":-0.78,"complaints":2,"answeredShare":0.5,
       "originals":1,"reposts":1,"replies":1,"quotes":0,"reproduction":1.2,"surprise":0.4,
       "warming":true,"notUnderstood":0.1,"perNetwork":{"x":3},"complaintSurprise":0.3,
       "trend":{"since":"2026-01-05T10:00:00Z","before":0.22,"after":0.31,"direction":"up"}}\
      """;

  private static final String STORY =
      """
      {"storyId":"acme-air:x:1724","brand":"acme-air","at":"2026-01-05T10:00:00Z",
       "change":"hotter","kind":"complaint","title":"lost my bag again …","terms":["bag"],
       "questions":["where is my bag?"],"networks":["x"],"languages":["en"],"firstPost":"x:1724",
       "posts":23,"authors":19,"heat":18.4,"expectedHeat":1.2,"score":2.1769,"perWeek":0.108,
       "returnWeeks":9.26,"reproduction":{"mid":1.6,"low":1.1,"high":2.2},"complaint":0.91,
       "notUnderstood":0.04,"answered":false,"alertId":"a_acme-air_5f0c","mergedInto":null,
       "recurrenceOf":null,"heldBy":"few-authors","rule":{"falseAlarmsPerWeek":1.0,"minAuthors":5},
       "risk":["safety"],"response":{"firstAnswerSeconds":912,"answeredBeforeAlert":true,
       "answeredInTime":true,"roots":5,"rootsAnswered":4,"openComplaints":1,"tones":["apology"],
       "answers":[{"network":"x","account":"AcmeAirHelp","afterSeconds":912,"tones":["apology"],
       "counts":true}],"verdict":"cooling","verdictWithoutReply":null,"waitingOn":"company",
       "waiting":2,"waitingSince":"2026-01-05T10:00:00Z","contradiction":null,
       "unanswered":[{"postId":"x:1731","url":null,"network":"x","at":"2026-01-05T10:00:00Z",
       "risk":["safety"]}]},"firedBy":"spreading","mark":"useful","marks":{"useful":3,
       "notUseful":1,"wrongBrand":0},"closed":{"by":"kim","at":"2026-01-05T10:00:00Z",
       "note":"belt 3 was stuck"}}\
      """;

  /** What {@link ExampleAlert} leaves empty. */
  private static final String ALERT =
      """
      {"media":[{"kind":"video","url":"https://media.example/1","posts":2}],
       "sharedLinks":[{"url":"https://news.example/1","posts":2}],
       "answered":{"is":false,"rule":"half","roots":5,"rootsAnswered":1,"share":0.2,
        "answeredNetworks":[],"unansweredNetworks":["x"],"contradiction":null,
        "verdict":"too-early","waitingOn":"company","waiting":2,
        "waitingSince":"2026-01-05T10:00:00Z"},
       "acknowledged":{"by":"kim","at":"2026-01-05T10:00:00Z"},
       "carriers":[{"postId":"x:1731","network":"x","author":"bignews","followers":1200000}],
       "silencedUntil":"2026-01-05T10:00:00Z",
       "closed":{"by":"kim","at":"2026-01-05T10:00:00Z","note":"belt 3 was stuck"}}\
      """;

  private static final String DELIVERY =
      """
      {"alertId":"a_acme-air_5f0c","revision":3,"receiver":"pr-desk","attempt":2,
       "outcome":"retrying","reason":"timeout","httpStatus":null,"at":"2026-01-05T10:00:00Z",
       "tookMs":15000,"messageId":"a_acme-air_5f0c.3"}\
      """;

  private static final String DEAD_LETTER =
      """
      {"reason":"json","message":"not JSON","source":"posts.jsonl:7","raw":"{",
       "rawEncoding":"utf8","at":"2026-01-05T10:00:00Z"}\
      """;

  private static final String CONTROL =
      """
      {"id":"c1","type":"not-useful","brand":"acme-air","alertId":"a_acme-air_5f0c",
       "storyId":null,"author":null,"networks":[],"by":"kim","at":"2026-01-05T10:00:00Z",
       "until":null,"reason":"already-known","note":"seen yesterday"}\
      """;

  private static final String CONFIG =
      """
      {"key":"brands","version":7,"publishedBy":"ann","at":"2026-01-05T10:00:00Z",
       "document":"brands: [{ id: acme, name: Acme }]"}\
      """;

  private static final String SOURCE_STATUS =
      """
      {"network":"reddit","state":"silent","from":"2026-01-05T10:00:00Z","to":null,
       "detail":"no answer","at":"2026-01-05T10:00:00Z"}\
      """;

  private static final String SUMMARY =
      """
      {"read":10,"deadLetters":1,"deletions":1,"duplicates":1,"edits":1,"unmatched":2,
       "noParent":1,"notices":0,"attributed":4,"mentions":5,"tooLate":0,"stories":2,"alerts":1,
       "revisions":3,"delivered":3,"deadDeliveries":0,"from":"2026-01-05T10:00:00Z",
       "to":"2026-01-05T10:01:00Z","wallMs":1200,"postsPerSecond":8.3}\
      """;

  private static final String DIGEST =
      """
      {"period":"day","from":"2026-01-05T10:00:00Z","to":"2026-01-06T10:00:00Z",
       "brands":[{"brand":"acme-air","mentions":300,"mentionsBefore":210,"complaints":40,
       "complaintsBefore":20}],"themes":[{"brand":"acme-air","title":"lost my bag again",
       "kind":"complaint","terms":["bag"],"posts":23,"postsBefore":4,"trend":"up","stories":2,
       "people":19,"answeredShare":0.5,"firstPost":"x:1724","networks":["x"],"languages":["en"]}],
       "storiesLeftOut":1,"fired":[{"alertId":"a_acme-air_5f0c","brand":"acme-air",
       "title":"lost my bag again","at":"2026-01-05T10:00:00Z","severity":"high",
       "reason":"spreading-unanswered","status":"answered","statusReason":"answered"}],
       "held":[{"brand":"acme-air","title":"lost my bag again","alertId":"a_acme-air_5f0c",
       "by":"quiet-hours","receiver":"pr-desk","at":"2026-01-05T10:00:00Z",
       "sentAt":"2026-01-05T10:00:00Z"}],"nearlyFired":[{"storyId":"acme-air:x:9",
       "brand":"acme-air","title":"lost my bag again","at":"2026-01-05T10:00:00Z","perWeek":1.4,
       "bar":1.0,"by":"below-bar"}],"answered":[{"alertId":"a_acme-air_5f0c","brand":"acme-air",
       "title":"lost my bag again","account":"AcmeAirHelp","at":"2026-01-05T10:00:00Z",
       "afterSeconds":912,"tone":["apology"],"outcome":"cooled"}],"answeredInTime":3,
       "shadow":[{"alertId":"a_acme-air_5f0c","brand":"acme-air","title":"lost my bag again",
       "at":"2026-01-05T10:00:00Z","severity":"high","reason":"spreading-unanswered",
       "status":"answered","statusReason":"answered"}],"open":[{"storyId":"acme-air:x:8",
       "brand":"acme-air","title":"lost my bag again","alertId":null,
       "since":"2026-01-05T10:00:00Z","posts":4,"people":4,"risk":["safety"],"firstPost":"x:8",
       "unanswered":3,"waiting":2,"waitingSince":"2026-01-05T10:00:00Z",
       "replyTo":"https://x.com/ann/status/8"}],"openLeftOut":2,"blind":[{"network":"reddit",
       "from":"2026-01-05T10:00:00Z","to":null}],"shifts":[{"brand":"acme-air",
       "since":"2026-01-05T10:00:00Z","before":0.2,"after":0.3,"direction":"up"}]}\
      """;

  private ContractExamples() {}

  /** The name of each contract, and its example. */
  static Stream<Arguments> all() {
    return Stream.of(
        Arguments.of("post", read(POST, Post.class)),
        Arguments.of("mention", read(MENTION, Mention.class)),
        Arguments.of("brand-window", read(BRAND_WINDOW, BrandWindow.class)),
        Arguments.of("story", read(STORY, StoryChange.class)),
        Arguments.of("alert", alert()),
        Arguments.of("delivery", read(DELIVERY, Delivery.class)),
        Arguments.of("dead-letter", read(DEAD_LETTER, DeadLetter.class)),
        Arguments.of("control", read(CONTROL, ControlEvent.class)),
        Arguments.of("config", read(CONFIG, ConfigDocument.class)),
        Arguments.of("source-status", read(SOURCE_STATUS, SourceStatus.class)),
        Arguments.of("summary", read(SUMMARY, Summary.class)),
        Arguments.of("digest", read(DIGEST, Digest.class)));
  }

  static Mention mention() {
    return read(MENTION, Mention.class);
  }

  static Alert alert() {
    return ExampleAlert.with(
        json -> {
          json.setAll(read(ALERT, ObjectNode.class));
          ObjectNode jump = json.withArray("/spread/jumps").addObject();
          jump.put("from", "x").put("to", "bluesky").put("at", "2026-01-05T10:00:00Z");
        });
  }

  /** The record that is written as this line, to the letter, so that no field is overlooked. */
  private static <T> T read(String lines, Class<T> type) {
    String line = lines.replaceAll("\n *", "");
    try {
      T example = Json.read(line, type);
      if (!Json.line(example).equals(line)) {
        throw new IllegalStateException(line + " is written as " + Json.line(example));
      }
      return example;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
