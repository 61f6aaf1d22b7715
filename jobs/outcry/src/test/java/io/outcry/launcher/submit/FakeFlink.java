// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Flink's REST interface as a script: the answers to each call, of which the last stays. A call of
 * which the script knows nothing fails the test.
 */
final class FakeFlink implements FakeServer.Handler, AutoCloseable {
  static final String NO_JOBS = "{\"jobs\":[]}";
  static final String RUNS =
      "{\"state\":\"RUNNING\",\"vertices\":[{\"status\":\"RUNNING\",\"parallelism\":3}]}";

  private record Answer(int status, String body) {}

  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final FakeServer server;

  FakeFlink() throws IOException {
    server = new FakeServer(this);
  }

  /** With room for eight tasks, no jobs, and a willingness to take and run any jar as job j2. */
  static FakeFlink willing() throws IOException {
    return new FakeFlink()
        .on("GET /overview", "{\"slots-available\":8,\"slots-total\":8}")
        .on("GET /jobs/overview", NO_JOBS)
        .on("GET /jobmanager/config", "[{\"key\":\"parallelism.default\",\"value\":\"2\"}]")
        .on("POST /jars/upload", "{\"filename\":\"/tmp/flink-web/uploads/1_a.jar\"}")
        .on("POST /jars/1_a.jar/run", "{\"jobid\":\"j2\"}")
        .on("DELETE /jars/1_a.jar", "{}")
        .on("GET /jobs/j2", RUNS)
        .on("GET /jobs/j2/exceptions", "{\"exceptionHistory\":{\"entries\":[]}}");
  }

  /** The same, where a job of this name runs already as j1 and can be stopped. */
  static FakeFlink running(String name) throws IOException {
    return willing()
        .on(
            "GET /jobs/overview",
            "{\"jobs\":[{\"jid\":\"j0\",\"name\":\"%s\",\"state\":\"CANCELED\"},".formatted(name)
                + "{\"jid\":\"j1\",\"name\":\"%s\",\"state\":\"RUNNING\"}]}".formatted(name))
        .on("POST /jobs/j1/stop", "{\"request-id\":\"r\"}")
        .on("GET /jobs/j1/savepoints/r", "{\"status\":{\"id\":\"IN_PROGRESS\"}}")
        .then(
            "GET /jobs/j1/savepoints/r",
            "{\"status\":{\"id\":\"COMPLETED\"},\"operation\":{\"location\":\"file:/s/1\"}}")
        .on("GET /jobs/j1", RUNS)
        .then("GET /jobs/j1", "{\"state\":\"FINISHED\"}");
  }

  FakeFlink on(String call, String body) {
    return on(call, 200, body);
  }

  synchronized FakeFlink on(String call, int status, String body) {
    answers.put(call, new ArrayDeque<>(List.of(new Answer(status, body))));
    return this;
  }

  /** The answer after that of before. */
  synchronized FakeFlink then(String call, String body) {
    answers.computeIfAbsent(call, it -> new ArrayDeque<>()).add(new Answer(200, body));
    return this;
  }

  /** A failure as Flink tells it. */
  static String failure(String stackTrace) {
    return "{\"errors\":[\"Internal server error.\",\"<Exception on server side:\\n%s\\nEnd of exception on server side>\"]}"
        .formatted(stackTrace.replace("\n", "\\n").replace("\t", "\\t"));
  }

  String address() {
    return server.uri("").toString();
  }

  /** All calls that changed something, in their order. */
  List<String> changes() {
    return server.requests().stream()
        .filter(it -> !it.method().equals("GET"))
        .map(it -> it.method() + " " + it.target())
        .toList();
  }

  /** What was sent with a call. */
  String sent(String call) {
    return server.requests().stream()
        .filter(it -> (it.method() + " " + it.target()).equals(call))
        .map(FakeRequest::body)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void handle(FakeRequest request, FakeConnection connection) throws IOException {
    String call = request.method() + " " + request.target();
    Answer answer;
    synchronized (this) {
      Deque<Answer> left = answers.get(call);
      if (left == null) {
        throw new IllegalStateException("no answer to " + call);
      }
      answer = left.size() > 1 ? left.remove() : left.getFirst();
    }
    connection.answer(answer.status(), answer.body());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
