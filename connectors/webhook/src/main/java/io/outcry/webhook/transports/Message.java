// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import org.jspecify.annotations.Nullable;

/**
 * One message on its way.
 *
 * @param id the {@code webhook-id}, the same on each attempt
 * @param body as the receiver's renderer made it
 * @param handle what the receiver's last answer about the same alert had as its handle; null if
 *     there was none
 */
public record Message(String id, String body, @Nullable String handle) {}
