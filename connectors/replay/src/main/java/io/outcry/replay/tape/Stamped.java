// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.schemas.posts.Inbound;

/**
 * A record as it goes out.
 *
 * @param timestampMillis epoch milliseconds; always sane, also for what has no time of its own
 * @param ownTime whether the time is the record's own
 */
public record Stamped(Inbound inbound, long timestampMillis, boolean ownTime) {
  private static final Inbound END = Inbound.notice("end of the recording");

  /** What follows the last record: says that nothing is to come up to this time. */
  public static Stamped end(long lastMillis) {
    return new Stamped(END, lastMillis, false);
  }

  @SuppressWarnings("ReferenceEquality") // one mark, not any notice that reads alike
  public boolean isEnd() {
    return inbound == END;
  }
}
