// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one v2 picture or video. */
final class MediumReader {
  private static final String PATH = "media[]";

  private final JsonParser in;
  private @Nullable String key;
  private @Nullable String type;
  private @Nullable String url;
  private @Nullable String preview;

  MediumReader(JsonParser in) {
    this.in = in;
  }

  MediumReader read() throws IOException, MalformedPostException {
    Fields.each(in, PATH, this::readField);
    return this;
  }

  private void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "media_key" -> key = Fields.text(in, PATH + ".media_key");
      case "type" -> type = Fields.text(in, PATH + ".type");
      case "url" -> url = Fields.text(in, PATH + ".url");
      case "preview_image_url" -> preview = Fields.text(in, PATH + ".preview_image_url");
      default -> in.skipChildren();
    }
  }

  @Nullable String key() {
    return key;
  }

  /** Null without an address. A video shows the address of its first picture. */
  @Nullable Media medium() {
    String best = url != null ? url : preview;
    return best == null ? null : new Media(Fields.mediaKind(type), best);
  }
}
