// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.outcry.webhook.receivers.Destination.Mailbox;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.stream.Collectors;

/** A letter in its envelope. */
final class Mime {
  private Mime() {}

  static MimeMessage of(Session session, MailCall call) throws MessagingException {
    Mailbox mailbox = call.mailbox();
    Letter letter = call.letter();
    InternetAddress from = address(mailbox.from());
    MimeMessage mime = new WithId(session, messageId(call.id(), from));
    mime.setFrom(from);
    for (String to : mailbox.to()) {
      mime.addRecipient(Message.RecipientType.TO, address(to));
    }
    mime.setSubject(letter.subject(), UTF_8.name());
    mime.setSentDate(Date.from(call.at()));
    mime.setHeader("Auto-Submitted", "auto-generated"); // so that nobody's holiday answers
    if (!letter.thread().isEmpty()) {
      int last = letter.thread().size() - 1;
      mime.setHeader("In-Reply-To", messageId(letter.thread().get(last), from));
      mime.setHeader(
          "References",
          letter.thread().stream().map(it -> messageId(it, from)).collect(Collectors.joining(" ")));
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8.name(), "html");
    mime.setContent(new MimeMultipart("alternative", text, html));
    mime.saveChanges();
    return mime;
  }

  /**
   * @throws AddressException if it is none, or several
   */
  static InternetAddress address(String text) throws AddressException {
    InternetAddress[] all = InternetAddress.parse(text, true);
    if (all.length != 1) {
      throw new AddressException("Not one address");
    }
    return all[0];
  }

  /**
   * {@code acme.example} of {@code outcry@acme.example} and of {@code Outcry
   * <outcry@acme.example>}.
   */
  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).replace(">", "");
  }

  private static String messageId(String local, InternetAddress from) {
    String safe = local.replaceAll("[^A-Za-z0-9._~+-]", "-");
    return "<" + safe + "@" + domain(from.getAddress()) + ">";
  }

  /** Jakarta Mail gives each mail a random id, unless it is asked not to like this. */
  private static final class WithId extends MimeMessage {
    private final String id;

    WithId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
