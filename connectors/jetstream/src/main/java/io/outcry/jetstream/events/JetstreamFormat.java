// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.PostFormat;
import java.util.regex.Pattern;

/**
 * Bluesky as a Jetstream tells it: the JSON events of {@code /subscribe}, one in each record. Posts
 * and their updates become posts, reposts bare reposts, deletions and closed accounts deletions;
 * likes, identities and all else become notices.
 *
 * <p>Events do not name the handle of an author, so posts come without it.
 */
public final class JetstreamFormat implements PostFormat {
  private static final long serialVersionUID = 1;
  private static final Pattern BEGINS_WITH_DID =
      Pattern.compile("\\s*\\{\\s*\"did\"\\s*:\\s*\"did:");

  @Override
  public String name() {
    return "jetstream";
  }

  @Override
  public boolean recognises(String head) {
    return head.contains("\"time_us\"") && BEGINS_WITH_DID.matcher(head).lookingAt();
  }

  @Override
  public Inbound read(byte[] record) throws MalformedPostException {
    return Event.read(record).inbound();
  }
}
