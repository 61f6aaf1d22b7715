// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text that links somewhere.
 *
 * @param start first byte of the part, in UTF-8; -1 if not said
 * @param end first byte after the part
 */
record LinkFacet(long start, long end, String uri) {
  /** More would not fit into a post of the network's own length. */
  private static final int MAX_LINKS = 64;

  /** A longer address is none that a browser opens. */
  static final int MAX_URI_CHARS = 2_048;

  private static final String TYPE = "app.bsky.richtext.facet#link";

  /** Reads an array of facets; mentions and tags, which say no more than the text, are skipped. */
  static List<LinkFacet> read(JsonParser in) throws IOException {
    List<LinkFacet> links = new ArrayList<>();
    if (JsonValues.opensArray(in)) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        LinkFacet link = readOne(in);
        if (link != null && links.size() < MAX_LINKS) {
          links.add(link);
        }
      }
    }
    return links;
  }

  private static @Nullable LinkFacet readOne(JsonParser in) throws IOException {
    long start = -1;
    long end = -1;
    String uri = null;
    if (!JsonValues.opens(in)) {
      return null;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      if (field.equals("features") && JsonValues.opensArray(in)) {
        uri = uri(in);
      } else if (field.equals("index") && JsonValues.opens(in)) {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          String index = in.currentName();
          in.nextToken();
          switch (index) {
            case "byteStart" -> start = JsonValues.number(in, -1);
            case "byteEnd" -> end = JsonValues.number(in, -1);
            default -> in.skipChildren();
          }
        }
      } else {
        in.skipChildren();
      }
    }
    return uri == null || uri.length() > MAX_URI_CHARS ? null : new LinkFacet(start, end, uri);
  }

  private static @Nullable String uri(JsonParser in) throws IOException {
    String found = null;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (!JsonValues.opens(in)) {
        continue;
      }
      String type = null;
      String uri = null;
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "$type" -> type = JsonValues.text(in);
          case "uri" -> uri = JsonValues.text(in);
          default -> in.skipChildren();
        }
      }
      found = TYPE.equals(type) && uri != null ? uri : found;
    }
    return found;
  }
}
