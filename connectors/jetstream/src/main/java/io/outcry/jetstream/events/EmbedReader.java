// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.Media;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post embeds: images, a video, a link card, another record, or a record with one of these.
 */
final class EmbedReader {
  private static final int MAX_IMAGES = 32; // the network's own bound is 4

  private final List<String> images = new ArrayList<>();
  private @Nullable String video;
  private @Nullable String card;
  private @Nullable String quoted;

  void read(JsonParser in) throws IOException {
    if (!JsonValues.opens(in)) {
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "images" -> readImages(in);
        case "video" -> video = blob(in);
        case "external" -> card = field(in, "uri", null);
        case "record" -> quoted = field(in, "uri", "record"); // one deeper if it has media, too
        case "media" -> read(in);
        default -> in.skipChildren();
      }
    }
  }

  private void readImages(JsonParser in) throws IOException {
    if (!JsonValues.opensArray(in)) {
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (!JsonValues.opens(in)) {
        continue;
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean isImage = in.currentName().equals("image");
        in.nextToken();
        String image = isImage ? blob(in) : null;
        if (!isImage) {
          in.skipChildren();
        } else if (image != null && images.size() < MAX_IMAGES) {
          images.add(image);
        }
      }
    }
  }

  /** The CID of {@code {"$type":"blob","ref":{"$link":…}}}; of old blobs {@code {"cid":…}}. */
  private static @Nullable String blob(JsonParser in) throws IOException {
    String cid = null;
    if (JsonValues.opens(in)) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "cid" -> cid = JsonValues.text(in);
          case "ref" -> cid = field(in, "$link", null);
          default -> in.skipChildren();
        }
      }
    }
    return cid;
  }

  /** A text of an object, or of the object {@code inside} it. */
  private static @Nullable String field(JsonParser in, String name, @Nullable String inside)
      throws IOException {
    String text = null;
    if (JsonValues.opens(in)) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        if (field.equals(name)) {
          text = JsonValues.text(in);
        } else if (field.equals(inside)) {
          text = field(in, name, null);
        } else {
          in.skipChildren();
        }
      }
    }
    return text;
  }

  @Nullable String quoted() {
    return quoted;
  }

  /** Images and videos as the network's public servers show them. */
  List<Media> media(String did) {
    List<Media> all = new ArrayList<>();
    for (String cid : images) {
      all.add(
          new Media(
              "image",
              "https://cdn.bsky.app/img/feed_fullsize/plain/" + did + "/" + cid + "@jpeg"));
    }
    if (video != null) {
      String by = URLEncoder.encode(did, StandardCharsets.UTF_8);
      all.add(
          new Media(
              "video", "https://video.bsky.app/watch/" + by + "/" + video + "/playlist.m3u8"));
    }
    if (card != null && card.length() <= LinkFacet.MAX_URI_CHARS) {
      all.add(new Media("link", card));
    }
    return all;
  }
}
