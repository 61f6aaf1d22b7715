// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Encoded records in order. */
interface Run {
  /** The next record, or null after the last. */
  byte @Nullable [] next() throws IOException;
}
