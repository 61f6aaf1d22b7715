// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import static io.outcry.domain.alerts.AlertStatus.ANSWERED;
import static io.outcry.domain.alerts.AlertStatus.FIRING;
import static io.outcry.domain.alerts.AlertStatus.RESOLVED;
import static io.outcry.domain.alerts.AlertStatus.RETRACTED;

import org.jspecify.annotations.Nullable;

/**
 * Every change that an alert can have: the table of {@code docs/alerts.md}. What is not in it makes
 * no revision, whatever asks for it: events come twice after a restart.
 */
public final class AlertLife {
  private AlertLife() {}

  /**
   * Where an alert stands after a change; null if one that stands at {@code from} has no such
   * change.
   *
   * @param from null before its first revision
   */
  public static @Nullable AlertStatus next(@Nullable AlertStatus from, AlertReason why) {
    boolean open = from == FIRING || from == ANSWERED;
    return switch (why) {
      case RISK, LARGE_UNANSWERED -> from == null ? FIRING : null;
      case SPREADING_UNANSWERED -> from == null || from == FIRING ? FIRING : null;
      case HOTTER, ACKNOWLEDGED, PARTLY_ANSWERED -> from == FIRING ? FIRING : null;
      case SECOND_WAVE -> from == FIRING || from == RESOLVED ? FIRING : null;
      case ANSWERED -> from == FIRING ? ANSWERED : null;
      case ANSWERED_BUT_SPREADING -> from == null || from == ANSWERED ? FIRING : null;
      case CUSTOMER_WAITS -> from == ANSWERED ? FIRING : null;
      case FADED, COOLED, CLOSED, MERGED -> open ? RESOLVED : null;
      case REDACTED -> from == RETRACTED ? null : from;
      case DELETED, COPIES, WRONG_BRAND -> from == null || from == RETRACTED ? null : RETRACTED;
    };
  }
}
