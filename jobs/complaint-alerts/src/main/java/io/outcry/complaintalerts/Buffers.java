// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

/**
 * How long records may wait in a buffer for the next task, where that is not the job's own timeout:
 * milliseconds. Each edge with a timeout has a thread that wakes for it.
 */
public final class Buffers {
  /** For what is rare, and urgent or asked for by a person; needs no thread. */
  public static final long AT_ONCE = 0;

  /** For what is only counted: it is handed out before a barrier, and leaves with it. */
  public static final long SELDOM = 10_000;

  private Buffers() {}
}
