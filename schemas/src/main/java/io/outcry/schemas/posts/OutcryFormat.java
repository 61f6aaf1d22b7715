// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;
import java.util.regex.Pattern;

/** {@code post.v1} and its deletions, read as a stream: only the fields needed, no tree. */
public final class OutcryFormat implements PostFormat {
  private static final long serialVersionUID = 1;

  /** Only as a field: a v1.1 hashtag may have it as its value. */
  private static final Pattern NETWORK_FIELD = Pattern.compile("\"network\"\\s*:");

  @Override
  public String name() {
    return "outcry";
  }

  /** Our records name the network; a v1.1 status never does. */
  @Override
  public boolean recognises(String head) {
    return head.contains("\"network\"") && NETWORK_FIELD.matcher(head).find();
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    return JsonRecord.read(record, in -> new PostReader(in).read());
  }

  /** A deletion as it is read here; of a post, {@link Json#line} does it. */
  public static String line(Deletion deletion) {
    ObjectNode line = Json.mapper().createObjectNode().put("type", "delete");
    if (deletion.postId() != null) {
      line.put("id", deletion.postId());
    }
    if (deletion.authorId() != null) {
      line.putObject("author").put("id", deletion.authorId());
    }
    line.put("network", deletion.network());
    line.set("deletedAt", Json.mapper().valueToTree(deletion.deletedAt()));
    line.set("receivedAt", Json.mapper().valueToTree(deletion.receivedAt()));
    return line.toString();
  }
}
