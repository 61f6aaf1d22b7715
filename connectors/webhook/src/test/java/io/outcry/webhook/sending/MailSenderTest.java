// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.webhook.receivers.Destination.Mailbox;
import io.outcry.webhook.receivers.Destination.Tls;
import io.outcry.webhook.receivers.Reference;
import io.outcry.webhook.sending.addresses.HostResolver;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import io.outcry.webhook.sending.mail.Letter;
import io.outcry.webhook.sending.mail.MailCall;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server does, to the letter of its protocol. */
class MailSenderTest {
  private static final Timeouts PATIENT = new Timeouts(10_000, 20_000);
  private static final Timeouts HASTY = new Timeouts(10_000, 300);
  private static final HostResolver LOOPBACK =
      host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

  @TempDir static Path folder;
  private static SSLContext trusting;

  @BeforeAll
  static void make_a_certificate() throws Exception {
    trusting = TestCertificate.in(folder);
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void password_and_mail_are_said_in_private(Tls tls) throws Exception {
    try (var server = server(tls, Map.of())) {
      assertThat(send(server, tls, "hooks.example", trusting.getSocketFactory()))
          .isEqualTo(Answer.taken(null, null));
      assertThat(server.commands().get(0)).endsWith("EHLO acme.example");
      assertThat(server.commands())
          .filteredOn(it -> !it.startsWith("EHLO") && !it.equals("STARTTLS"))
          .isNotEmpty()
          .allMatch(it -> it.startsWith("tls:"))
          .anyMatch(it -> it.startsWith("tls:AUTH"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTTLS", "IMPLICIT"})
  void a_certificate_that_is_not_trusted_or_of_another_host_gets_no_password(Tls tls)
      throws Exception {
    SSLSocketFactory strict = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (var server = server(tls, Map.of())) {
      assertThat(send(server, tls, "hooks.example", strict)).isEqualTo(Answer.without(Fault.TLS));
      assertThat(send(server, tls, "other.example", trusting.getSocketFactory()))
          .isEqualTo(Answer.without(Fault.TLS));
      assertThat(server.commands()).noneMatch(it -> it.contains("AUTH"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "connect, 421 busy,      DEFERRED, 421",
    "connect, 554 go away,   REJECTED, 554",
    "auth,    454 later,     DEFERRED, 454",
    "auth,    535 wrong,     REJECTED, 535",
    "mail,    451 later,     DEFERRED, 451",
    "mail,    552 too large, REJECTED, 552",
    "rcpt,    450 greylist,  DEFERRED, 450",
    "rcpt,    550 unknown,   REJECTED, 550",
    "data,    452 full,      DEFERRED, 452",
    ".,       554 spam,      REJECTED, 554"
  })
  void a_4xx_is_a_no_for_now_and_a_5xx_one_for_good(
      String command, String answer, Fault fault, String code) throws Exception {
    try (var server = server(Tls.STARTTLS, Map.of(command, answer))) {
      assertThat(send(server, Tls.STARTTLS, "hooks.example", trusting.getSocketFactory()))
          .isEqualTo(Answer.no(fault, null, code));
    }
  }

  @Test
  void one_mailbox_that_is_gone_keeps_no_other_from_its_mail_and_is_told() throws Exception {
    try (var server = server(Tls.STARTTLS, Map.of("rcpt to:<bob", "550 unknown"))) {
      assertThat(send(server, Tls.STARTTLS, "hooks.example", trusting.getSocketFactory()))
          .isEqualTo(new Answer(null, null, null, null, "550"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "ehlo", "mail", "data", "."})
  void a_server_that_hangs_is_left_in_time(String command) throws Exception {
    try (var server = server(Tls.NONE, Map.of(command, ""));
        var sender = new Sender("mail", HASTY, 1, LOOPBACK, trusting.getSocketFactory())) {
      assertThat(
              sender.send(call(server, Tls.NONE, "hooks.example", true)).get(30, TimeUnit.SECONDS))
          .isEqualTo(Answer.without(Fault.TIMEOUT));
    }
  }

  @Test
  void a_name_is_looked_up_once_and_a_private_address_is_refused() throws Exception {
    var lookUps = new AtomicInteger();
    HostResolver counting =
        host -> {
          lookUps.incrementAndGet();
          return LOOPBACK.resolve(host);
        };
    try (var server = server(Tls.STARTTLS, Map.of());
        var sender = new Sender("mail", PATIENT, 1, counting, trusting.getSocketFactory())) {
      assertThat(
              sender
                  .send(call(server, Tls.STARTTLS, "hooks.example", true))
                  .get(30, TimeUnit.SECONDS))
          .isEqualTo(Answer.taken(null, null));
      assertThat(lookUps).hasValue(1);
      assertThat(
              sender
                  .send(call(server, Tls.STARTTLS, "hooks.example", false))
                  .get(30, TimeUnit.SECONDS))
          .isEqualTo(Answer.without(Fault.ADDRESS));
      assertThat(server.commands()) // of one connection; its QUIT may still be under way
          .filteredOn(command -> command.startsWith("EHLO"))
          .hasSize(1);
    }
  }

  @Test
  void the_password_is_not_printed() throws Exception {
    try (var server = server(Tls.NONE, Map.of())) {
      assertThat(call(server, Tls.NONE, "hooks.example", true))
          .hasToString("Mail a_acme_5f0c.3 to 2 mailboxes");
    }
  }

  private static ScriptedMailServer server(Tls tls, Map<String, String> script) throws Exception {
    return new ScriptedMailServer(trusting, tls == Tls.IMPLICIT, script);
  }

  private static Answer send(
      ScriptedMailServer server, Tls tls, String host, SSLSocketFactory factory) throws Exception {
    try (var sender = new Sender("mail", PATIENT, 1, LOOPBACK, factory)) {
      return sender.send(call(server, tls, host, true)).get(30, TimeUnit.SECONDS);
    }
  }

  private static MailCall call(
      ScriptedMailServer server, Tls tls, String host, boolean allowPrivateAddresses) {
    return new MailCall(
        new Mailbox(
            host,
            server.port(),
            tls,
            "outcry",
            Reference.environment("KEY"),
            "outcry@acme.example",
            List.of("ann@acme.example", "bob@acme.example")),
        "do-not-print",
        new Letter("subject", "text", "<p>html</p>", List.of()),
        "a_acme_5f0c.3",
        Instant.parse("2026-01-05T10:21:07Z"),
        allowPrivateAddresses);
  }
}
