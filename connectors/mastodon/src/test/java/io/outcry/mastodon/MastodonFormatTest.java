// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonFormatTest {
  private static final MastodonFormat FORMAT = new MastodonFormat();

  @Test
  void a_plain_status_is_an_original_with_all_that_the_server_tells() throws Exception {
    assertThat(read(StatusJson.status("77", "<p>Acme lost my bag</p>")))
        .isEqualTo(
            new Post(
                "mastodon:https://m.example/users/ann/statuses/77",
                "mastodon",
                new Author("https://m.example/users/ann", "ann@m.example", 120L),
                Instant.parse("2026-01-05T10:00:00Z"),
                "Acme lost my bag",
                PostKind.ORIGINAL,
                null,
                "mastodon:https://m.example/users/ann/statuses/77",
                "en",
                "https://m.example/@ann/77",
                List.of(),
                new Engagement(3, 2, 4, 1, 0),
                null,
                null));
  }

  @Test
  void a_status_is_the_same_post_on_each_server_that_knows_it() throws Exception {
    StatusJson elsewhere =
        StatusJson.status("5001", "<p>hi</p>")
            .with("uri", "https://m.example/users/ann/statuses/77")
            .account("id", "12")
            .account("acct", "ann@m.example");

    Post there = read(elsewhere);
    Post here = read(StatusJson.status("77", "<p>hi</p>"));

    assertThat(there.id()).isEqualTo(here.id());
    assertThat(there.author()).isEqualTo(here.author());
  }

  @Test
  void an_account_without_a_canonical_address_goes_by_its_page() throws Exception {
    Post post = read(StatusJson.status("77", "hi").withoutAccount("uri"));

    assertThat(post.author())
        .isEqualTo(new Author("https://m.example/@ann", "ann@m.example", 120L));
  }

  @Test
  void the_content_warning_stands_before_the_text() throws Exception {
    Post post = read(StatusJson.status("77", "<p>it fell</p>").with("spoiler_text", "Acme, bags"));
    Post warningOnly = read(StatusJson.status("77", "").with("spoiler_text", "Acme, bags"));

    assertThat(post.text()).isEqualTo("Acme, bags\n\nit fell");
    assertThat(warningOnly.text()).isEqualTo("Acme, bags");
  }

  @Test
  void a_reblog_is_one_repost_with_the_text_of_the_original() throws Exception {
    StatusJson original =
        StatusJson.status("7", "<p>the bag</p>")
            .with("spoiler_text", "bags")
            .with("language", "de")
            .withJson("media_attachments", "[{'type':'image','url':'https://f.example/a.png'}]");
    StatusJson reblog =
        StatusJson.status("8", "")
            .with("uri", "https://m.example/users/ann/statuses/8/activity")
            .withJson("language", "null")
            .with("reblog", original);

    Post post = read(reblog);

    assertThat(post.id()).isEqualTo("mastodon:https://m.example/users/ann/statuses/8/activity");
    assertThat(post.kind()).isEqualTo(PostKind.REPOST);
    assertThat(post.text()).isEqualTo("bags\n\nthe bag");
    assertThat(post.parentId()).isEqualTo("mastodon:https://m.example/users/ann/statuses/7");
    assertThat(post.conversationId()).isEqualTo(post.parentId());
    assertThat(post.lang()).isEqualTo("de");
    assertThat(post.media()).containsExactly(new Media("image", "https://f.example/a.png"));
  }

  @Test
  void who_goes_on_from_an_own_status_on_the_server_that_was_asked_names_it() throws Exception {
    StatusJson reply =
        StatusJson.status("78", "and")
            .with("in_reply_to_id", "77")
            .with("in_reply_to_account_id", "99");

    Post post = read(reply);

    assertThat(post.kind()).isEqualTo(PostKind.REPLY);
    assertThat(post.parentId()).isEqualTo("mastodon:https://m.example/users/ann/statuses/77");
    assertThat(post.conversationId()).isNull();
  }

  @Test
  void a_parent_that_only_its_server_knows_is_none() throws Exception {
    StatusJson toOther =
        StatusJson.status("78", "me")
            .with("in_reply_to_id", "77")
            .with("in_reply_to_account_id", "5");
    StatusJson ofOtherServer =
        StatusJson.status("78", "and")
            .with("uri", "https://o.example/users/ann/statuses/3")
            .with("in_reply_to_id", "77")
            .with("in_reply_to_account_id", "99");
    StatusJson toWhatIsGone = StatusJson.status("78", "me").with("in_reply_to_account_id", "5");

    for (StatusJson reply : List.of(toOther, ofOtherServer, toWhatIsGone)) {
      assertThat(read(reply).kind()).isEqualTo(PostKind.REPLY);
      assertThat(read(reply).parentId()).isNull();
      assertThat(read(reply).conversationId()).isNull();
    }
  }

  @Test
  void a_quote_names_what_it_quotes_and_does_not_say_it_twice() throws Exception {
    StatusJson quoted = StatusJson.status("7", "the bag").with("uri", "https://o.example/s/1");
    StatusJson quote =
        StatusJson.status(
            "8",
            "<p class=\"quote-inline\">RE: <a href=\"https://o.example/@bo/1\">…</a></p><p>look</p>");
    quote.withJson("quote", "{'state':'accepted','quoted_status':" + quoted.text() + "}");

    Post post = read(quote);

    assertThat(post.kind()).isEqualTo(PostKind.QUOTE);
    assertThat(post.parentId()).isEqualTo("mastodon:https://o.example/s/1");
    assertThat(post.conversationId()).isNull();
    assertThat(post.text()).isEqualTo("look");
  }

  @Test
  void a_quote_that_is_not_agreed_to_names_nothing_and_keeps_its_address() throws Exception {
    StatusJson quote =
        StatusJson.status(
                "8", "<p class=\"quote-inline\">RE: https://o.example/@bo/1</p><p>look</p>")
            .withJson("quote", "{'state':'pending','quoted_status':null}");

    Post post = read(quote);

    assertThat(post.kind()).isEqualTo(PostKind.QUOTE);
    assertThat(post.parentId()).isNull();
    assertThat(post.text()).isEqualTo("RE: https://o.example/@bo/1\n\nlook");
  }

  @Test
  void a_reply_that_quotes_stays_a_reply() throws Exception {
    StatusJson both =
        StatusJson.status("8", "look")
            .with("in_reply_to_id", "7")
            .withJson(
                "quote", "{'state':'accepted','quoted_status':{'uri':'https://o.example/s/1'}}");

    assertThat(read(both).kind()).isEqualTo(PostKind.REPLY);
  }

  @Test
  void what_is_attached_comes_with_its_kind_and_a_card_is_a_link() throws Exception {
    StatusJson status =
        StatusJson.status("8", "see")
            .withJson(
                "media_attachments",
                """
                [{'type':'image','url':'https://f.example/a.png','meta':{'small':{'width':1}}},
                 {'type':'gifv','url':'https://f.example/b.mp4'},
                 {'type':'video','url':'https://f.example/c.mp4'},
                 {'type':'audio','url':'https://f.example/d.mp3'},
                 {'type':'unknown','url':null,'remote_url':'https://o.example/e.bin'},
                 {'type':'image','url':null,'remote_url':null}]
                """)
            .withJson("card", "{'url':'https://news.example/7','title':'t','type':'link'}");

    assertThat(read(status).media())
        .containsExactly(
            new Media("image", "https://f.example/a.png"),
            new Media("video", "https://f.example/b.mp4"),
            new Media("video", "https://f.example/c.mp4"),
            new Media("audio", "https://f.example/d.mp3"),
            new Media("other", "https://o.example/e.bin"),
            new Media("link", "https://news.example/7"));
  }

  @Test
  void an_edit_has_its_time() throws Exception {
    StatusJson edited = StatusJson.status("8", "see").with("edited_at", "2026-01-05T11:00:00.192Z");

    Post post = Objects.requireNonNull(read(edited.event("status.update")).post());

    assertThat(post.editedAt()).isEqualTo(Instant.parse("2026-01-05T11:00:00.192Z"));
    assertThat(post.createdAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
  }

  @Test
  void what_is_not_known_is_null() throws Exception {
    Post post =
        read(
            StatusJson.status("8", "?")
                .withJson("language", "null")
                .withJson("url", "null")
                .without("quotes_count")
                .without("edited_at")
                .without("quote")
                .withoutAccount("acct")
                .withoutAccount("followers_count"));

    assertThat(post.lang()).isNull();
    assertThat(post.url()).isNull();
    assertThat(post.author()).isEqualTo(new Author("https://m.example/users/ann", null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "direct", "limited"})
  void what_is_not_for_everybody_is_no_post(String visibility) throws Exception {
    StatusJson status = StatusJson.status("8", "psst").with("visibility", visibility);
    StatusJson reblog = StatusJson.status("9", "").with("reblog", status);

    assertThat(FORMAT.read(status.bytes()))
        .isEqualTo(Inbound.notice("status that is not public: left out"));
    assertThat(FORMAT.read(reblog.bytes()))
        .isEqualTo(Inbound.notice("status that is not public: left out"));
  }

  @Test
  void an_unlisted_status_is_public() throws Exception {
    assertThat(read(StatusJson.status("8", "hi").with("visibility", "unlisted")).text())
        .isEqualTo("hi");
  }

  @Test
  void an_event_carries_the_same_status() throws Exception {
    StatusJson status = StatusJson.status("8", "<p>a \\ \"b\" ö</p>");

    assertThat(read(status.event("update")).post()).isEqualTo(read(status));
    assertThat(read("{\"event\":\"update\",\"payload\":" + quoted(status.text()) + "}").post())
        .isEqualTo(read(status));
  }

  @Test
  void a_deletion_alone_names_its_status_to_nobody() throws Exception {
    assertThat(read(StatusJson.event("delete", "77")))
        .isEqualTo(Inbound.notice("delete: names its status by an id that only its server knows"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notification",
        "filters_changed",
        "conversation",
        "announcement",
        "announcement.reaction",
        "announcement.delete",
        "encrypted_message",
        "notifications_merged",
        "something.new"
      })
  void what_else_a_stream_says_is_a_notice(String event) throws Exception {
    assertThat(read(StatusJson.event(event, "{\"id\":\"1\"}")))
        .isEqualTo(Inbound.notice("event " + event));
    assertThat(read("{\"stream\":[\"user\"],\"event\":\"" + event + "\"}"))
        .isEqualTo(Inbound.notice("event " + event));
  }

  @Test
  void an_error_of_a_stream_is_a_notice() throws Exception {
    assertThat(read("{\"error\":\"Not authorized\\nto stream\",\"status\":401}"))
        .isEqualTo(Inbound.notice("error: Not authorized to stream"));
  }

  @Test
  void statuses_and_events_are_recognised_and_other_records_are_not() {
    assertThat(FORMAT.recognises(StatusJson.status("8", "hi").text())).isTrue();
    assertThat(FORMAT.recognises(StatusJson.status("8", "hi").event("update"))).isTrue();
    assertThat(FORMAT.recognises(StatusJson.event("delete", "77"))).isTrue();
    assertThat(
            FORMAT.recognises(
                "{\"id\":\"x:1\",\"network\":\"x\",\"text\":\"\\\"spoiler_text\\\" \\\"created_at\\\"\"}"))
        .isFalse();
    assertThat(FORMAT.recognises("{\"created_at\":\"\",\"id_str\":\"1\",\"text\":\"\"}")).isFalse();
  }

  private static String quoted(String text) {
    return io.outcry.schemas.json.Json.line(text);
  }

  private static Post read(StatusJson status) throws MalformedPostException {
    return Objects.requireNonNull(FORMAT.read(status.bytes()).post());
  }

  private static Inbound read(String record) throws MalformedPostException {
    return FORMAT.read(record.getBytes(StandardCharsets.UTF_8));
  }
}
