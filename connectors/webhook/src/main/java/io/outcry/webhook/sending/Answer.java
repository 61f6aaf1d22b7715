// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import org.jspecify.annotations.Nullable;

/**
 * What came back: a status, or the fault that left us without one.
 *
 * @param status null if {@code fault} is not
 * @param retryAfter the header as it came; null where there was none
 */
public record Answer(@Nullable Integer status, @Nullable Fault fault, @Nullable String retryAfter) {

  public static Answer of(int status, @Nullable String retryAfter) {
    return new Answer(status, null, retryAfter);
  }

  public static Answer without(Fault fault) {
    return new Answer(null, fault, null);
  }
}
