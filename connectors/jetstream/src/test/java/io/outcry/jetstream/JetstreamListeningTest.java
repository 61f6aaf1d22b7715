// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.jetstream.events.TestEvents;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.network.fake.FakeSocket;
import io.outcry.schemas.posts.Inbound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JetstreamListeningTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final long SECOND = 1_000_000;

  private final RecordingEar ear = new RecordingEar(NOON);

  @Test
  void posts_and_reposts_are_asked_for_and_heard_in_their_order() throws Exception {
    FakeServer.Handler handler =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          socket.text(post(1, "Größe 😡"));
          socket.ping("");
          socket.inTwoFrames(post(2, "zwei 😡 Teile"));
          socket.text(TestEvents.repost("3rp", "at://did:plc:bo/app.bsky.feed.post/3bo"));
          end(socket);
        };
    try (var server = new FakeServer(handler)) {
      listen(settings(server), null);
      assertThat(ear.texts()).containsExactly("Größe 😡", "zwei 😡 Teile", "");
      FakeRequest asked = server.requests().get(0);
      assertThat(asked.path()).isEqualTo("/subscribe");
      assertThat(asked.parameters("wantedCollections"))
          .containsExactly("app.bsky.feed.post", "app.bsky.feed.repost");
      assertThat(asked.parameter("cursor")).isNull();
      assertThat(asked.headers().get("user-agent")).startsWith("Outcry/");
    }
  }

  @Test
  void likes_and_an_earlier_start_are_asked_for_where_wanted() throws Exception {
    try (var server = new FakeServer((request, to) -> end(to.upgrade()))) {
      JetstreamSettings usual = settings(server);
      JetstreamSettings withLikes =
          new JetstreamSettings(
              List.of(server.uri("ws", "/sub?a=b")),
              true,
              NOON.minusSeconds(60),
              List.of(),
              usual.resolver(),
              usual.longestSilence());
      listen(withLikes, null);
      FakeRequest asked = server.requests().get(0);
      assertThat(asked.path()).isEqualTo("/sub");
      assertThat(asked.parameter("a")).isEqualTo("b");
      assertThat(asked.parameters("wantedCollections")).contains("app.bsky.feed.like");
      assertThat(asked.parameter("cursor")).isEqualTo(position(-60));
    }
  }

  @Test
  void what_is_no_event_is_a_dead_letter_and_the_stream_goes_on() throws Exception {
    FakeServer.Handler handler =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          socket.text("{\"did\":");
          socket.text(""); // no more than a sign of life
          socket.text(post(1, "one"));
          socket.frame(true, FakeSocket.BINARY, new byte[] {1, 2});
          socket.text(TestEvents.identity("did:plc:bo", ""));
          socket.text("[]");
          end(socket);
        };
    try (var server = new FakeServer(handler)) {
      listen(settings(server), null);
      assertThat(ear.heard().stream().map(Inbound::kind))
          .containsExactly(
              Inbound.Kind.DEAD_LETTER,
              Inbound.Kind.POST,
              Inbound.Kind.NOTICE,
              Inbound.Kind.DEAD_LETTER);
      assertThat(ear.position()).isEqualTo(position(1));
    }
  }

  @Test
  void after_a_cut_it_goes_on_five_seconds_earlier_and_hears_nothing_twice() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    FakeServer.Handler handler =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          if (connections.incrementAndGet() == 1) {
            sendPosts(socket, 0, 20);
            socket.awaitRead();
            socket.halfFrame(post(20, "20"));
          } else {
            sendPosts(socket, 14, 30);
            end(socket);
          }
        };
    try (var server = new FakeServer(handler);
        Listening listening = new JetstreamListening(settings(server))) {
      Fault cut = faultOf(listening, null);
      assertThat(cut.kind()).isEqualTo(Fault.Kind.CONNECTION);
      assertThat(cut).hasMessageStartingWith("127.0.0.1: ");
      assertThat(ear.position()).isEqualTo(position(19));
      listening.listen(ear.position(), ear);

      assertThat(server.requests().get(1).parameter("cursor")).isEqualTo(position(14));
      assertThat(ear.texts()).isEqualTo(numbers(0, 30));
      assertThat(ear.gaps()).isEmpty();
    }
  }

  @Test
  void after_a_kill_nothing_is_lost_and_what_comes_twice_has_the_same_id() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    FakeServer.Handler handler =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          String cursor = request.parameter("cursor");
          long begin = cursor == null ? 0 : (Long.parseLong(cursor) - micros(0)) / SECOND;
          sendPosts(socket, (int) begin, connections.incrementAndGet() == 1 ? 20 : 30);
          socket.awaitRead();
          to.cut();
        };
    try (var server = new FakeServer(handler)) {
      assertThat(faultOf(settings(server), null).kind()).isEqualTo(Fault.Kind.CONNECTION);
      faultOf(settings(server), position(10)); // the last checkpoint
      assertThat(ear.texts()).containsAll(numbers(0, 19));
      assertThat(ear.posts().stream().map(post -> post.id()).distinct())
          .hasSizeBetween(20, 30)
          .hasSize((int) ear.texts().stream().distinct().count());
    }
  }

  @Test
  void a_cursor_that_was_silently_clamped_is_a_gap() throws Exception {
    FakeServer.Handler handler =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          socket.text(post(0, "first"));
          end(socket);
        };
    try (var server = new FakeServer(handler)) {
      listen(settings(server), position(-7_200));
      assertThat(ear.gaps()).hasSize(1);
      assertThat(ear.gaps().get(0))
          .startsWith("2026-01-05T10:00:00Z to 2026-01-05T12:00:00Z: the server began at");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, REFUSED,    ,",
    "403, REFUSED,    ,",
    "302, REFUSED,    ,",
    "429, RATE_LIMIT, ,",
    "429, RATE_LIMIT, 7, 7",
    "503, SERVER,     ,",
    "200, REFUSED,    ,",
  })
  void a_refused_handshake_is_a_fault_of_its_kind(
      int status, Fault.Kind kind, @Nullable String retryAfter, @Nullable Long waitSeconds)
      throws Exception {
    FakeServer.Handler handler =
        (request, to) ->
            to.answer(
                status,
                retryAfter == null
                    ? Map.of("Location", "/subscribe")
                    : Map.of("Retry-After", retryAfter),
                "no");
    try (var server = new FakeServer(handler)) {
      Fault fault = faultOf(settings(server), null);
      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault.serverWait())
          .isEqualTo(waitSeconds == null ? null : Duration.ofSeconds(waitSeconds));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void an_instance_that_fails_is_passed_over_and_one_that_breaks_is_followed_by_the_next()
      throws Exception {
    FakeServer.Handler works =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          socket.text(post(0, "here"));
          end(socket);
        };
    try (var down = new FakeServer((request, to) -> to.answer(403, ""));
        var first = new FakeServer(works);
        var second = new FakeServer(works);
        var listening = new JetstreamListening(settings(down, first, second))) {
      listening.listen(null, ear);
      assertThat(List.of(down.requests().size(), first.requests().size())).containsExactly(1, 1);
      listening.listen(ear.position(), ear);
      assertThat(second.requests()).hasSize(1);
      assertThat(second.requests().get(0).parameter("cursor")).isEqualTo(position(-5));
      listening.listen(ear.position(), ear);
      assertThat(List.of(down.requests().size(), first.requests().size())).containsExactly(2, 2);
      assertThat(ear.texts()).containsExactly("here");
    }
  }

  @Test
  void where_nobody_listens_the_connection_is_broken() throws Exception {
    FakeServer gone = new FakeServer((request, to) -> to.cut());
    JetstreamSettings settings = settings(gone);
    gone.close();
    assertThat(faultOf(settings, null).kind()).isEqualTo(Fault.Kind.CONNECTION);
  }

  @Test
  void when_all_instances_fail_the_mildest_fault_counts() throws Exception {
    try (var refuses = new FakeServer((request, to) -> to.answer(403, ""));
        var broken = new FakeServer((request, to) -> to.answer(500, ""));
        var limits = new FakeServer((request, to) -> to.answer(429, ""))) {
      assertThat(faultOf(settings(refuses, broken, limits), null).kind())
          .isEqualTo(Fault.Kind.SERVER);
    }
  }

  @Test
  void a_server_that_accepts_and_says_nothing_is_given_up() throws Exception {
    FakeServer.Handler handler =
        (request, to) -> {
          to.upgrade();
          to.hang();
        };
    try (var server = new FakeServer(handler)) {
      JetstreamSettings usual = settings(server);
      JetstreamSettings hasty =
          new JetstreamSettings(
              usual.instances(), false, null, List.of(), usual.resolver(), Duration.ofMillis(100));
      assertThat(faultOf(hasty, null)).hasMessageContaining("nothing came for");
    }
  }

  @Test
  void a_message_of_ten_megabytes_is_a_broken_connection() throws Exception {
    FakeServer.Handler handler =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          socket.text(post(0, "small"));
          socket.text(post(1, "x".repeat(10_000_000)));
          to.hang();
        };
    try (var server = new FakeServer(handler)) {
      assertThat(faultOf(settings(server), null).kind()).isEqualTo(Fault.Kind.CONNECTION);
      assertThat(ear.texts()).containsExactly("small");
      assertThat(server.requests().get(0).parameter("maxMessageSizeBytes")).isEqualTo("1048576");
    }
  }

  @Test
  void a_server_without_tls_is_a_broken_connection() throws Exception {
    var thread = Executors.newSingleThreadExecutor();
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Future<?> answered = thread.submit(() -> answerInPlainText(plain));
      URI instance = URI.create("wss://127.0.0.1:" + plain.getLocalPort());
      JetstreamSettings settings = JetstreamSettings.usual().at(List.of(instance));
      assertThat(faultOf(settings, null).kind()).isEqualTo(Fault.Kind.CONNECTION);
      answered.get();
    } finally {
      thread.shutdownNow();
    }
  }

  private static @Nullable Void answerInPlainText(ServerSocket plain) throws IOException {
    try (Socket socket = plain.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().read();
    }
    return null;
  }

  @Test
  void closing_ends_it_while_nothing_comes() throws Exception {
    CompletableFuture<FakeConnection> connected = new CompletableFuture<>();
    FakeServer.Handler handler =
        (request, to) -> {
          FakeSocket socket = to.upgrade();
          socket.text(post(0, "one"));
          connected.complete(to);
          to.hang();
        };
    var thread = Executors.newSingleThreadExecutor();
    try (var server = new FakeServer(handler)) {
      Listening listening = new JetstreamListening(settings(server));
      Future<Fault> ended = thread.submit(() -> faultOf(listening, null));
      connected.get();
      listening.close();
      thread.shutdownNow();
      assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      assertThat(ended.isDone()).isTrue();
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void official_posts_carry_their_handle_from_the_first_one_on() throws Exception {
    FakeServer.Handler handler =
        (request, to) -> {
          if (request.path().equals("/xrpc/com.atproto.identity.resolveHandle")) {
            to.answer(200, "{\"did\":\"did:plc:acme\"}");
            return;
          }
          FakeSocket socket = to.upgrade();
          socket.text(TestEvents.post("did:plc:acme", micros(0), "3a", "We are sorry", ""));
          socket.text(post(1, "Hm"));
          end(socket);
        };
    try (var server = new FakeServer(handler)) {
      listen(
          settings(server)
              .withAccounts(List.of("@Acme.Example", "AcmeAir"))
              .resolvedBy(server.uri("/")),
          null);
      assertThat(ear.posts().stream().map(post -> String.valueOf(post.author().handle())))
          .containsExactly("acme.example", "null");
      assertThat(server.requests().get(0).parameter("handle")).isEqualTo("acme.example");
      assertThat(server.requests()).hasSize(2);
    }
  }

  private void listen(JetstreamSettings settings, @Nullable String position) throws Exception {
    try (Listening listening = new JetstreamListening(settings)) {
      listening.listen(position, ear);
    }
  }

  private Fault faultOf(JetstreamSettings settings, @Nullable String position) {
    try (Listening listening = new JetstreamListening(settings)) {
      return faultOf(listening, position);
    }
  }

  private Fault faultOf(Listening listening, @Nullable String position) {
    return Objects.requireNonNull(
        catchThrowableOfType(Fault.class, () -> listening.listen(position, ear)));
  }

  private static JetstreamSettings settings(FakeServer... servers) {
    return JetstreamSettings.usual()
        .at(Arrays.stream(servers).map(server -> server.uri("ws", "")).toList())
        .givenUpAfter(Duration.ofSeconds(4)); // Java may miss that a server has gone
  }

  private static void sendPosts(FakeSocket socket, int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      socket.text(post(number, Integer.toString(number)));
    }
  }

  /** Waits for the answer, so that what was sent arrives before the connection goes. */
  private static void end(FakeSocket socket) throws IOException {
    socket.close(1001, "restart");
    while (socket.receive().opcode() != FakeSocket.CLOSE) {}
  }

  private static String post(int second, String text) {
    return TestEvents.post(TestEvents.AL, micros(second), "3k" + second, text, "");
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }

  private static long micros(long second) {
    return TestEvents.NOON_MICROS + second * SECOND;
  }

  private static String position(long second) {
    return Long.toString(micros(second));
  }
}
