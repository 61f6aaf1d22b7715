// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.network.Listening;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MastodonListeningTest {
  private static final String ANN = "mastodon:https://m.example/users/ann/statuses/";

  private final RecordingEar ear = new RecordingEar();

  @Test
  void a_stream_is_heard_as_it_comes() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(
            status("7", "one").event("update"),
            status("8", "two").event("update"),
            StatusJson.event("filters_changed", ""))) {
      listen(mastodon, null);
    }

    assertThat(ear.texts()).containsExactly("one", "two");
    assertThat(ear.heard).contains(Inbound.notice("event filters_changed"));
    assertThat(ear.lastPosition()).isEqualTo("8 2026-01-05T10:00:00Z");
    assertThat(ear.gaps).isEmpty();
  }

  @Test
  void the_token_goes_in_a_header_and_into_no_address() throws Exception {
    try (var mastodon = FakeMastodon.streaming(status("7", "one").event("update"))) {
      Listening listening =
          new MastodonNetwork(
                  List.of(mastodon.place()), Map.of(mastodon.place() + "/", "s3cret"), null)
              .listenTo(mastodon.place());
      listening.listen(null, ear);

      assertThat(mastodon.server.requests())
          .allSatisfy(
              request -> {
                assertThat(request.headers()).containsEntry("authorization", "Bearer s3cret");
                assertThat(request.target()).doesNotContain("s3cret");
              });
    }
  }

  @Test
  void a_token_goes_to_no_other_server() throws Exception {
    try (var mastodon = FakeMastodon.streaming(status("7", "one").event("update"))) {
      new MastodonNetwork(List.of(mastodon.place()), Map.of("https://o.example", "s3cret"), null)
          .listenTo(mastodon.place())
          .listen(null, ear);

      assertThat(mastodon.server.requests())
          .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
    }
  }

  @Test
  void the_server_says_where_it_streams_and_how_it_is_called() throws Exception {
    try (var streaming = FakeMastodon.streaming(status("7", "one").event("update"));
        var mastodon = FakeMastodon.streaming()) {
      mastodon.instead.put(
          "/api/v2/instance",
          (request, to) ->
              to.answer(
                  200,
                  "{\"domain\":\"acme.example\",\"configuration\":{\"urls\":{\"streaming\":\"%s\"}}}"
                      .formatted(streaming.server.uri("ws", "/"))));
      listen(mastodon, null);
    }

    assertThat(ear.posts().get(0).author().handle()).isEqualTo("ann@acme.example");
  }

  @Test
  void a_hashtag_has_streams_and_timelines_of_its_own() throws Exception {
    try (var mastodon = FakeMastodon.streaming(status("7", "one").event("update"))) {
      String place = mastodon.place() + "#Acme Air";
      new MastodonNetwork(List.of(place), Map.of(), null).listenTo(place).listen(null, ear);

      assertThat(mastodon.requests("/api/v1/timelines/").get(0).path())
          .isEqualTo("/api/v1/timelines/tag/Acme%20Air");
      assertThat(mastodon.requests("/api/v1/streaming").get(0).target())
          .isEqualTo("/api/v1/streaming?stream=hashtag&tag=Acme%20Air");
    }
  }

  @Test
  void a_server_without_websockets_is_heard_by_server_sent_events() throws Exception {
    try (var mastodon = FakeMastodon.streaming()) {
      mastodon.instead.remove("/api/v1/streaming");
      mastodon.instead.put(
          "/api/v1/streaming/public",
          (request, to) -> {
            to.startChunked(200, Map.of("Content-Type", "text/event-stream"));
            to.write(":)\n:thump\nevent: update\n");
            to.write("data: " + status("7", "one").text() + "\n\n");
            to.write("event: filters_changed\r\ndata: undefined\r\n\r\n");
            to.write("id: 5\nevent: delete\ndata:7\n\n:thump\n");
            to.end();
          });
      Listening listening = listening(mastodon);
      listening.listen(null, ear);
      listening.listen(ear.lastPosition(), new RecordingEar());

      assertThat(mastodon.requests("/api/v1/streaming").stream().map(it -> it.path()))
          .as("what has failed once is not tried again")
          .containsExactly(
              "/api/v1/streaming", "/api/v1/streaming/public", "/api/v1/streaming/public");
    }

    assertThat(ear.texts()).containsExactly("one");
    assertThat(ear.heard).contains(Inbound.notice("event filters_changed"), deletion("7"));
    assertThat(ear.alive).isGreaterThanOrEqualTo(4);
  }

  @Test
  void an_edit_is_a_later_version_of_the_same_post() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(
            status("7", "one").event("update"),
            status("7", "won").with("edited_at", "2026-01-05T11:00:00Z").event("status.update"))) {
      listen(mastodon, null);
    }

    assertThat(ear.texts()).containsExactly("one", "won");
    assertThat(ear.posts()).extracting(Post::id).containsOnly(ANN + "7");
    assertThat(ear.posts().get(1).editedAt()).isEqualTo(Instant.parse("2026-01-05T11:00:00Z"));
  }

  @Test
  void a_deletion_names_the_post_as_the_whole_network_does() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(
            status("7", "one").with("uri", "https://o.example/notes/x").event("update"),
            StatusJson.event("delete", "7"))) {
      listen(mastodon, null);
    }

    assertThat(ear.heard.get(1))
        .isEqualTo(
            Inbound.of(
                new Deletion("mastodon:https://o.example/notes/x", null, "mastodon", null, null)));
  }

  @Test
  void the_deletion_of_a_status_that_is_not_known_is_a_notice() throws Exception {
    try (var mastodon = FakeMastodon.streaming(StatusJson.event("delete", "6"))) {
      listen(mastodon, null);
    }

    assertThat(ear.heard)
        .containsExactly(Inbound.notice("delete: a status that was not heard, or too long ago"));
  }

  @Test
  void a_status_that_comes_after_its_deletion_is_only_deleted() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(
            StatusJson.event("delete", "7"), status("7", "one").event("update"))) {
      listen(mastodon, null);
    }

    assertThat(ear.posts()).isEmpty();
    assertThat(ear.heard.get(1)).isEqualTo(deletion("7"));
  }

  @Test
  void a_reply_to_what_was_heard_knows_its_parent_and_its_root() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(
            status("7", "one").with("uri", "https://o.example/notes/x").event("update"),
            reply("8", "7").event("update"),
            reply("9", "8").event("update"))) {
      listen(mastodon, null);

      assertThat(mastodon.requests("/api/v1/statuses/")).isEmpty();
    }

    assertThat(ear.posts().get(2).parentId()).isEqualTo(ANN + "8");
    assertThat(ear.posts().get(2).conversationId()).isEqualTo("mastodon:https://o.example/notes/x");
  }

  @Test
  void a_parent_that_was_not_heard_is_looked_up_once_with_the_whole_way_to_the_root()
      throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(reply("8", "6").event("update"), reply("9", "5").event("update"))) {
      mastodon.context(
          "8", status("5", "root").with("uri", "https://o.example/5"), reply("6", "5"));
      listen(mastodon, null);

      assertThat(mastodon.requests("/api/v1/statuses/")).hasSize(1);
    }

    assertThat(ear.posts().get(0).parentId()).isEqualTo(ANN + "6");
    assertThat(ear.posts())
        .extracting(Post::conversationId)
        .containsOnly("mastodon:https://o.example/5");
    assertThat(ear.posts().get(1).parentId()).isEqualTo("mastodon:https://o.example/5");
  }

  @Test
  void a_reply_whose_parent_cannot_be_found_is_heard_without_it() throws Exception {
    try (var mastodon = FakeMastodon.streaming(reply("8", "6").event("update"))) {
      listen(mastodon, null);
    }

    assertThat(ear.posts().get(0).kind()).isEqualTo(PostKind.REPLY);
    assertThat(ear.posts().get(0).parentId()).isNull();
  }

  @Test
  void parents_are_looked_up_only_as_often_as_is_polite() throws Exception {
    String[] replies = new String[70];
    for (int i = 0; i < replies.length; i++) {
      replies[i] = reply(Integer.toString(1000 + i), Integer.toString(100 + i)).event("update");
    }
    try (var mastodon = FakeMastodon.streaming(replies)) {
      listen(mastodon, null);

      assertThat(mastodon.requests("/api/v1/statuses/")).hasSize(60);
    }

    assertThat(ear.posts()).hasSize(70);
  }

  @Test
  void a_server_that_is_asked_too_often_for_parents_is_left_alone() throws Exception {
    try (var mastodon =
        FakeMastodon.streaming(reply("8", "6").event("update"), reply("9", "5").event("update"))) {
      mastodon.instead.put(
          "/api/v1/statuses/8/context",
          (request, to) -> to.answer(429, Map.of("Retry-After", "77"), ""));
      listen(mastodon, null);

      assertThat(mastodon.requests("/api/v1/statuses/")).hasSize(1);
    }

    assertThat(ear.limits).containsExactly(Duration.ofSeconds(77));
    assertThat(ear.posts()).hasSize(2);
  }

  private static StatusJson status(String id, String text) {
    return StatusJson.status(id, "<p>" + text + "</p>");
  }

  private static StatusJson reply(String id, String parentId) {
    return status(id, "reply").with("in_reply_to_id", parentId).with("in_reply_to_account_id", "5");
  }

  private static Inbound deletion(String id) {
    return Inbound.of(new Deletion(ANN + id, null, "mastodon", null, null));
  }

  private static Listening listening(FakeMastodon mastodon) {
    return new MastodonNetwork(List.of(mastodon.place()), Map.of(), null)
        .listenTo(mastodon.place());
  }

  private void listen(FakeMastodon mastodon, @Nullable String position) throws Exception {
    listening(mastodon).listen(position, ear);
  }
}
