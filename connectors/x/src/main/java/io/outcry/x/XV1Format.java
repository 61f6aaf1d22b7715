// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.v1.V1Records;
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
    return V1Records.startsLikeMessage(head)
        || (head.contains("\"created_at\"")
            && !head.contains("\"public_metrics\"") // as v2 has them
            && MARKS_OF_A_STATUS.stream().anyMatch(head::contains));
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    return V1Records.read(record);
  }
}
