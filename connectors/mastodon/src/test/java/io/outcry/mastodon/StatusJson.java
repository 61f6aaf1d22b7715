// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import java.nio.charset.StandardCharsets;

/** Statuses in the form of Mastodon's API, made up by us: a plain one to change from. */
final class StatusJson {
  private final ObjectNode status;

  private StatusJson(ObjectNode status) {
    this.status = status;
  }

  /** Of an account on the server that is asked, m.example. */
  static StatusJson status(String id, String content) {
    ObjectNode status =
        object(
            """
            {"id":"ID","created_at":"2026-01-05T10:00:00.000Z","in_reply_to_id":null,
             "in_reply_to_account_id":null,"sensitive":false,"spoiler_text":"",
             "visibility":"public","language":"en",
             "uri":"https://m.example/users/ann/statuses/ID","url":"https://m.example/@ann/ID",
             "replies_count":4,"reblogs_count":2,"favourites_count":3,"quotes_count":1,
             "edited_at":null,"content":"","reblog":null,
             "account":{"id":"99","username":"ann","acct":"ann","display_name":"Ann",
               "created_at":"2022-01-05T00:00:00.000Z","note":"<p>hello</p>",
               "url":"https://m.example/@ann","uri":"https://m.example/users/ann",
               "followers_count":120,"fields":[{"name":"x","value":"y"}],"emojis":[]},
             "media_attachments":[],"mentions":[],"tags":[],"emojis":[],"quote":null,"card":null,
             "poll":null}
            """
                .replace("ID", id));
    return new StatusJson(status).with("content", content);
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) node(json);
  }

  private static JsonNode node(String json) {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  StatusJson with(String field, String text) {
    status.put(field, text);
    return this;
  }

  StatusJson with(String field, StatusJson other) {
    status.set(field, other.status);
    return this;
  }

  /** The value in single quotes instead of double ones. */
  StatusJson withJson(String field, String json) {
    status.set(field, node(json.replace('\'', '"')));
    return this;
  }

  StatusJson account(String field, String text) {
    account().put(field, text);
    return this;
  }

  StatusJson withoutAccount(String field) {
    account().remove(field);
    return this;
  }

  private ObjectNode account() {
    return (ObjectNode) status.get("account");
  }

  StatusJson without(String field) {
    status.remove(field);
    return this;
  }

  String text() {
    return Json.line(status);
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** As a WebSocket carries it. */
  String event(String name) {
    return event(name, text());
  }

  static String event(String name, String payload) {
    ObjectNode event = object("{\"stream\":[\"public\"]}");
    event.put("event", name);
    event.put("payload", payload);
    return Json.line(event);
  }
}
