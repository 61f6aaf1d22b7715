// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import java.util.Locale;

/** Why a revision of an alert exists. */
public enum AlertReason {
  SPREADING_UNANSWERED,
  RISK,
  LARGE_UNANSWERED,
  HOTTER,
  SECOND_WAVE,
  ACKNOWLEDGED,
  PARTLY_ANSWERED,
  REDACTED,
  ANSWERED,
  ANSWERED_BUT_SPREADING,
  CUSTOMER_WAITS,
  FADED,
  COOLED,
  CLOSED,
  MERGED,
  DELETED,
  COPIES,
  WRONG_BRAND;

  /** As it stands in {@code alert.v1}: {@code spreading-unanswered}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
