// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.mastodon.status.Message;
import io.outcry.mastodon.status.Parent;
import io.outcry.mastodon.status.Status;
import io.outcry.mastodon.status.StatusPost;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;

/**
 * Mastodon's statuses, one in each record as the REST API gives them, and events as a WebSocket of
 * the streaming API gives them: {@code {"stream":["public"],"event":"update","payload":"…"}}.
 *
 * <p>Statuses name their parent, and deletions their status, by an id that only one server knows. A
 * single record tells the canonical address only where somebody goes on from a status of their own
 * on the server that was asked; of other replies the parent is null here, and a deletion is a
 * notice. Who listens live knows more.
 */
public final class MastodonFormat implements PostFormat {
  private static final long serialVersionUID = 1;

  @Override
  public String name() {
    return "mastodon";
  }

  @Override
  public boolean recognises(String head) {
    boolean isEvent = head.contains("\"event\"") && head.contains("\"payload\"");
    boolean isStatus = head.contains("\"spoiler_text\"") && head.contains("\"created_at\"");
    return isEvent || isStatus;
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    Message message = Message.read(record);
    Status status = message.status();
    if (status != null) {
      return StatusPost.of(status, Parent.toldBy(status), null);
    }
    if (message.deletedId() != null) {
      return Inbound.notice("delete: names its status by an id that only its server knows");
    }
    return Inbound.notice(
        message.refusal() != null
            ? "error: " + message.refusal()
            : String.valueOf(message.notice()));
  }
}
