// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.Post;
import java.time.Instant;
import java.util.Locale;

/** Lines of {@code post.v1}; each is marked as synthetic in a field that readers ignore. */
final class PostLines {
  private PostLines() {}

  static String of(Post post) {
    ObjectNode line = Json.mapper().valueToTree(post);
    line.put("kind", post.kind().name().toLowerCase(Locale.ROOT));
    line.put("synthetic", true);
    return line.toString();
  }

  static String edited(Post post, String text, Instant at) {
    ObjectNode line = Json.mapper().valueToTree(post);
    line.put("kind", post.kind().name().toLowerCase(Locale.ROOT));
    line.put("text", text);
    line.put("editedAt", at.toString());
    line.put("receivedAt", at.plusSeconds(3).toString());
    line.put("synthetic", true);
    return line.toString();
  }

  static String deleted(Post post, Instant at) {
    ObjectNode line = Json.mapper().createObjectNode();
    line.put("type", "delete");
    line.put("id", post.id());
    line.put("network", post.network());
    line.put("deletedAt", at.toString());
    line.put("synthetic", true);
    return line.toString();
  }
}
