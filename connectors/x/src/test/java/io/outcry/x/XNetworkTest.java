// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.fake.FakeConnection;
import io.outcry.network.fake.FakeRequest;
import io.outcry.network.fake.FakeServer;
import io.outcry.x.api.XApi;
import io.outcry.x.rules.XBrand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XNetworkTest {
  private static final String SECRET = "AAAAsecret%3D";
  private static final String RULES = "/2/tweets/search/stream/rules";
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final XBrand ACME =
      new XBrand("acme", List.of("Acme Air"), List.of(), List.of(), List.of());
  private static final String RIGHT =
      "{\"data\":[{\"id\":\"3\",\"value\":\"\\\"Acme Air\\\"\",\"tag\":\"outcry:acme:1\"}]}";

  private final TestEar ear = new TestEar(new XV2Format());

  @Test
  void rules_are_made_right_and_then_posts_are_heard() throws Exception {
    String rules =
        """
        {"data":[{"id":"1","value":"cats","tag":"mine"},{"id":"2","value":"old","tag":"outcry:gone:1"},
                 {"id":"4","value":"\\"Acme Air\\" x"}]}""";
    try (var server =
        new FakeServer(
            (request, to) -> {
              if (!request.path().equals(RULES)) {
                to.startChunked(200, Map.of());
                to.write("\r\n" + V2Line.post(1, "Acme Air").text() + "\r\n\r\n");
                to.write("{\"data\":broken}\r\n");
                to.write(V2Line.post(2, "Acme Air").text() + "\r\n");
                to.end();
              } else {
                to.answer(request.method().equals("GET") ? 200 : 201, rules);
              }
            })) {
      listen(server, XPlan.USUAL, null);

      List<FakeRequest> asked = server.requests();
      assertThat(asked)
          .extracting(FakeRequest::method)
          .containsExactly("GET", "POST", "POST", "GET");
      assertThat(asked)
          .allSatisfy(
              it -> assertThat(it.headers()).containsEntry("authorization", "Bearer " + SECRET));
      assertThat(asked.get(1).body()).isEqualTo("{\"delete\":{\"ids\":[\"2\"]}}");
      assertThat(asked.get(2).body())
          .isEqualTo("{\"add\":[{\"value\":\"\\\"Acme Air\\\"\",\"tag\":\"outcry:acme:1\"}]}");
      assertThat(asked.get(3).parameter("expansions")).contains("referenced_tweets.id,");
      assertThat(asked.get(3).parameter("tweet.fields")).contains("edit_history_tweet_ids");
      assertThat(asked.get(3).parameter("backfill_minutes")).isNull();
      assertThat(ear.told)
          .containsExactly("alive", "alive", "post x:1", "alive", "dead letter json", "post x:2");
      assertThat(ear.position).isEqualTo("2026-01-05T10:00:00Z");
    }
  }

  @Test
  void rules_that_are_right_are_left_alone() throws Exception {
    try (var server = rulesAnd((request, to) -> to.answer(200, ""))) {
      listen(server, XPlan.USUAL, null);
      assertThat(server.requests()).extracting(FakeRequest::method).containsExactly("GET", "GET");
    }
  }

  @Test
  void rules_of_all_pages_are_compared() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              boolean first = request.parameter("pagination_token") == null;
              to.answer(
                  200,
                  !request.path().equals(RULES)
                      ? ""
                      : first ? "{\"data\":[],\"meta\":{\"next_token\":\"n/1\"}}" : RIGHT);
            })) {
      listen(server, XPlan.USUAL, null);
      assertThat(server.requests()).extracting(FakeRequest::method).containsOnly("GET").hasSize(3);
      assertThat(server.requests().get(1).parameter("pagination_token")).isEqualTo("n/1");
    }
  }

  @ParameterizedTest
  @CsvSource({"201", "400"})
  void a_rule_that_x_refuses_is_named(int status) throws Exception {
    String answer =
        """
        {"meta":{"summary":{"created":0,"not_created":1}},
         "errors":[{"value":"\\"Acme Air\\"","details":["Ambiguous use of or"],"title":"UnprocessableEntity"}]}""";
    try (var server =
        new FakeServer(
            (request, to) -> {
              boolean get = request.method().equals("GET");
              to.answer(get ? 200 : status, get ? "{\"meta\":{}}" : answer);
            })) {
      Fault fault = fault(server, XPlan.USUAL, null);
      assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
      assertThat(fault.getMessage()).contains("outcry:acme:1", "Acme Air").doesNotContain(SECRET);
    }
  }

  @Test
  void a_rule_that_somebody_else_has_is_enough() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) -> {
              switch (request.method() + request.path()) {
                case "GET" + RULES -> to.answer(200, "{\"meta\":{}}");
                case "POST" + RULES ->
                    to.answer(201, "{\"errors\":[{\"value\":\"x\",\"title\":\"DuplicateRule\"}]}");
                default -> to.answer(200, "");
              }
            })) {
      listen(server, XPlan.USUAL, null);
      assertThat(ear.told).containsExactly("alive");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, REFUSED",
    "403, REFUSED",
    "302, REFUSED",
    "429, RATE_LIMIT",
    "503, SERVER",
    "500, SERVER"
  })
  void what_x_answers_tells_how_it_goes_on(int status, Fault.Kind kind) throws Exception {
    try (var server =
        rulesAnd(
            (request, to) ->
                to.answer(
                    status,
                    Map.of("Location", "https://elsewhere.example/"),
                    "{\"title\":\"Client Forbidden\",\"reason\":\"client-not-enrolled\"}"))) {
      Fault fault = fault(server, XPlan.USUAL, null);
      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault.serverWait()).isNull();
      assertThat(fault.getMessage()).contains(" answered " + status).doesNotContain(SECRET);
    }
  }

  @Test
  void a_rate_limit_ends_when_x_says() throws Exception {
    try (var server =
        rulesAnd(
            (request, to) -> to.answer(429, Map.of("x-rate-limit-reset", "4102444800"), "{}"))) {
      assertThat(Objects.requireNonNull(fault(server, XPlan.USUAL, null).serverWait()))
          .isPositive();
    }
  }

  @Test
  void a_stream_that_ends_in_the_middle_of_a_line_is_broken() throws Exception {
    try (var server =
        rulesAnd(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.write(V2Line.post(1, "one").text() + "\r\n{\"data\":{\"id\":");
              to.end();
            })) {
      assertThat(fault(server, XPlan.USUAL, null).kind()).isEqualTo(Fault.Kind.CONNECTION);
      assertThat(ear.told).containsExactly("alive", "post x:1");
    }
  }

  @Test
  void a_server_that_says_nothing_is_gone() throws Exception {
    try (var server =
        rulesAnd(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.hang();
            })) {
      XNetwork network =
          new XNetwork(api(server), List.of(ACME), XPlan.USUAL, Duration.ofMillis(50));
      try (Listening listening = network.listenTo(network.places().get(0))) {
        assertThat(catchThrowableOfType(Fault.class, () -> listening.listen(null, ear)).kind())
            .isEqualTo(Fault.Kind.CONNECTION);
      }
      assertThat(ear.told).containsExactly("alive");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"errors":[{"title":"operational-disconnect","disconnect_type":"OperationalDisconnect"}]} | CONNECTION
          {"title":"operational-disconnect","disconnect_type":"UpstreamOperationalDisconnect"} | CONNECTION
          {"title":"ConnectionException","connection_issue":"TooManyConnections"} | RATE_LIMIT
          """)
  void a_disconnect_message_is_kept_and_ends_the_connection(String line, Fault.Kind kind)
      throws Exception {
    try (var server =
        rulesAnd(
            (request, to) -> {
              to.startChunked(200, Map.of());
              to.write(line + "\r\n");
              to.hang();
            })) {
      Fault fault = fault(server, XPlan.USUAL, null);
      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault).hasMessageContaining("X ends the stream: ");
      assertThat(ear.told.get(1)).startsWith("notice disconnect: ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 40,   , gap 2026-01-05T10:00:00Z to 2026-01-05T10:00:40Z",
    "5, 20,  1, ",
    "5, 100, 3, ",
    "5, 900, 5, gap 2026-01-05T10:00:00Z to 2026-01-05T10:10:00Z",
  })
  void what_was_missed_is_asked_for_or_told(
      int backfill, long seconds, @Nullable String asked, @Nullable String gap) throws Exception {
    try (var server = rulesAnd((request, to) -> to.answer(200, ""))) {
      ear.now = TestEar.TEN.plusSeconds(seconds);
      listen(server, new XPlan(1_024, 1_000, backfill), "2026-01-05T10:00:00Z");

      assertThat(server.requests().get(1).parameter("backfill_minutes")).isEqualTo(asked);
      assertThat(ear.told)
          .containsExactlyElementsOf(gap == null ? List.of("alive") : List.of(gap, "alive"));
    }
  }

  @Test
  void signs_of_life_move_the_position_on() throws Exception {
    try (var server = rulesAnd((request, to) -> to.answer(200, "\r\n\r\n\r\n"))) {
      ear.now = TestEar.TEN.plusSeconds(20);
      listen(server, new XPlan(1_024, 1_000, 5), "2026-01-05T10:00:00Z");
      assertThat(ear.told).containsExactly("alive", "alive", "alive", "alive");
      assertThat(ear.position).isEqualTo("2026-01-05T10:00:20Z");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2026-01-05T10:01:00Z", "5, 2026-01-05T10:00:30Z"})
  void what_was_not_sent_again_yet_is_missed_the_next_time(int backfill, String position)
      throws Exception {
    try (var server =
        rulesAnd(
            (request, to) -> to.answer(200, V2Line.post(1, "old, sent again").text() + "\n"))) {
      ear.now = TestEar.TEN.plusSeconds(60);
      listen(server, new XPlan(1_024, 1_000, backfill), "2026-01-05T10:00:30Z");
      assertThat(ear.position).isEqualTo(position);
    }
  }

  @Test
  void compliance_streams_tell_deletions() throws Exception {
    try (var server =
        new FakeServer(
            (request, to) ->
                to.answer(
                    200,
                    "{\"data\":{\"delete\":{\"event_at\":\"2026-01-05T10:00:00Z\","
                        + "\"tweet\":{\"id\":\"7\"}}}}\r\n"))) {
      XCompliance network = new XCompliance(api(server), XPlan.USUAL, LONG);
      assertThat(network.places()).hasSize(8);
      try (Listening listening = network.listenTo("tweets/3")) {
        listening.listen(null, ear);
      }
      assertThat(server.requests().get(0).target())
          .isEqualTo("/2/tweets/compliance/stream?partition=3");
      assertThat(ear.told.get(1)).startsWith("deletion of ").contains("postId=x:7");
    }
  }

  @Test
  void the_look_up_tells_what_is_gone() throws Exception {
    String problems = "https://api.x.com/2/problems/";
    try (var server =
        new FakeServer(
            (request, to) ->
                to.answer(
                    200,
                    """
                    {"data":[{"id":"1","text":"still"}],"errors":[
                      {"resource_id":"2","value":"2","type":"%sresource-not-found"},
                      {"resource_id":"3","value":"3","type":"%snot-authorized-for-resource"},
                      {"resource_id":"4","value":"4","type":"%sclient-forbidden"}]}"""
                        .formatted(problems, problems, problems)))) {
      var gone =
          new XLookup(api(server))
              .gone(List.of("x:1", "x:2", "x:3", "x:4", "x:5", "bluesky:6", "x:7/8"));
      assertThat(gone).containsExactly("x:2", "x:3");
      assertThat(server.requests().get(0).parameters("ids")).containsExactly("1,2,3,4,5");
    }
  }

  @Test
  void the_token_is_shown_nowhere() throws Exception {
    XApi api = new XApi(XApi.USUAL, SECRET + "\n");
    assertThat(api.toString()).isEqualTo("https://api.x.com");
    assertThat(api.at("/2").toString()).isEqualTo("https://api.x.com/2");
    assertThatThrownBy(() -> new XApi(XApi.USUAL, "se cret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bearer token of X is empty or has characters that none has");
  }

  @Test
  void networks_travel_to_the_task_managers() throws Exception {
    XApi api = new XApi(URI.create("http://127.0.0.1:1/"), SECRET);
    assertThat(api.at("/2").toString()).isEqualTo("http://127.0.0.1:1/2");
    try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(new XNetwork(api, List.of(ACME), XPlan.USUAL));
      out.writeObject(new XCompliance(api, XPlan.USUAL));
    }
  }

  private static FakeServer rulesAnd(FakeServer.Handler stream) throws IOException {
    return new FakeServer(
        (FakeRequest request, FakeConnection to) -> {
          if (request.path().equals(RULES)) {
            to.answer(200, RIGHT);
          } else {
            stream.handle(request, to);
          }
        });
  }

  private void listen(FakeServer server, XPlan plan, @Nullable String position) throws Exception {
    XNetwork network = new XNetwork(api(server), List.of(ACME), plan, LONG);
    try (Listening listening = network.listenTo(network.places().get(0))) {
      listening.listen(position, ear);
    }
  }

  private Fault fault(FakeServer server, XPlan plan, @Nullable String position) {
    return catchThrowableOfType(Fault.class, () -> listen(server, plan, position));
  }

  private static XApi api(FakeServer server) {
    return new XApi(server.uri("/"), SECRET);
  }
}
