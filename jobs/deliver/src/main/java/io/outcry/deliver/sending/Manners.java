// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.webhook.receivers.Receiver;
import java.io.Serializable;

/**
 * What a receiver can take.
 *
 * @param minIntervalMillis between the starts of two attempts; 0 for any pace
 * @param keepsOnlyLast whether it needs only the newest revision of an alert, which then replaces
 *     older ones that are not under way yet
 */
public record Manners(long minIntervalMillis, boolean keepsOnlyLast) implements Serializable {
  /** Takes everything, at any pace. */
  public static final Manners ANY = new Manners(0, false);

  /** By its format. */
  public static Manners of(Receiver receiver) {
    return new Manners(receiver.format().minIntervalMillis(), receiver.keepsOnlyLast());
  }
}
