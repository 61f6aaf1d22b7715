// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.messages;

import io.outcry.schemas.alerts.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision that one revision may go to one receiver.
 *
 * @param onlyIfKnown only if the receiver had an earlier revision of the alert
 * @param cap by what it is counted with others: the route; empty where nothing counts
 * @param maxPerHour new alerts an hour under that cap; 0 for any number
 * @param cause as {@link OutgoingMessage#cause}
 * @param joined further alerts of the same brand in the same message, the most urgent first
 */
public record Dispatch(
    String receiverId,
    boolean onlyIfKnown,
    String cap,
    int maxPerHour,
    @Nullable String cause,
    Alert alert,
    List<Alert> joined) {
  /** The cause of what went on to others, since nobody acknowledged it. */
  public static final String ESCALATED = "escalated";

  /** In a message of its own. */
  public Dispatch(
      String receiverId,
      boolean onlyIfKnown,
      String cap,
      int maxPerHour,
      @Nullable String cause,
      Alert alert) {
    this(receiverId, onlyIfKnown, cap, maxPerHour, cause, alert, List.of());
  }

  /**
   * Several in one message.
   *
   * @param alerts at least one, of one brand, the most urgent first
   */
  public static Dispatch together(String receiver, List<Alert> alerts) {
    List<Alert> others = List.copyOf(alerts.subList(1, alerts.size()));
    return new Dispatch(receiver, false, "", 0, null, alerts.get(0), others);
  }

  /** To a receiver that nothing guards. */
  public static Dispatch to(String receiver, boolean onlyIfKnown, Alert alert) {
    return new Dispatch(receiver, onlyIfKnown, "", 0, null, alert);
  }

  public static Dispatch escalated(String receiver, Alert alert) {
    return new Dispatch(receiver, false, "", 0, ESCALATED, alert);
  }
}
