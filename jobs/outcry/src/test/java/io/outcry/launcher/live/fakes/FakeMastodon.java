// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeSocket;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server of Mastodon: what is said now comes over a WebSocket, what was said before is read from
 * the timeline, back by {@code max_id}. Statuses are named by ids of the server, which hold their
 * time. Replies and reposts, which Mastodon keeps out of its public timeline, are on that of other
 * software, and here.
 */
public final class FakeMastodon extends FakeNetwork {
  public static final String TOKEN = "token-of-mastodon";
  private static final int BEFORE_THE_START = 5;

  public FakeMastodon() {
    written().upTo(BEFORE_THE_START);
  }

  @Override
  public String name() {
    return "mastodon";
  }

  @Override
  public boolean has(Said said) {
    return true;
  }

  @Override
  public String id(Said said) {
    return "mastodon:" + uri(said.number());
  }

  @Override
  public void handle(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    String path = request.path();
    if (!isBy(TOKEN, request)) {
      to.answer(401, "{\"error\":\"The access token is invalid\"}");
    } else if (path.equals("/api/v2/instance")) {
      to.answer(200, instance(request));
    } else if (path.equals("/api/v1/timelines/public")) {
      to.answer(200, timeline(request.parameter("max_id")));
    } else if (path.equals("/api/v1/streaming")) {
      stream(to.upgrade());
    } else {
      to.answer(200, context(path));
    }
  }

  private static String instance(FakeRequest request) {
    return """
        {"domain":"m.example","configuration":{"urls":{"streaming":"ws://%s"}}}"""
        .formatted(request.headers().get("host"));
  }

  /** What is said from now on. The first connection is there for a while before it breaks. */
  private void stream(FakeSocket socket) throws IOException, InterruptedException {
    boolean breaks = isFirstConnection();
    for (int number : from(written().count())) {
      if (breaks) {
        written().upTo(number + 1);
      }
      Said said = written().await(number);
      if (breaks && number == CUT) {
        socket.halfFrame(event(said));
        written().upTo(FIRST);
        return;
      }
      socket.text(event(said));
    }
  }

  private String event(Said said) {
    boolean isDeletion = said.act() == Said.Act.DELETION;
    return Json.line(
        Map.of(
            "stream",
            List.of("public"),
            "event",
            isDeletion ? "delete" : "update",
            "payload",
            isDeletion ? key(said(said.of())) : status(said)));
  }

  /** Newest first, without what was deleted; at most 40. */
  private String timeline(@Nullable String maxId) {
    List<Said> all = new ArrayList<>(written().soFar());
    List<Integer> gone =
        all.stream().filter(it -> it.act() == Said.Act.DELETION).map(Said::of).toList();
    return all.stream()
        .filter(it -> it.act() != Said.Act.DELETION && !gone.contains(it.number()))
        .filter(it -> maxId == null || Long.parseLong(key(it)) < Long.parseLong(maxId))
        .sorted((one, other) -> Integer.compare(other.number(), one.number()))
        .limit(40)
        .map(this::status)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** What a status answers: {@code /api/v1/statuses/:id/context}. */
  private String context(String path) {
    String id = path.split("/", -1)[4];
    Said asked =
        written().soFar().stream().filter(it -> key(it).equals(id)).findFirst().orElseThrow();
    return "{\"ancestors\":[%s],\"descendants\":[]}".formatted(status(said(asked.of())));
  }

  private String status(Said said) {
    int number = said.number();
    return """
        {"id":"%s","uri":"%s","url":"https://m.example/@a%d/%d","created_at":"%s",
         "account":{"id":"%d","acct":"a%d","uri":"https://m.example/users/a%d"},
         "visibility":"public","content":"<p>%s</p>"%s}"""
        .formatted(
            key(said),
            uri(number),
            number,
            number,
            said.at(),
            number,
            number,
            number,
            said.text(),
            relation(said))
        .replace("\n", "");
  }

  private String relation(Said said) {
    return switch (said.act()) {
      case REPLY -> ",\"in_reply_to_id\":\"" + key(said(said.of())) + "\"";
      case QUOTE ->
          ",\"quote\":{\"state\":\"accepted\",\"quoted_status\":" + status(said(said.of())) + "}";
      case REPOST -> ",\"reblog\":" + status(said(said.of()));
      default -> "";
    };
  }

  private Said said(int number) {
    return written().soFar().get(number);
  }

  /** The id of the server: milliseconds, and 16 further bits. */
  private static String key(Said said) {
    return Long.toString((said.at().toEpochMilli() << 16) + said.number());
  }

  private static String uri(int number) {
    return "https://m.example/users/a%d/statuses/%d".formatted(number, number);
  }
}
