// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import org.jspecify.annotations.Nullable;

/**
 * One alert revision on its way to one receiver. Also in state, as a part of the queue.
 *
 * <p>Evolution: components may be added if 0, false or null is honest for a message that waits
 * already; never renamed, retyped or dropped.
 *
 * @param onlyIfKnown only for a receiver that had an earlier revision of the alert
 * @param body made once: the same bytes on each attempt
 * @param fallbackBody for the fallback of the receiver; null where it takes the same
 * @param cause why this receiver gets it if not by a route: {@code escalated}; null by a route
 */
public record OutgoingMessage(
    String receiverId,
    String alertId,
    int revision,
    String status,
    String reason,
    String severity,
    boolean onlyIfKnown,
    String body,
    @Nullable String fallbackBody,
    @Nullable String cause) {

  /** By a route; its fallback, if any, takes the same body. */
  public OutgoingMessage(
      String receiverId,
      String alertId,
      int revision,
      String status,
      String reason,
      String severity,
      boolean onlyIfKnown,
      String body) {
    this(receiverId, alertId, revision, status, reason, severity, onlyIfKnown, body, null, null);
  }
}
