// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.mail;

import io.outcry.webhook.receivers.Destination.Mailbox;
import io.outcry.webhook.receivers.Destination.Tls;
import io.outcry.webhook.sending.addresses.Dialer;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Attempt;
import io.outcry.webhook.sending.attempts.Fault;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Hands a mail to its server. */
public final class MailAttempt extends Attempt {
  private final MailCall call;
  private final SSLSocketFactory tls;

  public MailAttempt(MailCall call, Dialer dialer, SSLSocketFactory tls) {
    super(dialer);
    this.call = call;
    this.tls = tls;
  }

  @Override
  protected void send() throws IOException {
    Mailbox mailbox = call.mailbox();
    Socket plain = dialer.dial(mailbox.host(), mailbox.port(), call.allowPrivateAddresses());
    answer(
        handOver(
            mailbox.tls() == Tls.IMPLICIT
                ? dialer.secure(plain, mailbox.host(), mailbox.port())
                : plain));
  }

  private Answer handOver(Socket connected) {
    Mailbox mailbox = call.mailbox();
    Session session = Session.getInstance(properties(mailbox));
    SMTPTransport transport =
        new SMTPTransport(
            session,
            new URLName(
                "smtp", mailbox.host(), mailbox.port(), null, mailbox.user(), call.password()));
    try (transport) {
      MimeMessage mime = Mime.of(session, call);
      transport.connect(connected);
      transport.sendMessage(mime, mime.getAllRecipients());
      return Answer.taken(null, null);
    } catch (MessagingException e) {
      return answerTo(e, transport.getLastReturnCode());
    }
  }

  private Properties properties(Mailbox mailbox) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", Boolean.toString(mailbox.user() != null));
    String starttls = Boolean.toString(mailbox.tls() == Tls.STARTTLS);
    properties.setProperty("mail.smtp.starttls.enable", starttls);
    properties.setProperty("mail.smtp.starttls.required", starttls);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.socketFactory", tls);
    properties.setProperty("mail.smtp.sendpartial", "true"); // one dead mailbox stops no other
    properties.setProperty("mail.smtp.quitwait", "false");
    // who says hello: strict servers want a name with a domain
    properties.setProperty("mail.smtp.localhost", Mime.domain(mailbox.from()));
    return properties;
  }

  private static Answer answerTo(MessagingException e, int code) {
    if (e instanceof SendFailedException failed
        && failed.getValidSentAddresses() != null
        && failed.getValidSentAddresses().length > 0) {
      return new Answer(null, null, null, null, codeOf(failed, code));
    }
    IOException way = ioOf(e);
    if (way != null) {
      return Answer.without(Fault.of(way));
    }
    return switch (code / 100) {
      case 4 -> Answer.no(Fault.DEFERRED, null, Integer.toString(code));
      case 5 -> Answer.no(Fault.REJECTED, null, Integer.toString(code));
      default -> Answer.without(code < 0 ? Fault.CONNECTION : Fault.PROTOCOL);
    };
  }

  /** After a partial success the last code is that of the success. */
  private static String codeOf(SendFailedException failed, int last) {
    Exception next = failed;
    while (next instanceof MessagingException outer) {
      if (outer instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException refused) {
        return Integer.toString(refused.getReturnCode());
      }
      next = outer.getNextException();
    }
    return Integer.toString(last);
  }

  private static @Nullable IOException ioOf(MessagingException e) {
    for (Throwable next = e; next != null; next = next.getCause()) {
      if (next instanceof IOException io) {
        return io;
      }
    }
    return null;
  }
}
