// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

/**
 * How long one attempt may take.
 *
 * @param connectMillis for the connection to one address
 * @param wholeMillis from the start of the attempt to the end of the answer
 */
public record Timeouts(int connectMillis, long wholeMillis) {
  public static final Timeouts DEFAULT = new Timeouts(3_000, 10_000);
}
