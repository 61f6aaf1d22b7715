// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          <p>one</p><p>two</p>                       | one~~two
          <p>one<br>two<br />three</p>               | one~two~three
          one<br><br>two                             | one~~two
          <p>a &lt; b &amp; c &#39;d&#39; &quot;e&quot; &amp;amp;</p> | a < b & c 'd' "e" &amp;
          <p>two:</p><ul><li>a</li><li>b</li></ul><p>end</p> | two:~~a~b~~end
          <blockquote><p>said</p></blockquote><p>no</p> | said~~no
          <p>so <em>very</em> <strong>bad</strong></p> | so very bad
          <p>:acme: :blobcat_sad:</p>                | :acme: :blobcat_sad:
          <p>a</p><script>alert(1)</script><!-- x --><p>b</p> | a~~b
          <p>5 < 6                                   | 5 < 6
          <p></p>                                    | ''
          plain, no markup                           | plain, no markup
          """)
  void markup_becomes_lines(String html, String text) throws Exception {
    assertThat(text(html)).isEqualTo(text.replace('~', '\n'));
  }

  @Test
  void a_link_comes_out_in_full_though_parts_of_it_are_not_shown() throws Exception {
    String link =
        "<a href=\"https://www.acme.example/help/bags/lost?x=1\" rel=\"nofollow\"><span"
            + " class=\"invisible\">https://www.</span><span class=\"ellipsis\">acme.example/help"
            + "</span><span class=\"invisible\">/bags/lost?x=1</span></a>";

    assertThat(text("<p>see " + link + "!</p>"))
        .isEqualTo("see https://www.acme.example/help/bags/lost?x=1!");
    assertThat(post("<p>" + link + "</p>").media()).isEmpty();
  }

  @Test
  void a_link_that_other_software_has_cut_short_comes_out_in_full() throws Exception {
    assertThat(text("<a href=\"https://acme.example/help/bags\">acme.example/he…</a>"))
        .isEqualTo("https://acme.example/help/bags");
  }

  @Test
  void where_a_word_leads_is_kept_as_a_link() throws Exception {
    Post post = post("<p>the <a href=\"https://acme.example/bags\">terms</a> say no</p>");

    assertThat(post.text()).isEqualTo("the terms say no");
    assertThat(post.media()).containsExactly(new Media("link", "https://acme.example/bags"));
  }

  @Test
  void what_leads_nowhere_is_no_link() throws Exception {
    assertThat(post("<a href=\"javascript:x\">a</a> <a>b</a> <a href=\"http://\">c</a>").media())
        .isEmpty();
  }

  @Test
  void a_hashtag_stays() throws Exception {
    assertThat(
            text(
                "<p><a href=\"https://m.example/tags/AcmeAir\" class=\"mention hashtag\""
                    + " rel=\"tag\">#<span>AcmeAir</span></a> no</p>"))
        .isEqualTo("#AcmeAir no");
  }

  @Test
  void a_mention_has_its_server_also_where_that_is_the_one_asked() throws Exception {
    String html =
        "<p>"
            + mention("https://acme.example/@care", "care")
            + " and "
            + mention("https://m.example/@care", "care")
            + " help</p>";
    StatusJson status =
        StatusJson.status("7", html)
            .withJson(
                "mentions",
                """
                [{'id':'1','username':'care','acct':'care@acme-handles.example',
                  'url':'https://acme.example/@care'},
                 {'id':'2','username':'care','acct':'care','url':'https://m.example/@care'}]
                """);

    assertThat(post(status).text())
        .isEqualTo("@care@acme-handles.example and @care@m.example help");
  }

  @Test
  void a_mention_that_is_not_listed_goes_by_its_page_if_that_names_it() throws Exception {
    assertThat(text(mention("https://acme.example/@care", "care"))).isEqualTo("@care@acme.example");
    assertThat(text(mention("https://acme.example/users/care", "care")))
        .isEqualTo("@care@acme.example");
    assertThat(text(mention("https://acme.example/profile/17", "care"))).isEqualTo("@care");
    assertThat(text(mention("https://acme.example/@care", "care@acme.example")))
        .isEqualTo("@care@acme.example");
  }

  @Test
  void endless_nesting_takes_neither_the_stack_nor_much_time() throws Exception {
    assertThat(text("<b><p>".repeat(20_000) + "deep")).endsWith("deep");
    assertThat(text("<a href=\"https://a.example\">".repeat(20_000) + "deep")).endsWith("deep");
  }

  private static String mention(String href, String name) {
    return "<span class=\"h-card\" translate=\"no\"><a href=\"%s\" class=\"u-url mention\">@<span>%s</span></a></span>"
        .formatted(href, name);
  }

  private static String text(String html) throws MalformedPostException {
    return post(html).text();
  }

  private static Post post(String html) throws MalformedPostException {
    return post(StatusJson.status("7", html));
  }

  private static Post post(StatusJson status) throws MalformedPostException {
    return Objects.requireNonNull(new MastodonFormat().read(status.bytes()).post());
  }
}
