// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

/** Where an alert stands. Every status takes every event, since replays bring events twice. */
public enum AlertStatus {
  FIRING,
  ANSWERED,
  RESOLVED,
  RETRACTED;

  /** The status after {@code event}. */
  public AlertStatus on(AlertEvent event) {
    return switch (this) {
      case FIRING, ANSWERED ->
          switch (event) {
            case SPREAD -> FIRING; // also when answered: the reply did not help
            case ANSWER -> ANSWERED;
            case FADE, COOL, CLOSE, MERGE -> RESOLVED;
            case WITHDRAW -> RETRACTED;
          };
      case RESOLVED ->
          switch (event) {
            case SPREAD -> FIRING; // a second wave
            case WITHDRAW -> RETRACTED;
            case ANSWER, FADE, COOL, CLOSE, MERGE -> RESOLVED;
          };
      case RETRACTED -> RETRACTED;
    };
  }
}
