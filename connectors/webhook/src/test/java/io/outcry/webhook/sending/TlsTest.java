// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.webhook.scripted.ScriptedReceiver;
import io.outcry.webhook.scripted.Step;
import io.outcry.webhook.sending.addresses.HostResolver;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import io.outcry.webhook.sending.http.HttpCall;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS with a certificate of {@code hooks.example}. */
class TlsTest {
  private static final HostResolver LOOPBACK =
      host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

  @TempDir static Path folder;
  private static SSLContext trusting;

  @BeforeAll
  static void make_a_certificate() throws Exception {
    trusting = TestCertificate.in(folder);
  }

  @Test
  void a_trusted_certificate_of_the_host_is_accepted() throws Exception {
    assertThat(send("hooks.example", trusting.getSocketFactory())).isEqualTo(Answer.of(200, null));
  }

  @Test
  void a_certificate_of_another_host_is_a_fault() throws Exception {
    assertThat(send("other.example", trusting.getSocketFactory()))
        .isEqualTo(Answer.without(Fault.TLS));
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_a_fault() throws Exception {
    assertThat(send("hooks.example", (SSLSocketFactory) SSLSocketFactory.getDefault()))
        .isEqualTo(Answer.without(Fault.TLS));
  }

  private static Answer send(String host, SSLSocketFactory tls) throws Exception {
    try (var receiver = new ScriptedReceiver(trusting.getServerSocketFactory(), Step.status(200));
        var sender = new Sender("http", new Timeouts(10_000, 20_000), 1, LOOPBACK, tls)) {
      URI address = receiver.address("https", host);
      return sender.send(new HttpCall(address, Map.of(), "{}", true)).get(30, TimeUnit.SECONDS);
    }
  }
}
