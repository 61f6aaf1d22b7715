// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit;

import static io.outcry.reddit.FakeReddit.comment;
import static io.outcry.reddit.FakeReddit.name;
import static io.outcry.reddit.FakeReddit.second;
import static io.outcry.reddit.FakeReddit.things;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.network.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedditNetworkTest {
  private FakeReddit reddit;

  @BeforeEach
  void start() throws IOException {
    reddit = new FakeReddit();
  }

  @AfterEach
  void stop() throws IOException {
    reddit.close();
  }

  @Test
  void comments_and_submissions_of_each_subreddit_and_each_search_are_places() {
    RedditSettings settings =
        RedditSettings.of(
            List.of("r/Travel", "/r/flights+airports", "travel"), List.of("acme air"), "i", "s");
    assertThat(new RedditNetwork(settings).places())
        .containsExactly(
            "r/travel/new",
            "r/travel/comments",
            "r/flights+airports/new",
            "r/flights+airports/comments",
            "search:acme air");
  }

  @Test
  void the_first_start_tells_what_comes_from_now_on_oldest_first() throws Exception {
    reddit.page(things(10, 3)).page(things(12, 2));
    CollectingEar ear = listen(null, 2);

    assertThat(ear.heard).containsExactly(name(11), name(12));
    assertThat(ear.position).isEqualTo(name(12) + "@" + second(12));
    assertThat(reddit.asked().subList(0, 2))
        .containsExactly("/r/travel/comments?", "/r/travel/comments?");
  }

  @Test
  void an_empty_listing_begins_with_what_comes() throws Exception {
    CollectingEar ear = new CollectingEar(2);
    reddit.page("").page(things((int) (ear.now().getEpochSecond() - second(0)) + 5, 1));
    listen(null, ear);
    assertThat(ear.heard).hasSize(1);
  }

  @Test
  void a_restart_goes_on_with_what_comes_before_the_last_thing() throws Exception {
    reddit.page(things(112, 100)).page(things(115, 3));
    CollectingEar ear = listen(name(12) + "@" + second(12), 2);

    assertThat(ear.heard).hasSize(103).startsWith(name(13)).endsWith(name(115));
    assertThat(reddit.asked().subList(0, 2))
        .containsExactly(
            "/r/travel/comments?&before=" + name(12), "/r/travel/comments?&before=" + name(112));
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void when_the_last_thing_was_removed_the_newest_page_is_cut_at_its_time() throws Exception {
    reddit.page("").page(things(14, 2) + "," + things(11, 5));
    CollectingEar ear = listen(name(12) + "@" + second(12), 2);

    assertThat(ear.heard).containsExactly(name(13), name(14));
    assertThat(reddit.asked().get(1)).isEqualTo("/r/travel/comments?");
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void pages_are_followed_until_the_last_thing_is_reached() throws Exception {
    reddit.page("").page(things(250, 100), name(151)).page(things(150, 100), name(51));
    reddit.page(things(50, 50));
    CollectingEar ear = listen(name(12) + "@" + second(12), 4);

    assertThat(ear.heard).hasSize(238).startsWith(name(13)).endsWith(name(250));
    assertThat(reddit.asked().get(2)).isEqualTo("/r/travel/comments?&after=" + name(151));
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void what_has_left_the_listing_is_told_as_a_gap() throws Exception {
    reddit.page("");
    for (int newest = 2_000; newest > 1_000; newest -= 100) {
      reddit.page(things(newest, 100), newest == 1_100 ? null : name(newest - 99));
    }
    CollectingEar ear = listen(name(12) + "@" + second(12), 11);

    assertThat(ear.heard).hasSize(1_000).startsWith(name(1_001));
    assertThat(ear.gaps)
        .containsExactly(
            Instant.ofEpochSecond(second(12))
                + " to "
                + Instant.ofEpochSecond(second(1_001))
                + ": Reddit's listing ends after 1000 things, none of them as old as the last that"
                + " was heard");
  }

  @Test
  void a_short_listing_is_whole_and_has_no_gap() throws Exception {
    reddit.page("").page(things(20, 3));
    CollectingEar ear = listen(name(12) + "@" + second(12), 2);
    assertThat(ear.heard).containsExactly(name(18), name(19), name(20));
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void what_was_held_back_and_comes_late_is_told_once() throws Exception {
    reddit.page(things(10, 1)).page(things(12, 1) + "," + things(10, 1)).page("");
    reddit.page(things(12, 3)).page("").page(things(12, 3));
    CollectingEar ear = listen(null, 6);
    assertThat(ear.heard).containsExactly(name(12), name(11));
    assertThat(ear.position).startsWith(name(12));
  }

  @Test
  void since_goes_back_at_the_first_start() throws Exception {
    reddit.page(things(200, 100), name(101)).page(things(100, 100));
    CollectingEar ear = new CollectingEar(2);
    RedditSettings settings = reddit.settings().since(Instant.ofEpochSecond(second(40)));
    end(new RedditNetwork(settings), "r/travel/comments", null, ear);
    assertThat(ear.heard).hasSize(161).startsWith(name(40)).endsWith(name(200));
  }

  @Test
  void a_search_is_asked_for_its_newest_submissions() throws Exception {
    CollectingEar ear = new CollectingEar(1);
    end(new RedditNetwork(reddit.settings()), "search:acme air", null, ear);
    assertThat(reddit.asked().get(0)).isEqualTo("/search?q=acme+air&sort=new&t=all&type=link&");
  }

  @Test
  void what_cannot_be_read_becomes_a_dead_letter_and_the_rest_is_heard() throws Exception {
    reddit.page(things(12, 1) + ",{\"kind\":\"t1\",\"data\":{}}," + things(11, 1));
    CollectingEar ear = listen(name(10) + "@" + second(10), 1);
    assertThat(ear.heard).containsExactly(name(11), "dead letter", name(12));
  }

  @Test
  void what_was_heard_is_looked_up_again_and_what_is_gone_is_told() throws Exception {
    CollectingEar ear = new CollectingEar(3);
    reddit.page(things(13, 3));
    reddit.then(
        connection -> {
          ear.pass(Duration.ofMinutes(11));
          connection.answer(200, FakeReddit.listing("", null));
        });
    reddit.page(comment(11, "[removed]", "false") + "," + comment(13, "Hmm.", "1767607300"));
    listen(name(10) + "@" + second(10), ear);

    assertThat(reddit.asked().get(2))
        .isEqualTo("/api/info?raw_json=1&id=" + name(11) + "," + name(12) + "," + name(13));
    assertThat(ear.heard)
        .containsExactly(name(11), name(12), name(13), "-reddit:" + name(11), name(13) + " edited");
  }

  @Test
  void a_refused_look_up_is_noticed_and_the_listing_goes_on() throws Exception {
    CollectingEar ear = new CollectingEar(3);
    reddit.page(things(11, 1));
    reddit.then(
        connection -> {
          ear.pass(Duration.ofMinutes(11));
          connection.answer(200, FakeReddit.listing("", null));
        });
    reddit.then(connection -> connection.answer(403, "no"));
    reddit.then(connection -> connection.answer(403, "no"));
    reddit.page(things(12, 2));
    listen(name(10) + "@" + second(10), ear);

    assertThat(ear.heard).hasSize(3).startsWith(name(11)).endsWith(name(12));
    assertThat(ear.heard.get(1))
        .startsWith("not looked up again whether 1 things are there: http://127.0.0.1:")
        .endsWith("/api/info answered 403: no");
  }

  @Test
  void a_token_is_shared_and_asked_for_with_the_credentials_alone() throws Exception {
    listen(null, 3);
    end(new RedditNetwork(reddit.settings()), "r/travel/new", null, new CollectingEar(3));

    assertThat(reddit.tokens).hasSize(1);
    assertThat(reddit.requests().get(0).headers())
        .containsEntry("authorization", "Basic aWQ6aHVzaA==");
    assertThat(reddit.requests().get(0).body()).isEqualTo("grant_type=client_credentials");
    assertThat(reddit.requests().get(1).headers()).containsEntry("authorization", "Bearer token-1");
    assertThat(reddit.requests().get(1).headers().get("user-agent")).startsWith("Outcry/");
  }

  @Test
  void a_token_is_renewed_before_it_ends() throws Exception {
    CollectingEar ear = new CollectingEar(2);
    reddit.then(
        connection -> {
          ear.pass(Duration.ofMinutes(59));
          connection.answer(200, FakeReddit.listing("", null));
        });
    listen(null, ear);
    assertThat(reddit.tokens).hasSize(2);
  }

  @Test
  void a_token_that_ended_early_is_renewed_once() throws Exception {
    reddit.then(connection -> connection.answer(401, "{\"message\":\"Unauthorized\"}"));
    reddit.page(things(11, 1));
    CollectingEar ear = listen(name(10) + "@" + second(10), 1);
    assertThat(ear.heard).containsExactly(name(11));
    assertThat(reddit.tokens).hasSize(2);
  }

  @Test
  void a_refusal_is_a_fault_that_shows_no_secret() {
    reddit.then(connection -> connection.answer(403, "private"));
    reddit.then(connection -> connection.answer(403, "private"));
    Fault fault = fault();

    assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
    assertThat(fault).hasMessageEndingWith("/r/travel/comments answered 403: private");
    assertThat(reddit.settings().toString()).doesNotContain("hush");
  }

  @Test
  void too_many_requests_are_a_fault_with_the_wait_of_the_server() {
    reddit.then(connection -> connection.answer(429, Map.of("x-ratelimit-reset", "77"), ""));
    Fault fault = fault();
    assertThat(fault.kind()).isEqualTo(Fault.Kind.RATE_LIMIT);
    assertThat(fault.serverWait()).hasSeconds(77);

    reddit.then(connection -> connection.answer(429, ""));
    assertThat(fault().serverWait()).isNull();
  }

  @Test
  void with_nothing_left_of_the_limit_it_waits_by_itself() throws Exception {
    Map<String, String> used = Map.of("x-ratelimit-remaining", "0.0", "x-ratelimit-reset", "0.01");
    reddit.then(connection -> connection.answer(200, used, FakeReddit.listing("", null)));
    CollectingEar ear = listen(null, 1);
    assertThat(ear.limits).containsExactly(Duration.ofMillis(10));
  }

  @Test
  void what_is_no_listing_is_a_fault_of_the_server() {
    reddit.then(connection -> connection.answer(200, "<html>we are down"));
    Fault fault = fault();
    assertThat(fault.kind()).isEqualTo(Fault.Kind.SERVER);
    assertThat(fault).hasMessageContaining("answered no listing: not JSON");

    reddit.then(connection -> connection.answer(503, Map.of("retry-after", "9"), "busy"));
    assertThat(fault().serverWait()).hasSeconds(9);
  }

  @Test
  void a_connection_that_is_cut_in_the_middle_of_an_answer_is_a_fault() {
    reddit.then(
        connection -> {
          connection.startEndless(200, Map.of("Content-Length", "1000"));
          connection.write("{\"kind\":\"Listing\",\"data\":{\"children\":[");
          connection.cut();
        });
    assertThat(fault().kind()).isEqualTo(Fault.Kind.CONNECTION);
  }

  @Test
  void what_cannot_be_listened_to_is_refused() {
    assertThatThrownBy(() -> RedditSettings.of(List.of("no space"), List.of(), "i", "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'no space' is no subreddit; expected a name such as travel or travel+flights");
    assertThatThrownBy(() -> RedditSettings.of(List.of(), List.of(), "i", "s"))
        .hasMessage("no subreddit and no search; expected at least one");
    assertThatThrownBy(() -> RedditSettings.of(List.of("travel"), List.of(" "), "i", "s"))
        .hasMessage("an empty search; expected words to look for");
    assertThatThrownBy(() -> RedditSettings.of(List.of("travel"), List.of(), "i", " "))
        .hasMessage("Reddit needs the id and the secret of a client; one of them is empty");
    assertThatThrownBy(() -> Position.parse("77"))
        .hasMessageStartingWith("'77' is no position in a listing of Reddit");
  }

  @Test
  void it_can_be_sent_to_where_it_listens() throws IOException {
    RedditSettings settings =
        RedditSettings.of(List.of("travel"), List.of(), "i", "s")
            .at(URI.create("http://127.0.0.1:1/"))
            .since(Instant.EPOCH);
    new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(new RedditNetwork(settings));
  }

  private Fault fault() {
    return catchThrowableOfType(Fault.class, () -> listen(null, 99));
  }

  private CollectingEar listen(@Nullable String position, int answers) throws IOException {
    CollectingEar ear = new CollectingEar(answers);
    listen(position, ear);
    return ear;
  }

  private void listen(@Nullable String position, CollectingEar ear) throws IOException {
    end(new RedditNetwork(reddit.settings()), "r/travel/comments", position, ear);
  }

  private static void end(
      RedditNetwork network, String place, @Nullable String position, CollectingEar ear)
      throws IOException {
    try (var listening = network.listenTo(place)) {
      listening.listen(position, ear);
    } catch (InterruptedException e) { // the ear has heard enough
    }
  }
}
