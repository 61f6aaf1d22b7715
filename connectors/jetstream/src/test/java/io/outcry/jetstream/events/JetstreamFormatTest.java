// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JetstreamFormatTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final String BO = "at://did:plc:bo/app.bsky.feed.post/3bo";
  private static final String ROOT = "at://did:web:root.example/app.bsky.feed.post/3root";

  @Test
  void a_post_is_read_with_all_its_fields() throws Exception {
    assertThat(post(TestEvents.post("3kx", "Acme lost my bag 😡", "")))
        .isEqualTo(
            new Post(
                "bluesky:did:plc:al/3kx",
                "bluesky",
                new Author("did:plc:al", null, null),
                Instant.parse("2026-01-05T11:59:58.250Z"),
                "Acme lost my bag 😡",
                PostKind.ORIGINAL,
                null,
                "bluesky:did:plc:al/3kx",
                "en",
                "https://bsky.app/profile/did:plc:al/post/3kx",
                List.of(),
                Engagement.NONE,
                null,
                null));
  }

  @Test
  void a_reply_belongs_to_its_root_also_if_it_quotes() throws Exception {
    String reply =
        """
        ,"reply":{"parent":{"cid":"b","uri":"%s"},"root":{"cid":"c","uri":"%s"}}"""
            .formatted(BO, ROOT);
    String quote =
        """
        ,"embed":{"$type":"app.bsky.embed.record","record":{"cid":"b","uri":"%s"}}""";
    for (String more : List.of(reply, reply + quote.formatted(ROOT))) {
      Post post = post(TestEvents.post("3kx", "Mine, too", more));
      assertThat(post.kind()).isEqualTo(PostKind.REPLY);
      assertThat(post.parentId()).isEqualTo("bluesky:did:plc:bo/3bo");
      assertThat(post.conversationId()).isEqualTo("bluesky:did:web:root.example/3root");
    }
  }

  @Test
  void a_quote_names_what_it_quotes_with_media_or_without() throws Exception {
    String plain =
        """
        ,"embed":{"$type":"app.bsky.embed.record","record":{"cid":"b","uri":"%s"}}"""
            .formatted(BO);
    String withMedia =
        """
        ,"embed":{"$type":"app.bsky.embed.recordWithMedia",\
        "media":{"$type":"app.bsky.embed.external","external":{"uri":"https://a.example/"}},\
        "record":{"$type":"app.bsky.embed.record","record":{"cid":"b","uri":"%s"}}}"""
            .formatted(BO);
    for (String more : List.of(plain, withMedia)) {
      Post post = post(TestEvents.post("3kx", "Look", more));
      assertThat(post.kind()).isEqualTo(PostKind.QUOTE);
      assertThat(post.parentId()).isEqualTo("bluesky:did:plc:bo/3bo");
      assertThat(post.conversationId()).isNull();
    }
  }

  @Test
  void a_list_or_feed_that_is_embedded_is_no_quote() throws Exception {
    Post post =
        post(
            TestEvents.post(
                "3kx",
                "My list",
                """
                ,"embed":{"record":{"uri":"at://did:plc:bo/app.bsky.graph.list/3l"}}"""));
    assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
    assertThat(post.parentId()).isNull();
  }

  @Test
  void a_repost_is_bare_and_names_its_original() throws Exception {
    Post repost = post(TestEvents.repost("3rp", BO));
    assertThat(repost.isBareRepost()).isTrue();
    assertThat(repost.id()).isEqualTo("bluesky:did:plc:al/3rp");
    assertThat(repost.parentId()).isEqualTo("bluesky:did:plc:bo/3bo");
    assertThat(repost.conversationId()).isEqualTo("bluesky:did:plc:bo/3bo");
    assertThat(repost.createdAt()).isEqualTo(Instant.parse("2026-01-05T11:59:59Z"));
  }

  @Test
  void deletions_name_the_post_or_the_repost() throws Exception {
    assertThat(read(TestEvents.delete("app.bsky.feed.post", "3kx")).deletion())
        .isEqualTo(new Deletion("bluesky:did:plc:al/3kx", null, "bluesky", NOON, null));
    assertThat(read(TestEvents.delete("app.bsky.feed.repost", "3rp")).deletion())
        .isEqualTo(new Deletion("bluesky:did:plc:al/3rp", null, "bluesky", NOON, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deleted", "deactivated", "takendown", "suspended"})
  void an_account_that_is_gone_takes_its_posts_along(String status) throws Exception {
    assertThat(read(TestEvents.account(false, "\"status\":\"" + status + "\",")).deletion())
        .isEqualTo(new Deletion(null, "did:plc:al", "bluesky", NOON, null));
  }

  @Test
  void what_is_no_post_is_a_notice() throws Exception {
    assertThat(read(TestEvents.account(true, "")).notice()).isEqualTo("account active");
    assertThat(read(TestEvents.account(false, "\"status\":\"throttled\",")).notice())
        .isEqualTo("account throttled");
    assertThat(read(TestEvents.identity(TestEvents.AL, "")).notice()).isEqualTo("identity");
    assertThat(read(TestEvents.delete("app.bsky.feed.like", "3l")).notice()).isEqualTo("like");
    assertThat(read(TestEvents.delete("app.bsky.graph.follow", "3f")).notice())
        .isEqualTo("collection app.bsky.graph.follow");
    assertThat(read(TestEvents.repost("3r", "at://did:plc:bo/app.bsky.feed.generator/x")).notice())
        .isEqualTo("repost of no post");
    assertThat(read("{\"did\":\"did:plc:al\",\"time_us\":1767614400000000,\"kind\":\"sync\"}"))
        .isEqualTo(Inbound.notice("kind sync"));
    String renamed =
        TestEvents.post("3kx", "", "").replace("\"create\"", '"' + "z".repeat(99) + '"');
    assertThat(read(renamed).notice()).isEqualTo("operation " + "z".repeat(80) + "…");
  }

  @Test
  void the_order_of_fields_does_not_matter() throws Exception {
    String event =
        """
        {"commit":{"record":{"text":"hi"},"rkey":"3kx","collection":"app.bsky.feed.post",\
        "operation":"create"},"kind":"commit","time_us":1767614400000000,"did":"did:plc:al"}""";
    Post post = post(event);
    assertThat(post.id()).isEqualTo("bluesky:did:plc:al/3kx");
    assertThat(post.createdAt()).isEqualTo(NOON);
    assertThat(post.lang()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // as written, within the bounds
    "create, 2026-01-05T11:00:00.000Z,      2026-01-05T11:00:00Z",
    "create, 2026-01-05T12:05:00Z,          2026-01-05T12:05:00Z",
    "create, 2026-01-05T12:58:02.5+01:00,   2026-01-05T11:58:02.500Z",
    "update, 2019-03-01T00:00:00Z,          2019-03-01T00:00:00Z",
    // else when it was seen
    "create, 2026-01-05T10:59:59.999Z,      2026-01-05T12:00:00Z",
    "create, 2019-03-01T00:00:00Z,          2026-01-05T12:00:00Z",
    "create, 2026-01-05T12:05:00.001Z,      2026-01-05T12:00:00Z",
    "update, 2030-01-01T00:00:00Z,          2026-01-05T12:00:00Z",
    "update, 0001-01-01T00:00:00Z,          2026-01-05T12:00:00Z",
    "create, yesterday,                     2026-01-05T12:00:00Z",
  })
  void the_clients_time_holds_within_bounds(String operation, String claimed, Instant time)
      throws Exception {
    String event =
        TestEvents.post("3kx", "", "")
            .replace("2026-01-05T11:59:58.250Z", claimed)
            .replace("\"create\"", "\"" + operation + "\"");
    Post post = post(event);
    assertThat(post.createdAt()).isEqualTo(time);
    assertThat(post.editedAt()).isEqualTo(operation.equals("update") ? NOON : null);
  }

  @Test
  void the_first_language_counts() throws Exception {
    String event = TestEvents.post("3kx", "", "");
    assertThat(post(event.replace("[\"en\"]", "[\"\",7,\"de-AT\",\"en\"]")).lang())
        .isEqualTo("de-AT");
    assertThat(post(event.replace("[\"en\"]", "\"en\"")).lang()).isNull();
    assertThat(post(event.replace("[\"en\"]", "[\"" + "x".repeat(36) + "\"]")).lang()).isNull();
  }

  @Test
  void its_events_are_recognised_and_others_are_not() {
    JetstreamFormat format = new JetstreamFormat();
    assertThat(format.recognises(TestEvents.post("3kx", "", ""))).isTrue();
    assertThat(format.recognises(TestEvents.identity(TestEvents.AL, ""))).isTrue();
    assertThat(format.recognises("{\"id\":\"bluesky:did:plc:al/3kx\",\"network\":\"bluesky\"}"))
        .isFalse();
    String talk = TestEvents.post("3kx", "\\\"network\\\": \\\"created_at\\\"", "");
    assertThat(new OutcryFormat().recognises(talk)).isFalse();
    assertThat(format.recognises(talk)).isTrue();
  }

  static Post post(String event) throws MalformedPostException {
    return Objects.requireNonNull(read(event).post());
  }

  private static Inbound read(String event) throws MalformedPostException {
    return new JetstreamFormat().read(TestEvents.bytes(event));
  }
}
