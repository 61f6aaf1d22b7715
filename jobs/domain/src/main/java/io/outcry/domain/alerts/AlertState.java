// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import io.outcry.domain.rule.Severity;

/**
 * What a story remembers of its alert.
 *
 * <p>Evolution: add components whose honest value for an old alert is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param revision of the newest one; from 1
 * @param severity never sinks while it fires
 * @param firedAtMillis first time
 * @param rootsAnswered as the newest revision said
 */
public record AlertState(
    int revision, AlertStatus status, Severity severity, long firedAtMillis, long rootsAnswered) {
  /** The first revision. */
  public static AlertState fired(Severity severity, long atMillis, long rootsAnswered) {
    return new AlertState(1, AlertStatus.FIRING, severity, atMillis, rootsAnswered);
  }

  /** The next revision. */
  public AlertState next(AlertStatus newStatus, Severity newSeverity, long newRootsAnswered) {
    return new AlertState(revision + 1, newStatus, newSeverity, firedAtMillis, newRootsAnswered);
  }

  /** True while somebody may still have to act: firing or answered. */
  public boolean isOpen() {
    return status == AlertStatus.FIRING || status == AlertStatus.ANSWERED;
  }
}
