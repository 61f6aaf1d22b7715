// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import java.nio.charset.StandardCharsets;

/** Lines in the form of v1.1 objects, made up by us: a plain status to change from. */
final class V1Line {
  private final ObjectNode status;

  private V1Line(ObjectNode status) {
    this.status = status;
  }

  static V1Line status(long id, String text) {
    return of("""
        {"created_at":"Mon Jan 05 10:00:00 +0000 2026","id":%d,"id_str":"%d","text":"",
         "truncated":false,"in_reply_to_status_id":null,"retweet_count":2,"favorite_count":3,
         "user":{"id":99,"id_str":"99","name":"Ann","screen_name":"ann","followers_count":120,
                 "created_at":"Tue Mar 03 08:00:00 +0000 2015"},
         "entities":{"hashtags":[],"urls":[],"user_mentions":[],"symbols":[]},"lang":"en"}
        """
            .formatted(id, id))
        .with("text", text);
  }

  static V1Line of(String json) {
    try {
      return new V1Line((ObjectNode) Json.mapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  V1Line with(String field, String text) {
    status.put(field, text);
    return this;
  }

  V1Line with(String field, long number) {
    status.put(field, number);
    return this;
  }

  V1Line with(String field, V1Line object) {
    status.set(field, object.status);
    return this;
  }

  V1Line withJson(String field, String json) {
    return with(field, of(json));
  }

  V1Line without(String field) {
    status.remove(field);
    return this;
  }

  String text() {
    return Json.line(status);
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
