// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret shared with one receiver, {@code whsec_<base64>}; 24 to 64 random bytes are usual. */
public final class SigningSecret {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  private SigningSecret(byte[] key) {
    this.key = key;
  }

  /**
   * @throws IllegalArgumentException without the text if it is not {@code whsec_<base64>}
   */
  public static SigningSecret parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("secret has no whsec_ in front; write whsec_<base64>");
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) { // its message would show a part of the secret
      throw new IllegalArgumentException("secret is not base64 after whsec_; copy it whole");
    }
    if (key.length == 0) {
      throw new IllegalArgumentException("secret is empty after whsec_; take 24 random bytes");
    }
    return new SigningSecret(key);
  }

  /**
   * One signature: {@code v1,} and the base64 of HMAC-SHA256 over {@code id.timestamp.body}.
   *
   * @param timestampSeconds epoch seconds of this attempt
   */
  String sign(String id, long timestampSeconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + timestampSeconds + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) { // every Java has HMAC-SHA256
      throw new IllegalStateException("No " + ALGORITHM + " in this Java", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
