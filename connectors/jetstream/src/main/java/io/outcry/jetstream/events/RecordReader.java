// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record of a post or repost; what it has none of is null. */
final class RecordReader {
  /** The network's own bound is 3,000 bytes; nobody checks it before a record is published. */
  static final int MAX_TEXT_CHARS = 16 * 1024;

  private static final int MAX_LANGUAGE_CHARS = 35; // which BCP 47 asks to be able to hold

  private @Nullable String text;
  private @Nullable String createdAt;
  private @Nullable String lang;
  private @Nullable String replyParent;
  private @Nullable String replyRoot;
  private @Nullable String subject;
  private @Nullable EmbedReader embed;
  private List<LinkFacet> links = List.of();

  /** Reads an object, from its opening brace to its closing one. */
  void read(JsonParser in) throws IOException, MalformedPostException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "text" -> text = boundedText(in);
        case "createdAt" -> createdAt = JsonValues.text(in);
        case "langs" -> readLanguages(in);
        case "reply" -> readReply(in);
        case "subject" -> subject = uriOf(in);
        case "embed" -> {
          embed = new EmbedReader();
          embed.read(in);
        }
        case "facets" -> links = LinkFacet.read(in);
        default -> in.skipChildren();
      }
    }
  }

  private static @Nullable String boundedText(JsonParser in)
      throws IOException, MalformedPostException {
    String text = JsonValues.text(in);
    if (text != null && text.length() > MAX_TEXT_CHARS) {
      throw new MalformedPostException(
          "size",
          "a text of %d characters; expected at most %d".formatted(text.length(), MAX_TEXT_CHARS));
    }
    return text;
  }

  private void readLanguages(JsonParser in) throws IOException {
    if (!JsonValues.opensArray(in)) {
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      String language = JsonValues.text(in);
      if (lang == null && isLanguage(language)) {
        lang = language;
      }
    }
  }

  private static boolean isLanguage(@Nullable String tag) {
    return tag != null && !tag.isEmpty() && tag.length() <= MAX_LANGUAGE_CHARS;
  }

  private void readReply(JsonParser in) throws IOException {
    if (!JsonValues.opens(in)) {
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "parent" -> replyParent = uriOf(in);
        case "root" -> replyRoot = uriOf(in);
        default -> in.skipChildren();
      }
    }
  }

  /** Of a strong reference: {@code {"cid":…, "uri":…}}. */
  private static @Nullable String uriOf(JsonParser in) throws IOException {
    String uri = null;
    if (JsonValues.opens(in)) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean isUri = in.currentName().equals("uri");
        in.nextToken();
        if (isUri) {
          uri = JsonValues.text(in);
        } else {
          in.skipChildren();
        }
      }
    }
    return uri;
  }

  @Nullable String createdAt() {
    return createdAt;
  }

  @Nullable String lang() {
    return lang;
  }

  @Nullable String replyParent() {
    return replyParent;
  }

  @Nullable String replyRoot() {
    return replyRoot;
  }

  @Nullable String subject() {
    return subject;
  }

  /** The record that is quoted: a post, a list, a feed. */
  @Nullable String quoted() {
    return embed == null ? null : embed.quoted();
  }

  /** The text, with each link in full. */
  String fullText() throws MalformedPostException {
    if (text == null) {
      throw MalformedPostException.field("commit.record.text", "missing", "a text");
    }
    return links.isEmpty() ? text : FullLinks.in(text, links);
  }

  /** What is embedded, then the links that {@link #fullText} does not show; each address once. */
  List<Media> media(String did) throws MalformedPostException {
    if (embed == null && links.isEmpty()) {
      return List.of();
    }
    List<Media> all = new ArrayList<>();
    if (embed != null) {
      all.addAll(embed.media(did));
    }
    String shown = fullText();
    for (LinkFacet link : links) {
      boolean known = all.stream().anyMatch(media -> media.url().equals(link.uri()));
      if (!known && !shown.contains(link.uri())) {
        all.add(new Media("link", link.uri()));
      }
    }
    return List.copyOf(all);
  }
}
