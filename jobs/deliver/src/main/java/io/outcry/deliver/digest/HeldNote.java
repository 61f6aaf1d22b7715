// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A message that waited for its receiver, or waits still.
 *
 * <p>Evolution: as {@link DigestMemory}.
 *
 * @param sentAtMillis 0 while it waits
 */
public record HeldNote(
    String alertId, String receiver, String reason, long atMillis, long sentAtMillis) {

  /** Null for a receipt that tells of nothing held. */
  static @Nullable HeldNote of(@Nullable HeldNote known, Delivery receipt) {
    if (receipt.outcome().equals("held")) {
      String reason = receipt.reason() == null ? "held" : receipt.reason();
      return known != null
          ? known
          : new HeldNote(
              receipt.alertId(), receipt.receiver(), reason, receipt.at().toEpochMilli(), 0);
    }
    boolean sent = receipt.outcome().equals("delivered");
    return known == null || !sent || known.sentAtMillis > 0
        ? known
        : new HeldNote(
            known.alertId,
            known.receiver,
            known.reason,
            known.atMillis,
            receipt.at().toEpochMilli());
  }
}
