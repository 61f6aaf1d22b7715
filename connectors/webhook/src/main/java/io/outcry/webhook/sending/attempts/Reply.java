// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.attempts;

/**
 * An answer with the words that came with it.
 *
 * @param body up to 64 KiB of it, UTF-8; as much as had come when the attempt ended
 */
public record Reply(Answer answer, String body) {}
