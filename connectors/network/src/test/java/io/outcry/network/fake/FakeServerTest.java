// SPDX-License-Identifier: Apache-2.0
package io.outcry.network.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FakeServerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void each_request_is_kept_and_answered() throws Exception {
    try (var server =
        new FakeServer((request, to) -> to.answer(201, Map.of("X-Asked", request.path()), "å"))) {
      HttpRequest request =
          HttpRequest.newBuilder(server.uri("/a/b?tag=x%20y&tag=z"))
              .POST(BodyPublishers.ofString("ö"))
              .build();
      HttpResponse<String> first = client.send(request, BodyHandlers.ofString());
      client.send(request, BodyHandlers.ofString());

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(first.body()).isEqualTo("å");
      assertThat(first.headers().firstValue("x-asked")).contains("/a/b");
      FakeRequest kept = server.awaitRequests(2).get(1);
      assertThat(kept.method()).isEqualTo("POST");
      assertThat(kept.body()).isEqualTo("ö");
      assertThat(kept.headers()).containsEntry("content-length", "2");
      assertThat(kept.parameters("tag")).containsExactly("x y", "z");
      assertThat(kept.parameter("no")).isNull();
    }
  }

  @Test
  void an_answer_may_come_in_pieces() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              if (request.path().equals("/chunked")) {
                to.startChunked(200, Map.of());
                to.write("one ");
                to.write("two");
                to.end();
              } else {
                to.startEndless(200, Map.of());
                to.write("one two");
              }
            })) {
      assertThat(get(server, "/chunked")).isEqualTo("one two");
      assertThat(get(server, "/endless")).isEqualTo("one two");
    }
  }

  @Test
  void a_connection_may_be_cut_in_the_middle() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.write("one");
              to.cut();
            })) {
      assertThatThrownBy(() -> get(server, "/")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_web_socket_carries_messages_and_control_frames_both_ways() throws Exception {
    BlockingQueue<FakeSocket.Frame> received = new LinkedBlockingQueue<>();
    String large = "é".repeat(40_000);
    try (var server =
        new FakeServer(
            (request, to) -> {
              FakeSocket socket = to.upgrade();
              received.add(socket.receive());
              socket.text("short");
              socket.inTwoFrames(large);
              socket.ping("there?");
              received.add(socket.receive());
              socket.close(1001, "bye");
              received.add(socket.receive());
              socket.halfFrame("never whole");
            })) {
      Heard heard = new Heard();
      WebSocket socket =
          client.newWebSocketBuilder().buildAsync(server.uri("ws", "/"), heard).join();
      socket.sendText("hello", true).join();

      assertThat(heard.said.take()).isEqualTo("short");
      assertThat(heard.said.take()).isEqualTo(large);
      assertThat(heard.said.take()).isEqualTo("closed 1001 bye");
      assertThat(List.of(received.take(), received.take(), received.take()))
          .containsExactly(
              new FakeSocket.Frame(true, FakeSocket.TEXT, "hello"),
              new FakeSocket.Frame(true, FakeSocket.PONG, "there?"),
              new FakeSocket.Frame(true, FakeSocket.CLOSE, "1001"));
    }
  }

  @Test
  void what_a_handler_throws_fails_the_test() throws Exception {
    var server =
        new FakeServer(
            (request, to) -> {
              throw new IllegalStateException("not in the script");
            });
    assertThatThrownBy(() -> get(server, "/")).isInstanceOf(IOException.class);
    assertThatThrownBy(server::close)
        .isInstanceOf(AssertionError.class)
        .hasRootCauseMessage("not in the script");
  }

  private String get(FakeServer server, String path) throws Exception {
    return client
        .send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private static final class Heard implements WebSocket.Listener {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        said.add(message.toString());
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      said.add("closed " + code + " " + reason);
      return null;
    }
  }
}
