// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

/** How much of what people wrote a message carries. */
public enum Evidence {
  /** The texts of the samples. */
  FULL,
  /** 80 characters of each. */
  EXCERPT,
  /** No word of a post: only where it is. */
  LINK
}
