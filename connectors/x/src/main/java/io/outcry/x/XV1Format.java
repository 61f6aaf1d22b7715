// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * X's v1.1 objects, one in each record: statuses as their network sent or stored them (short or
 * extended), and what a v1.1 stream says besides: deletions, limits, warnings.
 *
 * <p>A retweet is one post with the text of the original; the original inside is not emitted again.
 */
public final class XV1Format implements PostFormat {
  private static final long serialVersionUID = 1;

  private static final List<String> MARKS_OF_A_STATUS =
      List.of("\"id_str\"", "\"in_reply_to_status_id\"", "\"truncated\"", "\"retweet_count\"");

  @Override
  public String name() {
    return "x-v1";
  }

  @Override
  public boolean recognises(String head) {
    return StreamMessage.startsLikeOne(head)
        || (head.contains("\"created_at\"") && MARKS_OF_A_STATUS.stream().anyMatch(head::contains));
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    Envelope envelope = Envelope.open(record);
    if (StreamMessage.NAMES.contains(envelope.firstField()) && !envelope.looksLikeStatus()) {
      return StreamMessage.read(envelope.firstField(), record);
    }
    envelope.requireStatus();
    String json = NumericEntities.decode(new String(record, StandardCharsets.UTF_8));
    return Inbound.of(new StatusReader(envelope).read(json));
  }
}
