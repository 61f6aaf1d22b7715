// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import java.time.Instant;

/** What a receiver is told. The text of the message is made of it by the receiver's renderer. */
public sealed interface Notice
    permits AlertNotice, AlertsNotice, SourceNotice, DigestNotice, TestNotice {

  /** {@code alert.firing}, {@code source.silent}, {@code digest.daily}, {@code test}, … */
  String type();

  /** When that what it tells came about, not when it is sent. */
  Instant at();

  /** A message id that is the same whenever this notice is sent again. */
  String id();

  /** A rehearsal: marked as such in every format. */
  default boolean drill() {
    return false;
  }
}
