// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      nullValues = "none",
      textBlock =
          """
          look: https://a.example/x.               | a.example/x
          (see https://a.example/x)                | a.example/x
          https://a.example/wiki/Delay_(travel)!   | a.example/wiki/Delay_(travel)
          "https://a.example/x" <HTTP://b.example> | a.example/x b.example
          見て https://a.example/x。ひどい         | a.example/x
          a.example/x www.a.example/x              | none
          https://t.co/AbC123                      | none
          https://a.example/2026/long-…            | none
          https://a.example/x https://a.example/x/ | a.example/x
          """)
  void the_addresses_in_a_text(String text, String keys) {
    List<Link> links = new PostLinks().saying(text).all();
    assertThat(String.join(" ", links.stream().map(link -> link.url().key()).toList()))
        .isEqualTo(keys == null ? "" : keys);
  }

  @Test
  void what_the_network_tells_comes_first_and_pictures_do_not_count() {
    List<Link> links =
        new PostLinks()
            .carrying("image", "https://cdn.example/p.jpg")
            .carrying("video", "https://cdn.example/v.mp4")
            .carrying("audio", "https://cdn.example/a.mp3")
            .carrying("link", "https://youtu.be/dQw4w9WgXcQ")
            .carrying("link", "not an address")
            .saying("https://www.youtube.com/watch?v=dQw4w9WgXcQ https://a.example/x")
            .all();
    assertThat(links)
        .extracting(Link::kind)
        .containsExactly(LinkKind.VIDEO, LinkKind.AUDIO, LinkKind.VIDEO, LinkKind.LINK);
  }

  @Test
  void a_post_has_four_links_at_most_however_long_it_is() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("https://a.example/").append(i).append(' ');
    }
    assertThat(new PostLinks().saying(text.toString()).all()).hasSize(PostLinks.MOST);
    assertThat(new PostLinks().saying("https://".repeat(1_000_000)).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://news.example/a             | true
          https://news.example/?p=7          | true
          https://youtu.be/dQw4w9WgXcQ       | true
          https://x.com/al/status/1724       | true
          https://m.example/@al/77           | true
          https://news.example/              | false
          https://x.com/AcmeAir              | false
          https://m.example/@al              | false
          https://bsky.app/profile/acme.test | false
          https://reddit.com/r/acme          | false
          https://acme.example/news/7        | false
          https://help.acme.example/a        | false
          https://notacme.example/a          | true
          """)
  void a_home_page_an_account_and_the_site_of_the_brand_tell_no_stories_apart(
      String url, boolean tells) {
    Link link = new PostLinks().saying(url).all().get(0);
    assertThat(link.tellsStoriesApart(List.of("acme.example"))).isEqualTo(tells);
  }
}
