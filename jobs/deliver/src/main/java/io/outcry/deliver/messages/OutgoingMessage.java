// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert revision, or several of one brand, on its way to one receiver. Also in state, as a part
 * of the queue.
 *
 * <p>Evolution: components may be added if 0, false or null is honest for a message that waits
 * already; never renamed, retyped or dropped.
 *
 * @param onlyIfKnown only for a receiver that had an earlier revision of the alert
 * @param body made once: the same bytes on each attempt
 * @param fallbackBody for the fallback of the receiver; null where it takes the same
 * @param cause why this receiver gets it if not by a route: {@code escalated}; null by a route
 * @param joined further alerts in it; null for none
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
    @Nullable String cause,
    @Nullable List<JoinedAlert> joined) {

  /** Of one alert, by a route; its fallback, if any, takes the same body. */
  public OutgoingMessage(
      String receiverId,
      String alertId,
      int revision,
      String status,
      String reason,
      String severity,
      boolean onlyIfKnown,
      String body) {
    this(
        receiverId,
        alertId,
        revision,
        status,
        reason,
        severity,
        onlyIfKnown,
        body,
        null,
        null,
        null);
  }

  /** The further alerts, each as if it had a message of its own; their bodies are empty. */
  public List<OutgoingMessage> others() {
    return joined == null ? List.of() : joined.stream().map(this::alone).toList();
  }

  private OutgoingMessage alone(JoinedAlert it) {
    return new OutgoingMessage(
        receiverId,
        it.alertId(),
        it.revision(),
        it.status(),
        it.reason(),
        it.severity(),
        onlyIfKnown,
        "");
  }
}
