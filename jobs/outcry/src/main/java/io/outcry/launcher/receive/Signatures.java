// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.webhook.signing.SignedHeaders;
import io.outcry.webhook.signing.SigningSecret;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a receiver of Standard Webhooks 1.0 checks before it believes a message. */
final class Signatures {
  private static final long MOST_SECONDS_APART = 300;

  private final List<SigningSecret> secrets;

  /**
   * @param secrets any of them will do; none: nothing can be checked
   */
  Signatures(List<SigningSecret> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  /**
   * @param nowSeconds epoch seconds
   */
  Verdict verdict(String id, String timestamp, String signatures, byte[] body, long nowSeconds) {
    if (signatures.isBlank() || id.isBlank()) {
      return Verdict.NOT_SIGNED;
    }
    if (secrets.isEmpty()) {
      return Verdict.NOT_CHECKED;
    }
    long seconds;
    try {
      seconds = Long.parseLong(timestamp);
    } catch (NumberFormatException e) { // nothing to check against
      return Verdict.WRONG;
    }
    Map<String, String> expected = SignedHeaders.of(id, seconds, body, secrets);
    if (!anyIn(signatures, expected.getOrDefault("webhook-signature", ""))) {
      return Verdict.WRONG;
    }
    return Math.abs(nowSeconds - seconds) > MOST_SECONDS_APART ? Verdict.OLD : Verdict.RIGHT;
  }

  private static boolean anyIn(String given, String expected) {
    return Arrays.stream(given.split(" "))
        .anyMatch(
            one ->
                Arrays.stream(expected.split(" "))
                    .anyMatch(
                        it -> MessageDigest.isEqual(it.getBytes(UTF_8), one.getBytes(UTF_8))));
  }
}
