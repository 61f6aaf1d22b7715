// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.replay.spool.Timed;

/** Gives records without a time of their own the time of the one before them. */
final class Stamps {
  private long lastMillis;

  /**
   * @param firstMillis for what comes before the first time known
   */
  Stamps(long firstMillis) {
    this.lastMillis = firstMillis;
  }

  Stamped stamp(Timed record) {
    if (record.hasTime()) {
      lastMillis = record.atMillis();
    }
    return new Stamped(record.inbound(), lastMillis, record.hasTime());
  }
}
