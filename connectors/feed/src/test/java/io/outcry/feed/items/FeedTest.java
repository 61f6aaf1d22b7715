// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Media;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final URI ADDRESS = URI.create("https://News.example/blog/feed/?page=1");
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
      <channel><title>News &amp; more</title><link>https://news.example/</link>
      <atom:link href="https://news.example/feed" rel="self"/><language>en-us</language>
      <image><title>logo</title><link>https://news.example/logo</link></image>
      <ttl>45</ttl><sy:updatePeriod>hourly</sy:updatePeriod>
      <item><title>Acme Air loses bags</title><link>https://news.example/7</link>
      <guid isPermaLink="false">https://news.example/?p=7</guid>
      <description><![CDATA[<p>A <b>bag</b> &amp; a&nbsp;coat</p><script>x</script>]]></description>
      <author>ed@news.example (Ed Itor)</author>
      <enclosure url="https://news.example/7.mp3" type="audio/mpeg" length="1"/>
      <pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate></item>
      <item><title>No guid</title><link>/8</link></item>
      <item><guid isPermaLink="false">9</guid><description>Only words</description></item>
      </channel></rss>
      """;

  @Test
  void an_item_of_rss_is_read() throws NoFeedException {
    FeedItem item = read(RSS).items().get(0);

    assertThat(item.id()).isEqualTo("feed:https://news.example/?p=7");
    assertThat(item.text())
        .isEqualTo("Acme Air loses bags\n\nA bag & a\u00A0coat".replace('\u00A0', ' '));
    assertThat(item.link()).isEqualTo("https://news.example/7");
    assertThat(item.author())
        .isEqualTo(new Author("news.example/blog/feed#Ed Itor", "Ed Itor", null));
    assertThat(item.lang()).isEqualTo("en-us");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(item.updated()).isNull();
    assertThat(item.media())
        .containsExactly(
            new Media("link", "https://news.example/7"),
            new Media("audio", "https://news.example/7.mp3"));
  }

  @Test
  void an_item_without_guid_is_its_link_and_one_with_a_number_is_one_of_its_feed()
      throws Exception {
    Feed feed = read(RSS);
    assertThat(feed.items())
        .extracting(FeedItem::id)
        .containsExactly(
            "feed:https://news.example/?p=7",
            "feed:https://News.example/8",
            "feed:news.example/blog/feed#9");
    assertThat(feed.items().get(1).author())
        .isEqualTo(new Author("news.example/blog/feed", "News & more", null));
    assertThat(feed.items().get(1).published()).isNull();
    assertThat(feed.items().get(2).text()).isEqualTo("Only words");
  }

  @Test
  void the_longest_of_the_pauses_that_a_feed_asks_for_counts() throws NoFeedException {
    assertThat(read(RSS).notBefore()).isEqualTo(Duration.ofHours(1));
    assertThat(read(RSS.replace("hourly", "daily")).notBefore()).isEqualTo(Duration.ofDays(1));
    assertThat(read(RSS.replace("<ttl>45", "<ttl>90")).notBefore())
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(read("<rss><channel/></rss>").notBefore()).isZero();
  }

  @Test
  void an_entry_of_atom_is_read() throws NoFeedException {
    FeedItem item =
        read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>
                <entry><title type="html">Bags &amp;amp; coats</title>
                <link rel="replies" href="https://b.example/7/replies"/>
                <link rel="alternate" type="text/html" href="https://b.example/7"/>
                <link rel="enclosure" type="image/png" href="https://b.example/7.png"/>
                <link rel="edit" href="https://b.example/7/edit"/>
                <id>tag:b.example,2026:7</id>
                <author><name>Ann</name><uri>https://b.example/ann</uri></author>
                <published>2026-01-05T10:00:00Z</published><updated>2026-01-05T12:00:00+01:00</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Lost <b>it</b></div>
                </content></entry></feed>
                """)
            .items()
            .get(0);

    assertThat(item.id()).isEqualTo("feed:tag:b.example,2026:7");
    assertThat(item.text()).isEqualTo("Bags & coats\n\nLost it");
    assertThat(item.link()).isEqualTo("https://b.example/7");
    assertThat(item.author()).isEqualTo(new Author("https://b.example/ann", "Ann", null));
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(item.updated()).isEqualTo(Instant.parse("2026-01-05T11:00:00Z"));
    assertThat(item.media())
        .containsExactly(
            new Media("link", "https://b.example/7"),
            new Media("image", "https://b.example/7.png"));
  }

  @Test
  void an_entry_that_was_taken_from_another_feed_keeps_its_own_id_and_times() throws Exception {
    FeedItem item =
        read("""
                <feed><title>Planet</title><entry><id>urn:entry</id><title>Bag</title>
                <updated>2026-01-05T10:00:00Z</updated><link href="https://p.example/7"/>
                <source><id>urn:feed</id><title>Theirs</title><link href="https://t.example/"/>
                <updated>2026-01-09T10:00:00Z</updated></source></entry></feed>
                """)
            .items()
            .get(0);
    assertThat(item.id()).isEqualTo("feed:urn:entry");
    assertThat(item.link()).isEqualTo("https://p.example/7");
    assertThat(item.text()).isEqualTo("Bag");
    assertThat(item.changed()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
  }

  @Test
  void an_item_of_rdf_is_read() throws NoFeedException {
    FeedItem item =
        read("""
                <!DOCTYPE rdf:RDF [<!ENTITY nbsp "&#160;">]>
                <rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>Old</title></channel>
                <item rdf:about="https://o.example/1"><title>One&nbsp;bag</title>
                <link>https://o.example/1</link><dc:creator>Bo</dc:creator>
                <dc:date>2026-01-05T10:00:00+00:00</dc:date></item></rdf:RDF>
                """)
            .items()
            .get(0);
    assertThat(item.id()).isEqualTo("feed:https://o.example/1");
    assertThat(item.text()).isEqualTo("One\u00A0bag");
    assertThat(item.author().handle()).isEqualTo("Bo");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
  }

  @Test
  void a_video_of_a_channel_is_a_video() throws NoFeedException {
    FeedItem item =
        read("""
                <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015"
                    xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
                <title>Channel</title><entry><id>yt:video:abc</id><yt:videoId>abc</yt:videoId>
                <title>My bag</title><link rel="alternate" href="https://v.example/watch?v=abc"/>
                <author><name>Vi</name><uri>https://v.example/channel/UC1</uri></author>
                <published>2026-01-05T10:00:00+00:00</published>
                <media:group><media:title>My bag</media:title>
                <media:content url="https://v.example/v/abc" type="application/x-shockwave-flash"/>
                <media:thumbnail url="https://i.example/abc.jpg"/>
                <media:description>How Acme lost it.</media:description>
                <media:community><media:statistics views="1200"/></media:community>
                </media:group></entry></feed>
                """)
            .items()
            .get(0);
    assertThat(item.id()).isEqualTo("feed:yt:video:abc");
    assertThat(item.text()).isEqualTo("My bag\n\nHow Acme lost it.");
    assertThat(item.media()).containsExactly(new Media("video", "https://v.example/watch?v=abc"));
    assertThat(item.author()).isEqualTo(new Author("https://v.example/channel/UC1", "Vi", null));
    assertThat(item.views()).isEqualTo(1_200);
  }

  @Test
  void a_feed_that_breaks_off_has_the_items_before() throws NoFeedException {
    Feed feed = read(RSS.substring(0, RSS.indexOf("<item><title>No guid") + 9));
    assertThat(feed.items()).hasSize(1);
    assertThat(feed.broken()).contains(" in line ");
  }

  @Test
  void it_is_cut_behind_its_last_whole_item_wherever_it_breaks_off() {
    String item =
        "<item><title>Bäg %d</title><description><![CDATA[</item>]]></description><!--"
            + "</item>--><a b='>'/></item>";
    StringBuilder all = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 2_000; i++) {
      all.append(item.formatted(i)).append(i % 3 == 0 ? "\r\n" : "");
    }
    for (int end = all.length(); end > 1_000; end -= 7_919) {
      String xml = all.substring(0, end);
      String whole = FeedWalk.over(xml).whole(xml);
      assertThat(whole).endsWith("</item>--><a b='>'/></item></channel></rss>");
      assertThat(FeedWalk.over(whole).broken()).isNull();
    }
  }

  @Test
  void no_entity_is_expanded_and_no_file_is_read() throws NoFeedException {
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
        <!ENTITY f SYSTEM "file:///etc/hostname"> <!-- ]> --> ]>
        <rss><channel><item><title>&b; &f; stays</title></item></channel></rss>
        """;
    assertThat(read(bomb).items().get(0).text()).isEqualTo("&b; &f; stays");
  }

  @Test
  void entities_of_html_bare_ampersands_and_forbidden_characters_are_mended() throws Exception {
    Feed feed =
        read(
            "<rss><channel><item><title>R&D caf&eacute; &unknown; a\u0007b&#0;&#xD800;&#zz; &#x41;</title>"
                + "<description><![CDATA[1 & 2]]></description></item></channel></rss>");
    assertThat(feed.items().get(0).text()).isEqualTo("R&D café &unknown; ab A\n\n1 & 2");
    assertThat(feed.broken()).isNull();
  }

  @Test
  void the_charset_is_that_which_fits() throws NoFeedException {
    String words = "<rss><channel><item><title>Verspätung – Köln</title></item></channel></rss>";
    String utf8 = "<?xml version='1.0' encoding='UTF-8'?>" + words;
    Charset windows = Charset.forName("windows-1252");

    assertThat(text(utf8.getBytes(UTF_8), null)).isEqualTo("Verspätung – Köln");
    assertThat(text(utf8.getBytes(windows), null)).isEqualTo("Verspätung – Köln");
    assertThat(text(words.getBytes(windows), "text/xml; charset=windows-1252"))
        .isEqualTo("Verspätung – Köln");
    assertThat(text(words.getBytes(UTF_8), "text/xml; charset=nonsense"))
        .isEqualTo("Verspätung – Köln");
    assertThat(text(words.getBytes(StandardCharsets.UTF_16), null)).isEqualTo("Verspätung – Köln");
    assertThat(text(("<?xml encoding='UTF-16'?>" + words).getBytes(UTF_8), null))
        .isEqualTo("Verspätung – Köln");
    assertThat(text(("\uFEFF \n" + utf8).getBytes(UTF_8), null)).isEqualTo("Verspätung – Köln");
  }

  @Test
  void what_is_no_feed_says_what_it_is() {
    assertNoFeed("<!DOCTYPE html><html><body>parked", "a web page");
    assertNoFeed("<opml><body/></opml>", "XML with the root element opml");
    assertNoFeed("{\"items\":[]}", "no XML: ");
    assertNoFeed("", "no XML: ");
    assertNoFeed("<rss><channel><item>", "broken XML: ");
    assertNoFeed("<rss><item></item>" + "<a>".repeat(100_000), "broken XML: elements inside");
  }

  @Test
  void a_large_feed_is_read_in_one_piece() throws NoFeedException {
    String item = "<item><guid>%d</guid><description>%s</description></item>";
    StringBuilder all = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 100; i++) {
      all.append(item.formatted(i, "word &amp; ".repeat(9_000)));
    }
    assertThat(read(all.append("</channel></rss>").toString()).items()).hasSize(100);
  }

  private static void assertNoFeed(String body, String message) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(NoFeedException.class)
        .hasMessageStartingWith(message);
  }

  private static String text(byte[] body, @Nullable String contentType) throws NoFeedException {
    return Feed.read(body, contentType, ADDRESS).items().get(0).text();
  }

  private static Feed read(String body) throws NoFeedException {
    return Feed.read(body.getBytes(UTF_8), "application/rss+xml", ADDRESS);
  }
}
