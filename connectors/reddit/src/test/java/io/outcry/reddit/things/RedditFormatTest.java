// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedditFormatTest {
  private static final String COMMENT =
      """
      "name":"t1_c1","id":"c1","author":"ann_99","author_fullname":"t2_ann",
      "body":"Same here &amp; worse.","parent_id":"t1_c0","link_id":"t3_s1",
      "created_utc":1767607200.0,"edited":1767607260.0,"score":7,"num_comments":539,
      "permalink":"/r/travel/comments/s1/lost_bag/c1/","subreddit":"travel","replies":""\
      """;
  private static final String SUBMISSION =
      """
      "name":"t3_s1","author":"ann_99","author_fullname":"t2_ann","title":"Lost bag &lt;again&gt;",
      "selftext":"**Acme Air** lost it.","is_self":true,"url":"https://www.reddit.com/r/travel/s1",
      "created_utc":1767607200,"edited":false,"score":-3,"num_comments":12,"num_crossposts":2,
      "permalink":"/r/travel/comments/s1/lost_bag/","subreddit":"travel"\
      """;

  @Test
  void a_comment_is_a_reply_in_the_conversation_of_its_submission() throws Exception {
    Post post = post(wrapped("t1", COMMENT));

    assertThat(post.id()).isEqualTo("reddit:t1_c1");
    assertThat(post.kind()).isEqualTo(PostKind.REPLY);
    assertThat(post.parentId()).isEqualTo("reddit:t1_c0");
    assertThat(post.conversationId()).isEqualTo("reddit:t3_s1");
    assertThat(post.author().id()).isEqualTo("t2_ann");
    assertThat(post.author().handle()).isEqualTo("ann_99");
    assertThat(post.createdAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(post.editedAt()).isEqualTo(Instant.parse("2026-01-05T10:01:00Z"));
    assertThat(post.text()).isEqualTo("Same here & worse.");
    assertThat(post.url()).isEqualTo("https://www.reddit.com/r/travel/comments/s1/lost_bag/c1/");
    assertThat(post.engagement()).isEqualTo(new Engagement(7, 0, 0, 0, 0));
  }

  @Test
  void a_submission_is_its_title_and_its_text() throws Exception {
    Post post = post(wrapped("t3", SUBMISSION));

    assertThat(post.text()).isEqualTo("Lost bag <again>\n\nAcme Air lost it.");
    assertThat(post.kind()).isEqualTo(PostKind.ORIGINAL);
    assertThat(post.parentId()).isNull();
    assertThat(post.conversationId()).isEqualTo("reddit:t3_s1");
    assertThat(post.editedAt()).isNull();
    assertThat(post.media()).isEmpty();
    assertThat(post.engagement()).isEqualTo(new Engagement(0, 2, 12, 0, 0));
  }

  @Test
  void the_data_alone_is_read_as_if_it_were_wrapped() throws Exception {
    assertThat(read("{" + COMMENT + "}")).isEqualTo(read(wrapped("t1", COMMENT)));
    assertThat(read("{" + SUBMISSION + "}")).isEqualTo(read(wrapped("t3", SUBMISSION)));
    assertThat(read("{\"data\":{" + COMMENT + "},\"kind\":\"t1\"}"))
        .isEqualTo(read(wrapped("t1", COMMENT)));
  }

  @Test
  void a_dump_of_old_has_no_fullnames_and_quotes_its_time() throws Exception {
    Post post =
        post(
            """
            {"id":"c1","author":"ann_99","body":"Hm.","parent_id":"t3_s1","link_id":"t3_s1",
             "created_utc":"1767607200","retrieved_on":1767607210,"subreddit":"travel"}""");

    assertThat(post.id()).isEqualTo("reddit:t1_c1");
    assertThat(post.author().id()).isEqualTo("u/ann_99");
    assertThat(post.createdAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(post.receivedAt()).isEqualTo(Instant.parse("2026-01-05T10:00:10Z"));
    assertThat(post.url()).isEqualTo("https://www.reddit.com/comments/s1/_/c1");
  }

  @Test
  void the_target_of_a_submission_is_media() throws Exception {
    String link = SUBMISSION.replace("\"is_self\":true,", "").replace("**", "");

    assertThat(post("{" + link + "}").media())
        .containsExactly(new Media("link", "https://www.reddit.com/r/travel/s1"));
    assertThat(post("{" + link + ",\"post_hint\":\"image\"}").media().get(0).kind())
        .isEqualTo("image");
    assertThat(post("{" + link + ",\"is_gallery\":true}").media().get(0).kind()).isEqualTo("image");
    assertThat(post("{" + link + ",\"post_hint\":\"rich:video\"}").media().get(0).kind())
        .isEqualTo("video");
    assertThat(post("{" + link + ",\"is_video\":true}").media().get(0).kind()).isEqualTo("video");
  }

  @Test
  void an_address_in_a_text_is_a_link() throws Exception {
    String text = COMMENT.replace("Same here &amp; worse.", "See [it](https://acme.example/7).");
    assertThat(post("{" + text + "}").media())
        .containsExactly(new Media("link", "https://acme.example/7"));
  }

  @Test
  void a_crosspost_quotes_and_has_a_conversation_of_its_own() throws Exception {
    Post post = post("{" + SUBMISSION + ",\"crosspost_parent\":\"t3_s0\"}");

    assertThat(post.kind()).isEqualTo(PostKind.QUOTE);
    assertThat(post.parentId()).isEqualTo("reddit:t3_s0");
    assertThat(post.conversation()).isEqualTo("reddit:t3_s1");
  }

  @Test
  void what_is_deleted_or_removed_is_a_deletion() throws Exception {
    Inbound gone = Inbound.of(new Deletion("reddit:t1_c1", null, "reddit", null, null));

    assertThat(read("{" + COMMENT.replace("ann_99", "[deleted]") + "}")).isEqualTo(gone);
    assertThat(read("{" + COMMENT.replace("Same here &amp; worse.", "[removed]") + "}"))
        .isEqualTo(gone);
    assertThat(read("{\"name\":\"t1_c1\",\"author\":null,\"body\":\"[deleted]\"}")).isEqualTo(gone);
    for (String removed :
        new String[] {
          SUBMISSION.replace("**Acme Air** lost it.", "[removed]"),
          SUBMISSION.replace("Lost bag &lt;again&gt;", "[deleted by user]"),
          SUBMISSION + ",\"removed_by_category\":\"moderator\""
        }) {
      Deletion deletion = Objects.requireNonNull(read("{" + removed + "}").deletion());
      assertThat(deletion.postId()).isEqualTo("reddit:t3_s1");
    }
    assertThat(read("{" + SUBMISSION + ",\"removed_by_category\":null}").post()).isNotNull();
  }

  @Test
  void many_things_in_one_record_are_refused() {
    assertThatThrownBy(() -> read("{\"kind\":\"Listing\",\"data\":{\"children\":[]}}"))
        .isInstanceOf(MalformedPostException.class)
        .hasMessage(
            "data.children: a whole listing; expected one thing in each record:"
                + " its children, a line each");
    assertThatThrownBy(() -> read(wrapped("t1", COMMENT.replace("\"\"", "{\"kind\":\"Listing\"}"))))
        .hasMessageStartingWith("replies: a tree of comments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: missing or empty; expected such as t3_abc12|{\"kind\":\"t3\",\"data\":{}}",
        "kind: 't5'; expected t1 (a comment) or t3 (a submission)|{\"kind\":\"t5\",\"data\":{}}",
        "kind: missing; expected t1 (a comment) or t3 (a submission)|{}",
        "name: 't1_../..'; expected a fullname such as t1_abc12|{\"name\":\"t1_../..\"}",
        "author: missing or empty; expected the name of an account"
            + "|{\"name\":\"t1_a\",\"created_utc\":1}",
        "created_utc: missing or empty; expected seconds since 1970|{\"name\":\"t1_a\"}",
        "created_utc: 'soon' is no time; expected seconds since 1970"
            + "|{\"name\":\"t1_a\",\"created_utc\":\"soon\"}",
        "created_utc: '1e99' is no time; expected seconds since 1970"
            + "|{\"name\":\"t1_a\",\"created_utc\":1e99}",
        "body: missing or empty; expected the text of a comment"
            + "|{\"name\":\"t1_a\",\"created_utc\":1,\"author\":\"a\"}",
        "title: missing or empty; expected the title of a submission"
            + "|{\"name\":\"t3_a\",\"created_utc\":1,\"author\":\"a\"}",
        "found an array; expected a JSON object|[]"
      })
  void what_cannot_be_read_is_refused_with_its_reason(String reasonAndRecord) {
    int mark = reasonAndRecord.indexOf('|');
    assertThatThrownBy(() -> read(reasonAndRecord.substring(mark + 1)))
        .isInstanceOf(MalformedPostException.class)
        .hasMessage(reasonAndRecord.substring(0, mark));
  }

  @Test
  void it_recognises_its_own_and_no_other() {
    RedditFormat format = new RedditFormat();

    assertThat(format.recognises(wrapped("t1", COMMENT))).isTrue();
    assertThat(format.recognises("{" + COMMENT)).isTrue();
    assertThat(format.recognises("{" + SUBMISSION)).isTrue();
    assertThat(format.recognises("{\"kind\": \"Listing\", \"data\"")).isTrue();
    assertThat(format.recognises("{\"id\":\"x:1\",\"network\":\"x\",\"kind\":\"reply\"")).isFalse();
    assertThat(format.recognises("{\"created_at\":\"Mon\",\"id_str\":\"1\",\"text\"")).isFalse();
  }

  private static String wrapped(String kind, String data) {
    return "{\"kind\":\"" + kind + "\",\"data\":{" + data + "}}";
  }

  private static Post post(String json) throws MalformedPostException {
    return Objects.requireNonNull(read(json).post());
  }

  private static Inbound read(String json) throws MalformedPostException {
    return new RedditFormat().read(json.getBytes(UTF_8));
  }
}
