// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.network.fake.FakeSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server with a timeline, streams and contexts, as Mastodon has them; each can be replaced. */
final class FakeMastodon implements AutoCloseable {
  /** What happens on a WebSocket after its opening. */
  interface Script {
    void run(FakeSocket socket) throws IOException, InterruptedException;
  }

  /** Newest first: the id of each, and the status. */
  final List<Map.Entry<String, String>> timeline = new CopyOnWriteArrayList<>();

  /** By path, in place of what the server would do. */
  final Map<String, FakeServer.Handler> instead = new ConcurrentHashMap<>();

  final FakeServer server;

  FakeMastodon(Script onSocket) throws IOException {
    instead.put("/api/v2/instance", (request, to) -> to.answer(404, "{\"error\":\"none\"}"));
    instead.put("/api/v1/streaming", (request, to) -> onSocket.run(to.upgrade()));
    server = new FakeServer(this::handle);
  }

  /** Streams these events and ends in order. */
  static FakeMastodon streaming(String... events) throws IOException {
    return new FakeMastodon(
        socket -> {
          for (String event : events) {
            socket.text(event);
          }
          socket.close(1000, "");
        });
  }

  private void handle(FakeRequest request, FakeConnection to)
      throws IOException, InterruptedException {
    FakeServer.Handler other = instead.get(request.path());
    if (other != null) {
      other.handle(request, to);
    } else if (request.path().startsWith("/api/v1/timelines/")) {
      to.answer(200, page(request.parameter("max_id")));
    } else {
      to.answer(404, "{\"error\":\"Record not found\"}");
    }
  }

  private String page(@Nullable String maxId) {
    List<String> page = new ArrayList<>();
    for (Map.Entry<String, String> status : timeline) {
      boolean isOlder = maxId == null || Long.parseLong(status.getKey()) < Long.parseLong(maxId);
      if (isOlder && page.size() < 40) {
        page.add(status.getValue());
      }
    }
    return page.toString();
  }

  /** Adds to the timeline what is newer than all that stands there. */
  void post(String id, StatusJson status) {
    timeline.add(0, Map.entry(id, status.text()));
  }

  void context(String statusId, StatusJson... ancestors) {
    List<String> all = new ArrayList<>();
    for (StatusJson ancestor : ancestors) {
      all.add(ancestor.text());
    }
    instead.put(
        "/api/v1/statuses/" + statusId + "/context",
        (request, to) -> to.answer(200, "{\"ancestors\":" + all + ",\"descendants\":[]}"));
  }

  List<FakeRequest> requests(String pathBegin) {
    return server.requests().stream().filter(it -> it.path().startsWith(pathBegin)).toList();
  }

  String place() {
    return server.uri("").toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
