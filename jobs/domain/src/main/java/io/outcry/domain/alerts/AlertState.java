// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import io.outcry.domain.rule.Severity;
import org.jspecify.annotations.Nullable;

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
 * @param acknowledged who acknowledged it; null as long as nobody did, and again from a second wave
 *     on
 * @param closed who closed it last; null if nobody did
 * @param risk whether it is compared with the risk stories of the brand: rare among those, and not
 *     (yet) among all
 * @param mark the last mark of a reader; null if nobody marked it
 */
public record AlertState(
    int revision,
    AlertStatus status,
    Severity severity,
    long firedAtMillis,
    long rootsAnswered,
    @Nullable Remark acknowledged,
    @Nullable Remark closed,
    boolean risk,
    @Nullable Mark mark) {
  /** The first revision. */
  public static AlertState fired(
      Severity severity, long atMillis, long rootsAnswered, boolean risk) {
    return new AlertState(
        1, AlertStatus.FIRING, severity, atMillis, rootsAnswered, null, null, risk, null);
  }

  /** Compared with the risk stories of the brand from now on, or with all. */
  public AlertState amongRisks(boolean risks) {
    return with(acknowledged, closed, risks, mark);
  }

  /** The next revision. */
  public AlertState next(AlertStatus newStatus, Severity newSeverity, long newRootsAnswered) {
    boolean firesAgain = status == AlertStatus.RESOLVED && newStatus == AlertStatus.FIRING;
    return new AlertState(
        revision + 1,
        newStatus,
        newSeverity,
        firedAtMillis,
        newRootsAnswered,
        firesAgain ? null : acknowledged,
        closed,
        risk,
        mark);
  }

  /** Somebody has acknowledged it. */
  public AlertState acknowledged(Remark remark) {
    return with(remark, closed, risk, mark);
  }

  /** Somebody has closed it. */
  public AlertState closed(Remark remark) {
    return with(acknowledged, remark, risk, mark);
  }

  /** A reader has marked it. */
  public AlertState marked(Mark newMark) {
    return with(acknowledged, closed, risk, newMark);
  }

  private AlertState with(
      @Nullable Remark acknowledgement, @Nullable Remark end, boolean risks, @Nullable Mark word) {
    return new AlertState(
        revision,
        status,
        severity,
        firedAtMillis,
        rootsAnswered,
        acknowledgement,
        end,
        risks,
        word);
  }

  /** True while somebody may still have to act: firing or answered. */
  public boolean isOpen() {
    return status == AlertStatus.FIRING || status == AlertStatus.ANSWERED;
  }
}
