// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XV1FormatTest {
  @Test
  void a_plain_status_is_an_original_with_all_that_v1_tells() throws Exception {
    assertThat(read(V1Line.status(1724, "@AcmeAir lost my bag again").with("reply_count", 4)))
        .isEqualTo(
            new Post(
                "x:1724",
                "x",
                new Author("99", "ann", 120L),
                Instant.parse("2026-01-05T10:00:00Z"),
                "@AcmeAir lost my bag again",
                PostKind.ORIGINAL,
                null,
                "x:1724",
                "en",
                "https://x.com/ann/status/1724",
                List.of(),
                new Engagement(3, 2, 4, 0, 0),
                null,
                null));
  }

  @Test
  void the_text_of_an_extended_status_is_whole() throws Exception {
    V1Line compatible =
        V1Line.status(1, "the first half …")
            .withJson(
                "extended_tweet",
                "{\"full_text\":\"the first half and the second\",\"display_text_range\":[0,29]}");
    V1Line extended = V1Line.status(1, "").without("text").with("full_text", "all of it");

    assertThat(read(compatible).text()).isEqualTo("the first half and the second");
    assertThat(read(extended).text()).isEqualTo("all of it");
  }

  @Test
  void a_retweet_is_one_repost_with_the_whole_text_of_the_original() throws Exception {
    V1Line original =
        V1Line.status(7, "short …")
            .withJson(
                "extended_tweet",
                "{\"full_text\":\"the whole &amp; long text\",\"display_text_range\":[0,20]}");
    Post post = read(V1Line.status(8, "RT @ann: short …").with("retweeted_status", original));

    assertThat(post.kind()).isEqualTo(PostKind.REPOST);
    assertThat(post.id()).isEqualTo("x:8");
    assertThat(post.text()).isEqualTo("the whole & long text");
    assertThat(post.parentId()).isEqualTo("x:7");
    assertThat(post.conversationId()).isEqualTo("x:7");
  }

  @Test
  void a_quote_and_a_reply_name_their_parent_and_no_root() throws Exception {
    Post quote = read(V1Line.status(9, "look").with("quoted_status_id", 5));
    Post reply = read(V1Line.status(10, "@ann me too").with("in_reply_to_status_id", 6));
    Post both =
        read(
            V1Line.status(11, "look").with("in_reply_to_status_id", 6).with("quoted_status_id", 5));

    assertThat(quote.kind()).isEqualTo(PostKind.QUOTE);
    assertThat(quote.parentId()).isEqualTo("x:5");
    assertThat(quote.conversationId()).isNull();
    assertThat(reply.kind()).isEqualTo(PostKind.REPLY);
    assertThat(reply.parentId()).isEqualTo("x:6");
    assertThat(reply.conversationId()).isNull();
    assertThat(both.kind()).isEqualTo(PostKind.REPLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fish &amp; chips     | fish & chips
          1 &lt; 2 &gt; 0      | 1 < 2 > 0
          &amp;lt;             | &lt;
          it&#39;s &#x1F621;   | it's 😡
          &#38;lt; &amp;#39;   | &lt; &#39;
          &#34;hi&#34; &#92;   | "hi" \\
          &#7; &#xD800; &#99999999; & | &#7; &#xD800; &#99999999; &
          """)
  void entities_are_decoded_once(String text, String decoded) throws Exception {
    assertThat(read(V1Line.status(1, text)).text()).isEqualTo(decoded);
  }

  @Test
  void media_come_with_their_kind() throws Exception {
    V1Line line =
        V1Line.status(1, "see")
            .withJson(
                "extended_entities",
                """
                {"media":[
                  {"id":1,"type":"photo","url":"https://t.co/a","expanded_url":"","display_url":"",
                  "media_url":"","media_url_https":"https://p/a.jpg",
                   "indices":[0,1],"sizes":{}},
                  {"id":2,"type":"animated_gif","url":"https://t.co/b","expanded_url":"","display_url":"",
                   "media_url":"","media_url_https":"https://p/b.jpg","indices":[0,1],"sizes":{},
                   "video_info":{"aspect_ratio":[1,1],"variants":[]}}]}
                """);

    assertThat(read(line).media())
        .containsExactly(
            new Media("image", "https://p/a.jpg"), new Media("video", "https://p/b.jpg"));
  }

  @Test
  void what_is_not_known_is_null() throws Exception {
    V1Line line =
        V1Line.status(1, "?").with("lang", "und").withJson("user", "{\"id\":5,\"name\":\"n\"}");
    Post post = read(line);

    assertThat(post.lang()).isNull();
    assertThat(post.author()).isEqualTo(new Author("5", null, null));
    assertThat(post.url()).isEqualTo("https://x.com/i/status/1");
  }

  @Test
  void time_does_not_depend_on_the_zone_of_the_machine() throws Exception {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
      V1Line line = V1Line.status(1, "").with("created_at", "Sun Oct 25 00:30:00 +0000 2015");
      assertThat(read(line).createdAt()).isEqualTo(Instant.parse("2015-10-25T00:30:00Z"));
      line.with("created_at", "Sun Oct 25 01:30:00 +0000 2015");
      assertThat(read(line).createdAt()).isEqualTo(Instant.parse("2015-10-25T01:30:00Z"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static Post read(V1Line line) throws MalformedPostException {
    return Objects.requireNonNull(new XV1Format().read(line.bytes()).post());
  }
}
