// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import java.util.Locale;

/** A mark of a reader on an alert; the last one counts. */
public enum Mark {
  USEFUL,
  NOT_USEFUL,
  /** Not useful, since the story is about something else. */
  WRONG_BRAND;

  /** As it stands in {@code story.v1}: {@code not-useful}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
