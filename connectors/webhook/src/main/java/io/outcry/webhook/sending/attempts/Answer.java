// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.attempts;

import org.jspecify.annotations.Nullable;

/**
 * What came back: a status of HTTP, or the fault that left us without one. Both null: taken by a
 * receiver that does not speak HTTP.
 *
 * @param status null if {@code fault} is not
 * @param retryAfter the header as it came; null where there was none
 * @param handle by what the receiver knows the message from now on; null where it gave none
 * @param said a short word of the receiver about a fault, {@code channel_not_found} or {@code 550};
 *     letters, digits and underscores only
 */
public record Answer(
    @Nullable Integer status,
    @Nullable Fault fault,
    @Nullable String retryAfter,
    @Nullable String handle,
    @Nullable String said) {

  public static Answer of(int status, @Nullable String retryAfter) {
    return new Answer(status, null, retryAfter, null, null);
  }

  public static Answer without(Fault fault) {
    return new Answer(null, fault, null, null, null);
  }

  /** Taken, and known as {@code handle} from now on. */
  public static Answer taken(@Nullable Integer status, @Nullable String handle) {
    return new Answer(status, null, null, handle, null);
  }

  /** The receiver's no, with its word for it, of which only what is harmless is kept. */
  public static Answer no(Fault fault, @Nullable String retryAfter, String said) {
    String word = said.replaceAll("[^A-Za-z0-9_]", "");
    return new Answer(
        null, fault, retryAfter, null, word.substring(0, Math.min(64, word.length())));
  }
}
