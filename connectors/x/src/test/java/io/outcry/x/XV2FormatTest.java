// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XV2FormatTest {
  private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void a_plain_post_is_an_original_with_all_that_v2_tells() throws Exception {
    assertThat(read(V2Line.post(1724, "@AcmeAir lost my bag &amp; shoes")))
        .isEqualTo(
            new Post(
                "x:1724",
                "x",
                new Author("99", "ann", 120L),
                TEN,
                "@AcmeAir lost my bag & shoes",
                PostKind.ORIGINAL,
                null,
                "x:1724",
                "en",
                "https://x.com/ann/status/1724",
                List.of(),
                new Engagement(3, 2, 4, 1, 50),
                null,
                null));
  }

  @Test
  void a_retweet_has_the_whole_text_the_links_and_the_media_of_the_original() throws Exception {
    Post post =
        read(
            V2Line.post(8, "RT @bob: a bag is lo…")
                .data("referenced_tweets", "[{\"type\":\"retweeted\",\"id\":\"7\"}]")
                .includes(
                    "tweets",
                    """
                    [{"id":"7","text":"a bag is lost …",
                      "note_tweet":{"text":"a bag is lost, see https://t.co/ab &lt;3","entities":{
                        "urls":[{"url":"https://t.co/ab","expanded_url":"https://acme.example/b?x=1&y",
                          "title":"Bags"}]}},
                      "attachments":{"media_keys":["3_1"]}}]""")
                .includes(
                    "media",
                    "[{\"media_key\":\"3_1\",\"type\":\"photo\",\"url\":\"https://p/1\"}]"));

    assertThat(post.id()).isEqualTo("x:8");
    assertThat(post.kind()).isEqualTo(PostKind.REPOST);
    assertThat(post.text()).isEqualTo("a bag is lost, see https://acme.example/b?x=1&y <3");
    assertThat(post.parentId()).isEqualTo("x:7");
    assertThat(post.conversationId()).isEqualTo("x:7");
    assertThat(post.media())
        .containsExactly(
            new Media("image", "https://p/1"), new Media("link", "https://acme.example/b?x=1&y"));
  }

  @Test
  void a_retweet_without_its_original_has_what_is_left_of_the_text() throws Exception {
    Post post =
        read(
            V2Line.post(8, "RT @bob: a bag is lo…")
                .data("referenced_tweets", "[{\"type\":\"retweeted\",\"id\":\"7\"}]")
                .with("errors", "[{\"title\":\"Not Found Error\",\"value\":\"7\"}]"));
    assertThat(post.kind()).isEqualTo(PostKind.REPOST);
    assertThat(post.text()).isEqualTo("RT @bob: a bag is lo…");
    assertThat(post.conversationId()).isEqualTo("x:7");
  }

  @Test
  void a_reply_and_a_quote_name_parent_and_conversation() throws Exception {
    V2Line both =
        V2Line.post(9, "look")
            .data("conversation_id", "\"3\"")
            .data(
                "referenced_tweets",
                "[{\"type\":\"quoted\",\"id\":\"5\"},{\"type\":\"replied_to\",\"id\":\"6\"}]");
    Post reply = read(both);
    Post quote = read(both.data("referenced_tweets", "[{\"type\":\"quoted\",\"id\":\"5\"}]"));

    assertThat(reply.kind()).isEqualTo(PostKind.REPLY);
    assertThat(reply.parentId()).isEqualTo("x:6");
    assertThat(reply.conversationId()).isEqualTo("x:3");
    assertThat(quote.kind()).isEqualTo(PostKind.QUOTE);
    assertThat(quote.parentId()).isEqualTo("x:5");
  }

  @Test
  void an_edited_post_keeps_its_first_id_and_time() throws Exception {
    V2Line edit =
        V2Line.post(12, "bag &amp; shoes")
            .data("edit_history_tweet_ids", "[\"11\",\"12\"]")
            .data("created_at", "\"2026-01-05T10:02:00.000Z\"");
    Post unknown = read(edit);
    Post known =
        read(
            edit.includes(
                "tweets",
                "[{\"id\":\"11\",\"text\":\"bag\",\"created_at\":\"2026-01-05T10:00:00Z\"}]"));

    assertThat(known.id()).isEqualTo("x:11");
    assertThat(known.createdAt()).isEqualTo(TEN);
    assertThat(known.editedAt()).isEqualTo(TEN.plusSeconds(120));
    assertThat(known.conversationId()).isEqualTo("x:11");
    assertThat(known.url()).endsWith("/status/12");
    assertThat(unknown.id()).isEqualTo("x:11");
    assertThat(unknown.createdAt()).isEqualTo(TEN.plusSeconds(120));
  }

  @Test
  void the_id_of_the_first_version_tells_its_time() throws Exception {
    long first = (TEN.toEpochMilli() + 400 - 1_288_834_974_657L) << 22;
    Post post =
        read(
            V2Line.post(first + 77, "again")
                .data("edit_history_tweet_ids", "[\"%d\",\"%d\"]".formatted(first, first + 77))
                .data("created_at", "\"2026-01-05T10:20:00.000Z\""));
    assertThat(post.createdAt()).isEqualTo(TEN);
  }

  @Test
  void a_parent_that_was_edited_is_named_by_its_first_id() throws Exception {
    Post reply =
        read(
            V2Line.post(20, "no")
                .data("conversation_id", "\"12\"")
                .data("referenced_tweets", "[{\"type\":\"replied_to\",\"id\":\"12\"}]")
                .includes(
                    "tweets",
                    "[{\"id\":\"12\",\"text\":\"t\",\"edit_history_tweet_ids\":[\"11\",\"12\"]}]"));
    assertThat(reply.parentId()).isEqualTo("x:11");
    assertThat(reply.conversationId()).isEqualTo("x:11");
  }

  @Test
  void links_are_written_out_and_cards_and_media_are_kept() throws Exception {
    Post post =
        read(
            V2Line.post(1, "read https://t.co/a1 and https://t.co/zz https://t.co/p1")
                .data(
                    "entities",
                    """
                    {"urls":[
                      {"url":"https://t.co/a1","expanded_url":"https://bit.example/$1",
                       "unwound_url":"https://acme.example/news","title":"News"},
                      {"url":"https://t.co/p1","expanded_url":"https://x.com/ann/status/1/photo/1"}],
                     "mentions":[{"start":0,"end":1,"username":"u"}]}""")
                .data("attachments", "{\"media_keys\":[\"7_1\",\"16_2\",\"3_9\"]}")
                .includes(
                    "media",
                    """
                    [{"media_key":"7_1","type":"video","preview_image_url":"https://p/v.jpg"},
                     {"media_key":"16_2","type":"animated_gif","preview_image_url":"https://p/g.jpg"},
                     {"media_key":"8_3","type":"photo","url":"https://p/other.jpg"}]"""));

    assertThat(post.text())
        .isEqualTo(
            "read https://bit.example/$1 and https://t.co/zz https://x.com/ann/status/1/photo/1");
    assertThat(post.media())
        .containsExactly(
            new Media("video", "https://p/v.jpg"),
            new Media("video", "https://p/g.jpg"),
            new Media("link", "https://acme.example/news"));
  }

  @Test
  void what_is_not_known_is_null() throws Exception {
    Post post =
        read(
            V2Line.post(1, "?")
                .data("lang", "\"qst\"")
                .data("conversation_id", "null")
                .includes("users", "[]"));
    assertThat(post.lang()).isNull();
    assertThat(post.author()).isEqualTo(new Author("99", null, null));
    assertThat(post.url()).isEqualTo("https://x.com/i/status/1");
    assertThat(post.conversationId()).isEqualTo("x:1");
    assertThat(read(V2Line.post(1, "?").data("lang", "\"und\"")).lang()).isNull();
  }

  @Test
  void a_post_that_holds_all_within_itself_is_read_alike() throws Exception {
    String line =
        """
        {"id":"8","text":"RT @bob: a b…","author_id":"99","created_at":"2026-01-05T10:00:00.000Z",
         "conversation_id":"8","public_metrics":{"like_count":1},"lang":"en",
         "referenced_tweets":[{"type":"retweeted","id":"7","text":"a bag","author_id":"5",
           "attachments":{"media":[{"media_key":"3_1","type":"photo","url":"https://p/1"}]}}],
         "author":{"id":"99","username":"ann","public_metrics":{"followers_count":120}}}""";
    Post post = read(V2Line.of(line));
    assertThat(post.text()).isEqualTo("a bag");
    assertThat(post.author()).isEqualTo(new Author("99", "ann", 120L));
    assertThat(post.media()).containsExactly(new Media("image", "https://p/1"));
    assertThat(new XV2Format().recognises(line)).isTrue();
  }

  @Test
  void an_answer_with_one_post_in_its_list_is_that_post() throws Exception {
    String line = V2Line.post(1, "one").text().replace("\"data\":{", "\"data\":[{");
    String list = line.replace("},\"includes\"", "}],\"includes\"");
    assertThat(Objects.requireNonNull(inbound(list).post()).id()).isEqualTo("x:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"data":{"delete":{"event_at":"2026-01-05T10:00:00.000Z","tweet":{"id":"7","author_id":"9"}}}} | x:7 |
          {"data":{"drop":{"event_at":"2026-01-05T10:00:00.000Z","tweet":{"id":"7","author_id":"9"}}}} | x:7 |
          {"data":{"withheld":{"event_at":"2026-01-05T10:00:00Z","tweet":{"id":"7"},"withheld_in_countries":["XY"]}}} | x:7 |
          {"data":{"user_delete":{"event_at":"2026-01-05T10:00:00Z","user":{"id":"9"}}}} | | 9
          {"data":{"user_suspend":{"event_at":"2026-01-05T10:00:00Z","user":{"id":"9"}}}} | | 9
          {"data":{"user_protect":{"event_at":"2026-01-05T10:00:00Z","user":{"id":"9"}}}} | | 9
          {"data":{"user_withheld":{"event_at":"2026-01-05T10:00:00Z","user":{"id":"9"},"withheld_in_countries":["XX"]}}} | | 9
          """)
  void what_is_no_longer_public_is_deleted(String line, String post, String author)
      throws Exception {
    assertThat(inbound(line)).isEqualTo(Inbound.of(new Deletion(post, author, "x", TEN, null)));
    assertThat(new XV2Format().recognises(line)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"data":{"tweet_edit":{"event_at":"2026-01-05T10:00:00Z","tweet":{"id":"8"},"initial_tweet_id":"7"}}} | tweet_edit of 8
          {"data":{"undrop":{"event_at":"2026-01-05T10:00:00Z","tweet":{"id":"8"}}}} | undrop of 8
          {"data":{"withheld":{"event_at":"2026-01-05T10:00:00Z","tweet":{"id":"7"},"withheld_in_countries":["FR"]}}} | withheld of 7
          {"data":{"user_unsuspend":{"event_at":"2026-01-05T10:00:00Z","user":{"id":"9"}}}} | user_unsuspend of 9
          {"data":{"scrub_geo":{"up_to_tweet_id":"9"}}} | scrub_geo
          {"errors":[{"title":"operational-disconnect","disconnect_type":"UpstreamOperationalDisconnect","detail":"This stream has been disconnected."}]} | disconnect: operational-disconnect: UpstreamOperationalDisconnect: This stream has been disconnected.
          {"title":"ConnectionException","detail":"at the maximum","connection_issue":"TooManyConnections"} | disconnect: ConnectionException: TooManyConnections: at the maximum
          {"title":"operational-disconnect","disconnect_type":"OperationalDisconnect"} | disconnect: operational-disconnect: OperationalDisconnect
          {"errors":[{"title":"Not Found Error","detail":"gone","type":"https://api.x.com/2/problems/resource-not-found"}]} | error: Not Found Error: gone
          """)
  void what_a_stream_says_of_itself_is_a_notice(String line, String notice) throws Exception {
    assertThat(inbound(line)).isEqualTo(Inbound.notice(notice));
    assertThat(new XV2Format().recognises(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"x:1\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"createdAt\":\"2026\",\"text\":\"t\"}",
        "{\"data\":{\"title\":\"of something else\"}}",
        "{\"id\":\"1\",\"created_at\":\"2020\",\"account\":{},\"uri\":\"https://m.example/1\"}",
        "{\"did\":\"did:plc:a\",\"kind\":\"commit\",\"commit\":{}}"
      })
  void lines_of_other_networks_are_not_recognised(String line) {
    assertThat(new XV2Format().recognises(line)).isFalse();
  }

  @Test
  void neither_format_of_x_takes_the_lines_of_the_other() {
    String v1 = V1Line.status(1, "\\\"author_id\\\"").text();
    String v2 = V2Line.post(1, "\"id_str\" \"network\"").text();
    assertThat(new XV2Format().recognises(v1)).isFalse();
    assertThat(new XV1Format().recognises(v2)).isFalse();
    assertThat(new OutcryFormat().recognises(v2)).isFalse();
    assertThat(new XV2Format().recognises(v2)).isTrue();
  }

  private static Post read(V2Line line) throws Exception {
    return Objects.requireNonNull(inbound(line.text()).post());
  }

  private static Inbound inbound(String line) throws Exception {
    return new XV2Format().read(line.getBytes(StandardCharsets.UTF_8));
  }
}
