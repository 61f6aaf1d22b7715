// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;

/**
 * The time to live of keyed state. State is forgotten by event time; this only catches what a lost
 * watermark would leave.
 */
public final class SafetyNet {
  private static final long ENTRIES_PER_LOOK_AT_THE_CLOCK = 1_000;

  private SafetyNet() {}

  /**
   * Processing time after the last write. On RocksDB compaction removes what is over; on the heap
   * nothing looks for it, since each look would copy whole maps.
   */
  public static StateTtlConfig after(Duration time) {
    return StateTtlConfig.newBuilder(time)
        .disableCleanupInBackground()
        .cleanupInRocksdbCompactFilter(ENTRIES_PER_LOOK_AT_THE_CLOCK)
        .build();
  }
}
