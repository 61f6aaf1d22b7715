// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import java.time.Instant;

/** What a receiver is told; the renderer of its format makes the message. */
public sealed interface Notice
    permits AlertNotice, AlertsNotice, SourceNotice, DigestNotice, TestNotice {

  /** {@code alert.firing}, {@code source.silent}, {@code digest.daily}, {@code test}, … */
  String type();

  /** When what it tells happened, not when it is sent. */
  Instant at();

  /** A message id that is the same whenever this notice is sent again. */
  String id();

  /** Whether it is of a drill: marked as such in every format. */
  default boolean drill() {
    return false;
  }
}
