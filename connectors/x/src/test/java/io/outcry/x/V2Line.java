// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import java.nio.charset.StandardCharsets;

/** Lines in the form of v2 streams, made up by us: a plain post to change from. */
final class V2Line {
  private final ObjectNode record;

  private V2Line(ObjectNode record) {
    this.record = record;
  }

  static V2Line post(long id, String text) {
    V2Line line =
        of(
            """
            {"data":{"author_id":"99","conversation_id":"%d","created_at":"2026-01-05T10:00:00.000Z",
              "edit_history_tweet_ids":["%d"],"id":"%d","lang":"en","text":"",
              "public_metrics":{"retweet_count":2,"reply_count":4,"like_count":3,"quote_count":1,
                "bookmark_count":9,"impression_count":50}},
             "includes":{"users":[{"id":"99","name":"Ann","username":"ann",
               "public_metrics":{"followers_count":120,"following_count":3}}]},
             "matching_rules":[{"id":"1","tag":"outcry:acme-air:1"}]}
            """
                .formatted(id, id, id));
    return line.data("text", '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }

  static V2Line of(String json) {
    try {
      return new V2Line((ObjectNode) Json.mapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** With a field of the post; null takes it away. */
  V2Line data(String field, String json) {
    return set((ObjectNode) record.get("data"), field, json);
  }

  V2Line includes(String field, String json) {
    return set((ObjectNode) record.get("includes"), field, json);
  }

  V2Line with(String field, String json) {
    return set(record, field, json);
  }

  private V2Line set(ObjectNode object, String field, String json) {
    object.set(field, of("{\"it\":" + json + "}").record.get("it"));
    return this;
  }

  V2Line without(String field) {
    ((ObjectNode) record.get("data")).remove(field);
    return this;
  }

  String text() {
    return Json.line(record);
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
