// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.json.IsoTime;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one {@code post.v1} object or deletion; stands on its opening brace. */
final class PostReader {
  private final JsonParser in;

  private @Nullable String type;
  private @Nullable String id;
  private @Nullable String network;
  private @Nullable String authorId;
  private @Nullable String handle;
  private @Nullable Long followers;
  private @Nullable Instant createdAt;
  private @Nullable String text;
  private PostKind kind = PostKind.ORIGINAL;
  private @Nullable String parentId;
  private @Nullable String conversationId;
  private @Nullable String lang;
  private @Nullable String url;
  private List<Media> media = List.of();
  private Engagement engagement = Engagement.NONE;
  private @Nullable Instant editedAt;
  private @Nullable Instant receivedAt;
  private @Nullable Instant deletedAt;

  PostReader(JsonParser in) {
    this.in = in;
  }

  Inbound read() throws IOException, MalformedPostException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      readField(field);
    }
    return "delete".equals(type) ? Inbound.of(deletion()) : Inbound.of(post());
  }

  private void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "type" -> type = text(field);
      case "id" -> id = text(field);
      case "network" -> network = text(field);
      case "author" -> readAuthor();
      case "createdAt" -> createdAt = time(field);
      case "text" -> text = text(field);
      case "kind" -> kind = kind(field);
      case "parentId" -> parentId = text(field);
      case "conversationId" -> conversationId = text(field);
      case "lang" -> lang = text(field);
      case "url" -> url = text(field);
      case "media" -> media = readMedia();
      case "engagement" -> engagement = readEngagement();
      case "editedAt" -> editedAt = time(field);
      case "receivedAt" -> receivedAt = time(field);
      case "deletedAt" -> deletedAt = time(field);
      default -> in.skipChildren();
    }
  }

  private Post post() throws MalformedPostException {
    return new Post(
        present("id", id),
        present("network", network),
        new Author(present("author.id", authorId), handle, followers),
        present("createdAt", createdAt),
        present("text", text),
        kind,
        parentId,
        conversationId,
        lang,
        url,
        media,
        engagement,
        editedAt,
        receivedAt);
  }

  private Deletion deletion() throws MalformedPostException {
    String post = "".equals(id) ? null : id;
    String by = "".equals(authorId) ? null : authorId;
    if (post == null && by == null) {
      throw new MalformedPostException(
          "field", "id: missing; a deletion names a post (id) or an author (author.id)");
    }
    return new Deletion(
        post, post == null ? by : null, present("network", network), deletedAt, receivedAt);
  }

  private void readAuthor() throws IOException, MalformedPostException {
    if (!opens("author")) {
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "id" -> authorId = text("author.id");
        case "handle" -> handle = text("author.handle");
        case "followers" -> followers = count("author.followers");
        default -> in.skipChildren();
      }
    }
  }

  private Engagement readEngagement() throws IOException, MalformedPostException {
    long[] counts = new long[5];
    if (opens("engagement")) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        int at = List.of("likes", "reposts", "replies", "quotes", "views").indexOf(field);
        if (at < 0) {
          in.skipChildren();
        } else {
          Long count = count("engagement." + field);
          counts[at] = count == null ? 0 : count;
        }
      }
    }
    return new Engagement(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  private List<Media> readMedia() throws IOException, MalformedPostException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return List.of();
    }
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw wrong("media", "an array");
    }
    List<Media> all = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      String mediaKind = null;
      String mediaUrl = null;
      if (!opens("media[]")) {
        continue;
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "kind" -> mediaKind = text("media[].kind");
          case "url" -> mediaUrl = text("media[].url");
          default -> in.skipChildren();
        }
      }
      if (mediaUrl != null) {
        all.add(new Media(mediaKind == null ? "other" : mediaKind, mediaUrl));
      }
    }
    return all;
  }

  private PostKind kind(String field) throws IOException, MalformedPostException {
    String name = text(field);
    if (name == null) {
      return PostKind.ORIGINAL;
    }
    return switch (name) {
      case "original" -> PostKind.ORIGINAL;
      case "reply" -> PostKind.REPLY;
      case "repost" -> PostKind.REPOST;
      case "quote" -> PostKind.QUOTE;
      default ->
          throw MalformedPostException.text("kind", name, "original, reply, repost or quote");
    };
  }

  private boolean opens(String field) throws MalformedPostException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(field, "an object");
    }
    return true;
  }

  private @Nullable String text(String field) throws IOException, MalformedPostException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> in.getText();
      case VALUE_NULL -> null;
      default -> throw wrong(field, "a text");
    };
  }

  private @Nullable Long count(String field) throws IOException, MalformedPostException {
    return switch (in.currentToken()) {
      case VALUE_NUMBER_INT -> {
        if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
          throw wrong(field, "a count below 2^63");
        }
        yield Math.max(0, in.getLongValue());
      }
      case VALUE_NULL -> null;
      default -> throw wrong(field, "a whole number");
    };
  }

  private @Nullable Instant time(String field) throws IOException, MalformedPostException {
    String value = text(field);
    if (value == null) {
      return null;
    }
    try {
      Instant time = IsoTime.parse(value);
      if (IsoTime.hasFourDigitYear(time)) {
        return time;
      }
    } catch (DateTimeException e) {
      // falls to the same message: which of the two it was does not help the sender
    }
    throw MalformedPostException.noTime(field, value, "ISO 8601 such as 2026-01-05T10:00:00Z");
  }

  private MalformedPostException wrong(String field, String expected) {
    return MalformedPostException.field(
        field, "found " + JsonRecord.name(in.currentToken()), expected);
  }

  private static <T> T present(String field, @Nullable T value) throws MalformedPostException {
    if (value == null || (value.equals("") && !field.equals("text"))) {
      throw new MalformedPostException(
          "field", field + ": missing or empty; every record needs it");
    }
    return value;
  }
}
