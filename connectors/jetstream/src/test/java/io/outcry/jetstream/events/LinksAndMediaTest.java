// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksAndMediaTest {
  private static final String NEWS = "https://www.acme.example/news/2026/bags?id=7";

  @Test
  void a_shortened_link_is_written_in_full_behind_characters_of_any_width() throws Exception {
    Post post =
        linked("😡 é€ see www.acme.example/news/20... now", "www.acme.example/news/20...", NEWS);
    assertThat(post.text()).isEqualTo("😡 é€ see " + NEWS + " now");
    assertThat(post.media()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "acme.example,                 https://acme.example/,            true",
    "ACME.example/a…,              https://acme.example/a/b,         true",
    "https://acme.example/a/b,     https://acme.example/a/b,         true",
    "http://acme.example/a,        https://www.acme.example/a,       true",
    "acme.example/a,               https://acme.example/a/b,         false",
    "acme.example/...,             https://acme.example.evil.example, false",
    "the news,                     https://acme.example/a/b,         false",
    "...,                          https://acme.example/a/b,         false",
  })
  void words_that_are_linked_stay_and_their_link_is_kept(String shown, String uri, boolean full)
      throws Exception {
    Post post = linked("Read " + shown + "!", shown, uri);
    assertThat(post.text()).isEqualTo("Read " + (full ? uri : shown) + "!");
    assertThat(post.media()).isEqualTo(full ? List.of() : List.of(new Media("link", uri)));
  }

  @Test
  void several_links_are_found_in_any_order() throws Exception {
    String text = "a.example/1... and b.example/2...";
    Post post =
        JetstreamFormatTest.post(
            TestEvents.post(
                "3kx",
                text,
                facets(
                    facet(19, 33, "https://b.example/22"), facet(0, 14, "https://a.example/11"))));
    assertThat(post.text()).isEqualTo("https://a.example/11 and https://b.example/22");
  }

  @Test
  void places_that_do_not_fit_change_nothing() throws Exception {
    String text = "é a.example/1...";
    List<String> bad = new ArrayList<>();
    bad.add(facet(1, 17, NEWS)); // begins within é
    bad.add(facet(3, 99, NEWS));
    bad.add(facet(17, 3, NEWS));
    bad.add(facet(-3, 17, NEWS));
    bad.add(facet(Long.MAX_VALUE, Long.MAX_VALUE, NEWS));
    bad.add("7");
    bad.add("{\"features\":7,\"index\":[]}");
    bad.add("{\"features\":[7,{\"$type\":\"app.bsky.richtext.facet#link\"}]}");
    bad.add("{\"features\":[{\"$type\":\"app.bsky.richtext.facet#tag\",\"uri\":\"https://x\"}]}");
    for (String facet : bad) {
      Post post = JetstreamFormatTest.post(TestEvents.post("3kx", text, facets(facet)));
      assertThat(post.text()).as(facet).isEqualTo(text);
    }
    String over =
        facets(facet(3, 17, "https://a.example/11"), facet(3, 17, "https://a.example/11"));
    assertThat(JetstreamFormatTest.post(TestEvents.post("3kx", text, over)).text())
        .isEqualTo("é https://a.example/11");
  }

  @Test
  void images_video_and_cards_are_carried_along() throws Exception {
    assertThat(
            embedded(
                """
                {"$type":"app.bsky.embed.images","images":[\
                {"alt":"A bag","image":{"$type":"blob","ref":{"$link":"bafone"},"size":7}},\
                {"alt":"","image":{"cid":"baftwo","mimeType":"image/png"}},7]}"""))
        .containsExactly(
            new Media(
                "image", "https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:al/bafone@jpeg"),
            new Media(
                "image", "https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:al/baftwo@jpeg"));
    assertThat(
            embedded(
                """
                {"$type":"app.bsky.embed.video","video":{"ref":{"$link":"bafvid"}}}"""))
        .containsExactly(
            new Media("video", "https://video.bsky.app/watch/did%3Aplc%3Aal/bafvid/playlist.m3u8"));
    assertThat(
            embedded(
                """
                {"$type":"app.bsky.embed.external","external":{"description":"d","thumb":\
                {"ref":{"$link":"bafthumb"}},"title":"t","uri":"https://acme.example/a"}}"""))
        .containsExactly(new Media("link", "https://acme.example/a"));
    assertThat(
            embedded(
                """
                {"$type":"app.bsky.embed.recordWithMedia","media":{"images":[{"image":\
                {"ref":{"$link":"bafone"}}}]},"record":{"record":{"uri":"at://x/y/z"}}}"""))
        .hasSize(1);
    assertThat(embedded("7")).isEmpty();
    assertThat(embedded("{\"external\":{\"uri\":\"https://" + "x".repeat(2_048) + "\"}}"))
        .isEmpty();
    assertThat(embedded("{\"images\":{},\"video\":[],\"external\":\"x\",\"record\":[{}]}"))
        .isEmpty();
  }

  @Test
  void an_address_is_carried_once() throws Exception {
    String text = "Read the news";
    String card = ",\"embed\":{\"external\":{\"uri\":\"" + NEWS + "\"}}";
    assertThat(
            JetstreamFormatTest.post(
                    TestEvents.post("3kx", text, card + facets(facet(5, 13, NEWS))))
                .media())
        .containsExactly(new Media("link", NEWS));
  }

  private static List<Media> embedded(String embed) throws Exception {
    return JetstreamFormatTest.post(TestEvents.post("3kx", "", ",\"embed\":" + embed)).media();
  }

  private static Post linked(String text, String shown, String uri) throws Exception {
    int start = bytes(text.substring(0, text.indexOf(shown)));
    String facet = facet(start, start + bytes(shown), uri);
    return JetstreamFormatTest.post(TestEvents.post("3kx", text, facets(facet)));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String facets(String... facets) {
    return ",\"facets\":[" + String.join(",", facets) + "]";
  }

  private static String facet(long start, long end, String uri) {
    return """
    {"features":[{"$type":"app.bsky.richtext.facet#link","uri":"%s"}],\
    "index":{"byteEnd":%d,"byteStart":%d}}"""
        .formatted(uri, end, start);
  }
}
