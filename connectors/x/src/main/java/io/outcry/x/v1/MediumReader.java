// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v1;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Media;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one picture or video of a v1.1 status. */
final class MediumReader {
  private final JsonParser in;
  private final String path;
  private @Nullable String type;
  private @Nullable String url;
  private @Nullable String secureUrl;

  MediumReader(JsonParser in, String path) {
    this.in = in;
    this.path = path;
  }

  void readInto(List<Media> all) throws IOException, MalformedPostException {
    Fields.each(in, path, this::readField);
    String best = secureUrl != null ? secureUrl : url;
    if (best != null) {
      all.add(new Media(Fields.mediaKind(type), best));
    }
  }

  private void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "type" -> type = Fields.text(in, path + ".type");
      case "media_url" -> url = Fields.text(in, path + ".media_url");
      case "media_url_https" -> secureUrl = Fields.text(in, path + ".media_url_https");
      default -> in.skipChildren();
    }
  }
}
