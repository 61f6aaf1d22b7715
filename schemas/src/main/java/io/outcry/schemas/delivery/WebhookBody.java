// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.delivery;

import java.time.Instant;

/**
 * The body of a webhook in the form of Standard Webhooks 1.0.
 *
 * @param type {@code alert.firing}, {@code alert.answered}, {@code alert.resolved}, {@code
 *     alert.retracted}
 * @param data the alert, source status or digest
 */
public record WebhookBody<T>(String type, Instant timestamp, T data) {}
