// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.heat;

/** When a post counts as written, where the author's clock may run ahead. */
public final class PostTime {
  /** How far ahead of its arrival a stamp is believed: five minutes. */
  public static final long BELIEVED_AHEAD_MILLIS = 300_000;

  private PostTime() {}

  /** The stamp, or the arrival if the stamp lies more than five minutes after it. */
  public static long of(long stampMillis, long arrivalMillis) {
    return stampMillis > arrivalMillis + BELIEVED_AHEAD_MILLIS ? arrivalMillis : stampMillis;
  }
}
