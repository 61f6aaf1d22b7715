// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library that reads the v1.1 stream, and our decoder, make the same post of a status. */
class XV1OracleTest {
  private static final String MEDIUM =
      """
      {"id":%d,"type":"%s","url":"https://t.co/a","expanded_url":"","display_url":"",
       "media_url":"http://p/%d.jpg","media_url_https":"https://p/%d.jpg","indices":[0,1],
       "sizes":{},"video_info":{"aspect_ratio":[1,1],"variants":[]}}""";

  static Stream<V1Line> statuses() {
    return Stream.of(
        V1Line.status(1724, "@AcmeAir lost my bag again").with("reply_count", 4),
        V1Line.status(Long.MAX_VALUE, "the largest id"),
        V1Line.status(1, "an id in quotes").with("id", "1724"),
        V1Line.status(1, "fish &amp; chips &lt; &gt; &quot; &amp;lt; & &nothing; &;"),
        V1Line.status(1, "😡 $1 \\1 \t\n \"quoted\""),
        V1Line.status(1, "half …").withJson("extended_tweet", extended("all of it", "")),
        V1Line.status(1, "")
            .without("text")
            .with("full_text", "all of it")
            .withJson("extended_entities", media(medium(1, "photo"), medium(2, "video"))),
        V1Line.status(2, "RT @ann: short …")
            .with(
                "retweeted_status",
                V1Line.status(1, "short …").withJson("extended_tweet", extended("long", ""))),
        V1Line.status(2, "RT @ann: full")
            .with("retweeted_status", V1Line.status(1, "").with("full_text", "full &amp; whole")),
        V1Line.status(9, "look").with("quoted_status_id", 5),
        V1Line.status(9, "look").with("quoted_status_id", "5"),
        V1Line.status(9, "look")
            .with("quoted_status_id", 5)
            .with("quoted_status", V1Line.status(5, "quoted")),
        V1Line.status(10, "@ann me too").with("in_reply_to_status_id", 6),
        V1Line.status(11, "both").with("in_reply_to_status_id", 6).with("quoted_status_id", 5),
        V1Line.status(1, "one").withJson("entities", media(medium(1, "photo"))),
        V1Line.status(1, "more wins")
            .withJson("entities", media(medium(1, "photo")))
            .withJson("extended_entities", media(medium(1, "animated_gif"), medium(2, "poll"))),
        V1Line.status(1, "longest wins")
            .withJson("extended_entities", media(medium(1, "photo")))
            .withJson("extended_tweet", extended("longest", medium(3, "photo"))),
        V1Line.status(1, "?").with("lang", "und").withJson("user", "{\"id\":5,\"name\":\"n\"}"),
        V1Line.status(1, "?").with("lang", "").without("favorite_count").without("retweet_count"),
        V1Line.status(1, "?").withJson("user", "{\"id\":\"5\",\"followers_count\":null}"));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void both_decoders_make_the_same_post(V1Line status) throws Exception {
    assertThat(new XV1Format().read(status.bytes()).post())
        .isEqualTo(Twitter4jPosts.read(status.text()));
  }

  private static String extended(String text, String medium) {
    return "{\"full_text\":\"%s\",\"display_text_range\":[0,4],\"entities\":%s}"
        .formatted(text, media(medium));
  }

  private static String media(String... media) {
    return "{\"media\":[%s]}".formatted(String.join(",", media));
  }

  private static String medium(int id, String type) {
    return MEDIUM.formatted(id, type, id, id);
  }
}
