// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedHeadersTest {
  private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final String BODY = "{\"title\":\"Gepäck weg 🧳\"}";

  @Test
  void the_published_example_has_the_published_signature() {
    Map<String, String> headers =
        SignedHeaders.of(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330,
            "{\"test\": 2432232314}".getBytes(UTF_8),
            List.of(SigningSecret.parse(OLD)));
    assertThat(headers)
        .containsOnly(
            Map.entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            Map.entry("webhook-timestamp", "1614265330"),
            Map.entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void while_a_secret_rotates_a_receiver_with_either_one_accepts(String secretOfTheReceiver) {
    var headers = headersNow(NEW, OLD);
    assertThatCode(() -> new Webhook(secretOfTheReceiver).verify(BODY, headers))
        .doesNotThrowAnyException();
  }

  @Test
  void a_receiver_with_another_secret_or_another_body_refuses() {
    var headers = headersNow(NEW);
    assertThatThrownBy(() -> new Webhook(OLD).verify(BODY, headers))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> new Webhook(NEW).verify(BODY + " ", headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void a_secret_that_is_none_is_refused_without_being_shown() {
    assertThatThrownBy(() -> SigningSecret.parse("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        .hasMessage("secret has no whsec_ in front; write whsec_<base64>");
    assertThatThrownBy(() -> SigningSecret.parse("whsec_not/base64!"))
        .hasMessage("secret is not base64 after whsec_; copy it whole")
        .hasNoCause();
    assertThatThrownBy(() -> SigningSecret.parse("whsec_"))
        .hasMessage("secret is empty after whsec_; take 24 random bytes");
    assertThat(SigningSecret.parse(OLD)).hasToString("whsec_…");
  }

  /** The independent library compares the timestamp with its own clock. */
  private static Map<String, List<String>> headersNow(String... secrets) {
    long nowSeconds = System.currentTimeMillis() / 1_000;
    return SignedHeaders.of(
            "a_acme_5f0c.3",
            nowSeconds,
            BODY.getBytes(UTF_8),
            List.of(secrets).stream().map(SigningSecret::parse).toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
  }
}
