// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.News.example/a/b/?utm_source=x&id=7#top | news.example/a/b?id=7
          http://news.example/a/b?id=7&fbclid=IwAR0           | news.example/a/b?id=7
          https://m.news.example:443/a/b/?ref=home&id=7       | news.example/a/b?id=7
          HTTPS://NEWS.EXAMPLE/A                              | news.example/A
          https://news.example:8443/a                         | news.example:8443/a
          https://news.example/?UTM_Medium=mail&&gclid        | news.example
          https://news.example./                              | news.example
          https://www.co.example                              | co.example
          https://m.example/a                                 | m.example/a
          https://bücher.example/ä                            | xn--bcher-kva.example/ä
          https://youtu.be/dQw4w9WgXcQ?si=abc                 | youtube.com/watch?v=dQw4w9WgXcQ
          https://m.youtube.com/watch?t=3s&v=dQw4w9WgXcQ      | youtube.com/watch?v=dQw4w9WgXcQ
          https://www.youtube.com/shorts/dQw4w9WgXcQ/         | youtube.com/watch?v=dQw4w9WgXcQ
          https://www.youtube.com/@acme                       | youtube.com/@acme
          https://mobile.twitter.com/al/status/1724?ref_src=a | x.com/al/status/1724
          https://old.reddit.com/r/travel/comments/abc/       | reddit.com/r/travel/comments/abc
          https://en.m.wikipedia.org/wiki/Delay               | en.wikipedia.org/wiki/Delay
          """)
  void one_page_has_one_key_however_it_was_shared(String url, String key) {
    assertThat(CanonicalUrl.of(url)).isNotNull().extracting(CanonicalUrl::key).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.News.example/a/?utm_source=x&id=7#top | https://www.news.example/a?id=7
          http://m.news.example/a                           | http://m.news.example/a
          https://youtu.be/dQw4w9WgXcQ?t=7&fbclid=a         | https://youtu.be/dQw4w9WgXcQ?t=7
          """)
  void the_address_opens_the_page_and_tells_nobody_how_it_was_come_by(String url, String address) {
    assertThat(CanonicalUrl.of(url))
        .isNotNull()
        .extracting(CanonicalUrl::address)
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news",
        "news.example/a",
        "ftp://news.example/a",
        "javascript://news.example/%0Aalert(1)",
        "https://",
        "https:///a",
        "https://localhost/a",
        "https://10.0.0.1/a",
        "https://[::1]/a",
        "https://bank.example@evil.example/a",
        "https://bank.example\\@evil.example/a",
        "https://news.example:99x/a",
        "https://news.example:123456/a",
        "https://news..example/a",
        "https://-.example/a b",
        "https://news.example/a\u202Eb",
        "https://news.example/a\u200Bb",
        "https://news.example/\uD800"
      })
  void what_is_no_address_of_a_public_page_or_a_strange_one_is_none(String url) {
    assertThat(CanonicalUrl.of(url)).isNull();
  }

  @Test
  void an_address_is_never_longer_than_its_bound() {
    assertThat(CanonicalUrl.of("https://a.example/" + "x".repeat(290))).isNull();
    assertThat(CanonicalUrl.of("https://a.example/" + "x".repeat(280))).isNotNull();
    assertThat(CanonicalUrl.of("https://a.example/a?utm_id=" + "x".repeat(3_000))).isNotNull();
    assertThat(CanonicalUrl.of("https://a.example/a?utm_id=" + "x".repeat(5_000_000))).isNull();
    assertThat(CanonicalUrl.of("https://" + "a.".repeat(200_000) + "example/a")).isNull();
  }

  @Test
  void every_text_has_a_key_or_none_and_an_address_has_the_key_that_it_was_made_of() {
    Random random = new Random(7);
    String alphabet = "ahtps:/.?#&=@%[]\\ \u00e4\u6f22\uD83D\uDE00\u202e-_~utm_v()";
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "https://a.example" : "http");
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      CanonicalUrl url = CanonicalUrl.of(text.toString());
      if (url != null) {
        found++;
        CanonicalUrl again = CanonicalUrl.of(url.address());
        assertThat(again).as("%s", text).isEqualTo(url);
        assertThat(url.key()).hasSizeLessThanOrEqualTo(CanonicalUrl.LONGEST);
      }
    }
    assertThat(found).isGreaterThan(500);
  }
}
