// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.reddit.api.Access;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Answers with tokens, and with the pages of a script in their order; then with empty ones. */
final class FakeReddit implements AutoCloseable {
  /** An answer to a request for a listing. */
  interface Page {
    void answer(FakeConnection connection) throws IOException;
  }

  final List<String> tokens = new CopyOnWriteArrayList<>();
  private final Queue<Page> script = new ConcurrentLinkedQueue<>();
  private final FakeServer server;

  FakeReddit() throws IOException {
    server = new FakeServer(this::handle);
  }

  /** Things from {@code newest} down; each a second and a number from the next. */
  static String things(int newest, int count) {
    List<String> all = new ArrayList<>();
    for (int number = newest; number > newest - count; number--) {
      all.add(comment(number, "Hm.", "false"));
    }
    return String.join(",", all);
  }

  static String comment(int number, String body, String edited) {
    return """
        {"kind":"t1","data":{"name":"t1_%s","author":"ann","author_fullname":"t2_ann",
        "body":"%s","parent_id":"t3_s","link_id":"t3_s","edited":%s,"created_utc":%d}}"""
        .formatted(Integer.toString(number, 36), body, edited, second(number));
  }

  static long second(int number) {
    return Instant.parse("2026-01-05T00:00:00Z").getEpochSecond() + number;
  }

  /** As the listing names it. */
  static String name(int number) {
    return "t1_" + Integer.toString(number, 36);
  }

  FakeReddit page(String things) {
    return page(things, null);
  }

  FakeReddit page(String things, @Nullable String after) {
    return then(connection -> connection.answer(200, listing(things, after)));
  }

  FakeReddit then(Page page) {
    script.add(page);
    return this;
  }

  static String listing(String things, @Nullable String after) {
    String quoted = after == null ? "null" : '"' + after + '"';
    return "{\"kind\":\"Listing\",\"data\":{\"after\":%s,\"children\":[%s]}}"
        .formatted(quoted, things);
  }

  /** All but those for tokens, without the parameters that each has. */
  List<String> asked() {
    return server.requests().stream()
        .map(FakeRequest::target)
        .filter(target -> !target.startsWith("/api/v1/"))
        .map(target -> target.replace("raw_json=1&limit=100", ""))
        .toList();
  }

  List<FakeRequest> requests() {
    return server.requests();
  }

  RedditSettings settings() {
    return new RedditSettings(
        List.of("travel"),
        List.of("acme air"),
        new Access("id", "hush", server.uri(""), server.uri(""), 60_000_000),
        null,
        Duration.ofMillis(1),
        Duration.ofMillis(2));
  }

  private void handle(FakeRequest request, FakeConnection connection) throws IOException {
    if (request.path().equals("/api/v1/access_token")) {
      String token = "token-" + (tokens.size() + 1);
      tokens.add(token);
      connection.answer(200, "{\"access_token\":\"%s\",\"expires_in\":3600}".formatted(token));
      return;
    }
    Page next = script.poll();
    if (next == null) {
      connection.answer(200, Map.of(), listing("", null));
    } else {
      next.answer(connection);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
