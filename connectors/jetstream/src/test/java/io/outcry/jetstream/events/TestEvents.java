// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import java.nio.charset.StandardCharsets;

/** Events as a Jetstream writes them. */
public final class TestEvents {
  public static final String AL = "did:plc:al";
  public static final long NOON_MICROS = 1_767_614_400_000_000L; // 2026-01-05T12:00:00Z

  private TestEvents() {}

  /**
   * A new post of {@link #AL} at {@link #NOON_MICROS}.
   *
   * @param more further fields of the record, each with a comma before it
   */
  public static String post(String key, String text, String more) {
    return post(AL, NOON_MICROS, key, text, more);
  }

  public static String post(String did, long micros, String key, String text, String more) {
    return commit(
        did,
        micros,
        "create",
        "app.bsky.feed.post",
        key,
        """
        {"$type":"app.bsky.feed.post","createdAt":"2026-01-05T11:59:58.250Z","langs":["en"],\
        "text":"%s"%s}"""
            .formatted(text, more));
  }

  /** A new or changed record. */
  public static String commit(
      String did, long micros, String operation, String collection, String key, String record) {
    return """
    {"did":"%s","time_us":%d,"kind":"commit","commit":{"rev":"3mrev%s","operation":"%s",\
    "collection":"%s","rkey":"%s","record":%s,"cid":"bafyreicid"}}"""
        .formatted(did, micros, key, operation, collection, key, record);
  }

  public static String delete(String collection, String key) {
    return """
    {"did":"%s","time_us":%d,"kind":"commit","commit":{"rev":"3mrevd%s","operation":"delete",\
    "collection":"%s","rkey":"%s"}}"""
        .formatted(AL, NOON_MICROS, key, collection, key);
  }

  public static String repost(String key, String subject) {
    return commit(
        AL,
        NOON_MICROS,
        "create",
        "app.bsky.feed.repost",
        key,
        """
        {"$type":"app.bsky.feed.repost","createdAt":"2026-01-05T11:59:59.000Z",\
        "subject":{"cid":"bafyreisubject","uri":"%s"}}"""
            .formatted(subject));
  }

  /**
   * @param status with a comma after it, such as {@code "status":"deleted",}; empty where all is
   *     well
   */
  public static String account(boolean active, String status) {
    return """
    {"did":"%s","time_us":%d,"kind":"account","account":{"active":%s,%s"did":"%s","seq":71,\
    "time":"2026-01-05T12:00:00.000Z"}}"""
        .formatted(AL, NOON_MICROS, active, status, AL);
  }

  /**
   * @param handle with a comma after it, such as {@code "handle":"al.example",}
   */
  public static String identity(String did, String handle) {
    return """
    {"did":"%s","time_us":%d,"kind":"identity","identity":{"did":"%s",%s"seq":70,\
    "time":"2026-01-05T12:00:00.000Z"}}"""
        .formatted(did, NOON_MICROS, did, handle);
  }

  public static byte[] bytes(String event) {
    return event.getBytes(StandardCharsets.UTF_8);
  }
}
