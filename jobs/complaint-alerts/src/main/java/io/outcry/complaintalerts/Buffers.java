// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

/**
 * When a record leaves its buffer for the next task, where that is not the job's own timeout. Each
 * edge that has a timeout has a thread that wakes for it; these have none.
 */
public final class Buffers {
  /** For what is rare, and urgent or asked for by a person. */
  public static final long AT_ONCE = 0;

  /** For what is only counted: with the next barrier, or when the buffer is full. */
  public static final long WITH_CHECKPOINTS = -1;

  private Buffers() {}
}
