// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

/** In which form a receiver gets its alerts. */
public enum Format {
  /** The JSON of {@code alert.v1} in the envelope of Standard Webhooks 1.0, signed. */
  STANDARD_WEBHOOKS
}
