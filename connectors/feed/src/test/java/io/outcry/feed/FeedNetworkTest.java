// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.network.Fault;
import io.outcry.network.fake.FakeServer;
import io.outcry.schemas.posts.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedNetworkTest {
  private static final Rhythm AT_ONCE = new Rhythm(Duration.ZERO, Duration.ofMillis(1));

  private final Queue<FakeServer.Handler> script = new ConcurrentLinkedQueue<>();
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        new FakeServer(
            (request, connection) -> {
              FakeServer.Handler next = script.poll();
              if (next == null) {
                connection.answer(304, "");
              } else {
                next.handle(request, connection);
              }
            });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void the_first_fetch_tells_nothing_that_is_older_than_the_start() throws Exception {
    answer(item("old", "09:59"), undated("timeless"), item("new", "10:00"));
    answer(item("old", "09:59"), undated("timeless"), item("new", "10:00"), item("newer", "10:05"));
    CollectingEar ear = listen(null, 2);
    assertThat(ear.heard()).containsExactly(id("new"), id("newer"));
  }

  @Test
  void since_goes_back_at_the_first_fetch_and_tells_the_oldest_first() throws Exception {
    answer(item("3", "09:30"), item("2", "09:00"), item("1", "08:00"));
    CollectingEar ear = new CollectingEar(1);
    run(Instant.parse("2026-01-05T08:30:00Z"), null, ear);
    assertThat(ear.heard()).containsExactly(id("2"), id("3"));
  }

  @Test
  void a_new_item_without_a_time_was_written_when_it_is_heard() throws Exception {
    answer(undated("1"));
    answer(undated("1"), undated("2"));
    CollectingEar ear = listen(null, 2);
    assertThat(ear.heard()).containsExactly(id("2"));
    assertThat(ear.posts.get(0).createdAt()).isEqualTo(CollectingEar.NOW);
  }

  @Test
  void nothing_is_told_twice_and_what_disappears_is_no_deletion() throws Exception {
    answer(item("1", "10:01"), item("2", "10:02"));
    answer(item("2", "10:02"));
    answer(item("1", "10:01"), item("2", "10:02"), item("2", "10:02"));
    CollectingEar ear = listen(null, 3);
    assertThat(ear.heard()).containsExactly(id("1"), id("2"));
  }

  @Test
  void a_restart_tells_only_what_is_new() throws Exception {
    answer(item("1", "10:01"), item("2", "10:02"));
    String position = listen(null, 1).position();
    answer(item("1", "10:01"), item("2", "10:02"), item("3", "10:03"));
    assertThat(listen(position, 1).heard()).containsExactly(id("3"));
  }

  @Test
  void what_comes_with_an_earlier_date_is_told_and_what_is_days_old_is_not() throws Exception {
    answer(item("1", "10:01"));
    String old = item("old", "10:00").replace("Mon, 05", "Sat, 03");
    answer(item("1", "10:01"), item("late", "09:30"), old);
    assertThat(listen(null, 2).heard()).containsExactly(id("1"), id("late"));
  }

  @Test
  void a_restart_in_the_middle_of_an_answer_tells_the_rest() throws Exception {
    answer(item("1", "10:01"), item("2", "10:02"), item("3", "10:03"));
    String afterTheFirst = listen(null, 1).positions.get(0);
    answer(item("1", "10:01"), item("2", "10:02"), item("3", "10:03"));
    assertThat(listen(afterTheFirst, 1).heard()).containsExactly(id("2"), id("3"));
  }

  @Test
  void only_what_has_changed_is_asked_for() throws Exception {
    Map<String, String> headers =
        Map.of("ETag", "\"v1\"", "Last-Modified", "Mon, 05 Jan 2026 10:00:00 GMT");
    script.add((request, connection) -> connection.answer(200, headers, rss(item("1", "10:01"))));
    String position = listen(null, 3).position();
    listen(position, 1);

    assertThat(server.requests().get(0).headers())
        .doesNotContainKeys("if-none-match", "if-modified-since")
        .hasEntrySatisfying("user-agent", agent -> assertThat(agent).startsWith("Outcry/"));
    for (int i : new int[] {1, 2, 4}) {
      assertThat(server.requests().get(i).headers())
          .containsEntry("if-none-match", "\"v1\"")
          .containsEntry("if-modified-since", "Mon, 05 Jan 2026 10:00:00 GMT");
    }
  }

  @Test
  void what_was_changed_later_is_told_as_edited() throws Exception {
    String old = entry("old", "09:01", "09:01").replace("-05T09:01:00Z</pub", "-03T09:01:00Z</pub");
    answer(entry("1", "10:01", "10:01"), old);
    answer(entry("1", "10:01", "10:20"));
    answer(entry("1", "10:01", "10:30").replace("Bag", "Bags"));
    answer(entry("1", "10:01", "10:30").replace("Bag", "Bags"));
    answer(old.replace("-05T09:01", "-05T10:30").replace("Bag", "Bags"));
    CollectingEar ear = listen(null, 5);

    assertThat(ear.heard()).containsExactly("urn:1", "urn:1");
    Post second = ear.posts.get(1);
    assertThat(second.createdAt()).isEqualTo(Instant.parse("2026-01-05T10:01:00Z"));
    assertThat(second.editedAt()).isEqualTo(Instant.parse("2026-01-05T10:30:00Z"));
  }

  @Test
  void without_a_time_of_publishing_the_first_change_is_kept_as_that() throws Exception {
    String entry = "<entry><id>urn:1</id><updated>2026-01-05T10:01:00Z</updated>%s</entry>";
    answer(entry.formatted(""));
    answer(entry.formatted("<title>Bag</title>").replace("10:01", "10:30"));
    Post second = listen(null, 2).posts.get(1);
    assertThat(second.createdAt()).isEqualTo(Instant.parse("2026-01-05T10:01:00Z"));
    assertThat(second.editedAt()).isEqualTo(Instant.parse("2026-01-05T10:30:00Z"));
  }

  @Test
  void a_text_that_changes_without_a_time_is_no_edit() throws Exception {
    answer(item("1", "10:01"));
    answer(item("1", "10:01").replace("Bag", "Bag, 7 comments"));
    assertThat(listen(null, 2).heard()).containsExactly(id("1"));
  }

  @Test
  void a_broken_feed_is_one_dead_letter_and_its_items_are_told() throws Exception {
    String broken = rss(item("1", "10:01")).replace("</channel>", "<item>");
    for (int i = 0; i < 3; i++) {
      script.add((request, connection) -> connection.answer(200, Map.of("ETag", "\"b\""), broken));
    }
    CollectingEar ear = listen(null, 3);

    assertThat(ear.heard()).containsExactly(id("1"));
    assertThat(ear.deadLetters).hasSize(1);
    assertThat(ear.deadLetters.get(0).reason()).isEqualTo("xml");
    assertThat(ear.deadLetters.get(0).message()).startsWith("a feed that is broken: ");
    assertThat(server.requests().get(2).headers()).doesNotContainKey("if-none-match");
  }

  @Test
  void what_is_no_feed_is_a_fault() {
    script.add((request, connection) -> connection.answer(200, "<html>parked"));
    Fault fault = fault();
    assertThat(fault.kind()).isEqualTo(Fault.Kind.SERVER);
    assertThat(fault).hasMessage(server.uri("/feed") + " is no feed: a web page");
  }

  @Test
  void a_feed_that_has_moved_is_refused_and_its_new_address_named() {
    Map<String, String> moved = Map.of("Location", "https://news.example/feed");
    script.add((request, connection) -> connection.answer(301, moved, ""));
    Fault fault = fault();
    assertThat(fault.kind()).isEqualTo(Fault.Kind.REFUSED);
    assertThat(fault).hasMessageContaining("https://news.example/feed");
  }

  @Test
  void a_feed_that_is_gone_is_refused() {
    script.add((request, connection) -> connection.answer(410, "gone"));
    assertThat(fault().kind()).isEqualTo(Fault.Kind.REFUSED);
  }

  @Test
  void a_server_in_trouble_says_when_to_come_again() {
    script.add((request, connection) -> connection.answer(503, Map.of("Retry-After", "90"), ""));
    assertThat(fault().serverWait()).hasSeconds(90);
  }

  @Test
  void a_feed_that_is_cut_off_in_the_middle_is_a_fault_and_had_again() throws Exception {
    script.add(
        (request, connection) -> {
          connection.startEndless(200, Map.of("Content-Length", "9999"));
          connection.write("<rss><channel><item>");
          connection.cut();
        });
    assertThat(fault().kind()).isEqualTo(Fault.Kind.CONNECTION);
    answer(item("1", "10:01"));
    assertThat(listen(null, 1).heard()).containsExactly(id("1"));
  }

  @Test
  void of_a_monstrous_feed_the_newest_items_are_taken_and_the_rest_is_counted() throws Exception {
    String[] items =
        IntStream.range(0, 1_500)
            .mapToObj(i -> item("i" + i, "%02d:%02d".formatted(10 + i / 600, i / 10 % 60)))
            .toArray(String[]::new);
    answer(items);
    answer(items);
    CollectingEar ear = listen(null, 2);
    assertThat(ear.heard()).hasSize(1_000).startsWith(id("i500")).endsWith(id("i1499"));
    assertThat(ear.dropped).isEqualTo(500);
  }

  @Test
  void what_cannot_be_listened_to_is_refused() {
    assertThatThrownBy(() -> new FeedNetwork(List.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no feed; expected at least one address");
    assertThatThrownBy(() -> new FeedNetwork(List.of(URI.create("file:///etc/hostname")), null))
        .hasMessage("'file:///etc/hostname' is no address of a feed; expected https://host/path");
    assertThatThrownBy(() -> FeedPosition.parse("?"))
        .hasMessageStartingWith("no position in a feed: ");
  }

  @Test
  void it_can_be_sent_to_where_it_listens() throws IOException {
    URI feed = URI.create("https://news.example/feed");
    FeedNetwork network = new FeedNetwork(List.of(feed, feed), Instant.EPOCH);
    assertThat(network.places()).containsExactly("https://news.example/feed");
    new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(network);
  }

  private Fault fault() {
    return catchThrowableOfType(Fault.class, () -> listen(null, 99));
  }

  private CollectingEar listen(@Nullable String position, int answers) throws IOException {
    CollectingEar ear = new CollectingEar(answers);
    run(null, position, ear);
    return ear;
  }

  private void run(@Nullable Instant since, @Nullable String position, CollectingEar ear)
      throws IOException {
    FeedNetwork network = new FeedNetwork(List.of(server.uri("/feed")), since, AT_ONCE);
    try (var listening = network.listenTo(network.places().get(0))) {
      listening.listen(position, ear);
    } catch (InterruptedException e) { // the ear has heard enough
    }
  }

  private void answer(String... items) {
    String body = rss(items);
    script.add((request, connection) -> connection.answer(200, body));
  }

  private static String rss(String... items) {
    return "<rss><channel><title>News</title>" + String.join("", items) + "</channel></rss>";
  }

  private static String id(String guid) {
    return "127.0.0.1/feed#" + guid;
  }

  private static String undated(String guid) {
    return "<item><guid>" + guid + "</guid><title>Bag</title></item>";
  }

  private static String item(String guid, String clock) {
    return undated(guid)
        .replace("</item>", "<pubDate>Mon, 05 Jan 2026 " + clock + ":00 GMT</pubDate></item>");
  }

  private static String entry(String guid, String published, String updated) {
    return """
        <entry><id>urn:%s</id><published>2026-01-05T%s:00Z</published>
        <updated>2026-01-05T%s:00Z</updated><title>Bag</title></entry>"""
        .formatted(guid, published, updated);
  }
}
