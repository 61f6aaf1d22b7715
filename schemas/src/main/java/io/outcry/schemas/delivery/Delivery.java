// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, what became of one attempt to send: {@code delivery.v1}.
 *
 * @param attempt from 1
 * @param outcome {@code delivered}, {@code retrying}, {@code dead}, {@code skipped} or {@code held}
 * @param reason why not, a short code: {@code redirect}, {@code address}, {@code run-ended}
 * @param httpStatus null where no answer came
 * @param messageId the {@code webhook-id}, an idempotency key: the same on each retry
 */
public record Delivery(
    String alertId,
    int revision,
    String receiver,
    int attempt,
    String outcome,
    @Nullable String reason,
    @Nullable Integer httpStatus,
    Instant at,
    long tookMs,
    String messageId) {}
