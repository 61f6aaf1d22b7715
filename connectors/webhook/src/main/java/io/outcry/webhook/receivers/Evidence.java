// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

/** How much of what people wrote a message carries. */
public enum Evidence {
  /** The alert as it is, with the texts of its samples. */
  FULL
}
