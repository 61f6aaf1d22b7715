// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import org.jspecify.annotations.Nullable;

/** A run that never left memory; lets go of each record that it has given out. */
final class MemoryRun implements Run {
  private final byte[] @Nullable [] records;
  private int at;

  MemoryRun(byte[][] records) {
    this.records = records;
  }

  @Override
  public byte @Nullable [] next() {
    if (at == records.length) {
      return null;
    }
    byte[] record = records[at];
    records[at++] = null;
    return record;
  }
}
