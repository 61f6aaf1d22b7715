// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one link of a v2 post. */
final class LinkReader {
  private final JsonParser in;
  private @Nullable String shortLink;
  private @Nullable String expanded;
  private @Nullable String unwound;
  private boolean hasTitle;

  private LinkReader(JsonParser in) {
    this.in = in;
  }

  static void read(JsonParser in, Map<String, Tweet.Link> links)
      throws IOException, MalformedPostException {
    LinkReader link = new LinkReader(in);
    Fields.each(in, "entities.urls[]", link::readField);
    if (link.shortLink != null && link.expanded != null) {
      String end = link.unwound != null ? link.unwound : link.expanded;
      boolean hasCard = link.unwound != null || link.hasTitle;
      links.put(link.shortLink, new Tweet.Link(link.expanded, hasCard ? end : null));
    }
  }

  private void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "url" -> shortLink = Fields.text(in, "entities.urls[].url");
      case "expanded_url" -> expanded = Fields.text(in, "entities.urls[].expanded_url");
      case "unwound_url" -> unwound = Fields.text(in, "entities.urls[].unwound_url");
      case "title" -> hasTitle = Fields.text(in, "entities.urls[].title") != null;
      default -> in.skipChildren();
    }
  }
}
