// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.routes;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code routes}.
 *
 * @param to ids of receivers
 * @param goesOn {@code continue: true}: the routes below are asked as well
 * @param escalation null for nobody else
 * @param quietHours null for none
 * @param maxPerHour new alerts that each receiver gets by this route within an hour; 0 for any
 *     number
 * @param groupMillis for how long after a new alert further ones of its brand wait, to leave in one
 *     message, at receivers that take several in one; 0 for none
 */
public record Route(
    Match match,
    List<String> to,
    boolean goesOn,
    @Nullable Escalation escalation,
    @Nullable QuietHours quietHours,
    int maxPerHour,
    long groupMillis)
    implements Serializable {
  public Route {
    to = List.copyOf(to);
  }

  /** At any hour, any number, each in a message of its own, to nobody else. */
  public Route(Match match, List<String> to, boolean goesOn) {
    this(match, to, goesOn, null, null, 0, 0);
  }
}
