// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Destination.Mailbox;
import io.outcry.webhook.receivers.Destination.Tls;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Fault;
import io.outcry.webhook.sending.mail.Letter;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a mail server on loopback. */
class MailTransportTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_letter_arrives_with_both_parts_and_hangs_on_its_thread() throws Exception {
    server.setUser("pr@acme.example", "login", "the-key");
    assertThat(send("login", "pr@acme.example")).isEqualTo(Answer.taken(null, null));
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Acme Äir 🧳");
    assertThat(mail.getFrom()[0]).hasToString("Outcry <outcry@acme.example>");
    assertThat(mail.getMessageID()).isEqualTo("<a_acme_5f0c.3@acme.example>");
    assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<a_acme_5f0c.2@acme.example>");
    assertThat(mail.getHeader("References", null).replaceAll("\\s+", " "))
        .isEqualTo("<a_acme_5f0c@acme.example> <a_acme_5f0c.2@acme.example>");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    BodyPart text = parts.getBodyPart(0);
    BodyPart html = parts.getBodyPart(1);
    assertThat(text.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(text.getContent()).isEqualTo("Gepäck weg");
    assertThat(html.getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(html.getContent()).isEqualTo("<p>Gepäck weg</p>");
  }

  @Test
  void all_mailboxes_of_a_receiver_get_it() throws Exception {
    send(null, "ann@acme.example", "Bob <bob@acme.example>");
    assertThat(server.getReceivedMessages())
        .hasSize(2) // one per mailbox
        .allSatisfy(it -> assertThat(it.getAllRecipients()).hasSize(2));
  }

  @Test
  void a_wrong_password_is_a_no_for_good() throws Exception {
    server.setUser("pr@acme.example", "login", "another");
    assertThat(send("login", "pr@acme.example")).isEqualTo(Answer.no(Fault.REJECTED, null, "535"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_without_tls_gets_nothing_where_tls_is_asked_for() throws Exception {
    Mailbox mailbox = mailbox(server.getSmtp().getPort(), Tls.STARTTLS, null, "pr@acme.example");
    assertThat(send(mailbox)).isEqualTo(Answer.without(Fault.PROTOCOL));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void nobody_listening_is_a_fault_of_the_connection() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    assertThat(send(mailbox(port, Tls.NONE, null, "pr@acme.example")))
        .isEqualTo(Answer.without(Fault.CONNECTION));
  }

  private Answer send(@Nullable String user, String... to) throws Exception {
    return send(mailbox(server.getSmtp().getPort(), Tls.NONE, user, to));
  }

  private static Answer send(Mailbox mailbox) throws Exception {
    Letter letter =
        new Letter(
            "Acme Äir 🧳",
            "Gepäck weg",
            "<p>Gepäck weg</p>",
            List.of("a_acme_5f0c", "a_acme_5f0c.2"));
    return Sending.send(
        Sending.receiver(Format.EMAIL, mailbox),
        new Message("a_acme_5f0c.3", Json.line(letter), null));
  }

  private static Mailbox mailbox(int port, Tls tls, @Nullable String user, String... to) {
    return new Mailbox(
        "127.0.0.1",
        port,
        tls,
        user,
        user == null ? null : Sending.KEY,
        "Outcry <outcry@acme.example>",
        List.of(to));
  }
}
