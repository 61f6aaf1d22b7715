// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.signing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The three headers of <a href="https://www.standardwebhooks.com">Standard Webhooks</a> 1.0. The id
 * is the same on each attempt, timestamp and signature are those of the attempt.
 */
public final class SignedHeaders {
  private SignedHeaders() {}

  /**
   * @param timestampSeconds epoch seconds of this attempt
   * @param secrets one signature each, in this order, parted by spaces
   */
  public static Map<String, String> of(
      String id, long timestampSeconds, byte[] body, List<SigningSecret> secrets) {
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(timestampSeconds),
        "webhook-signature",
        secrets.stream()
            .map(secret -> secret.sign(id, timestampSeconds, body))
            .collect(Collectors.joining(" ")));
  }
}
