// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.json.Json;
import io.outcry.webhook.receivers.Destination.Mailbox;
import io.outcry.webhook.receivers.Endpoint;
import io.outcry.webhook.sending.Sender;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.mail.Letter;
import io.outcry.webhook.sending.mail.MailCall;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A letter, as {@code EmailRendering} wrote it, to the mailboxes of the receiver. */
record MailTransport(Mailbox mailbox, Endpoint endpoint, Sender sender) implements Transport {

  @Override
  public CompletableFuture<Answer> send(Message message, long nowMillis) {
    Letter letter;
    try {
      letter = Json.read(message.body(), Letter.class);
    } catch (JsonProcessingException e) { // our own renderer made it
      throw new IllegalStateException("The body of " + message.id() + " is no letter", e);
    }
    return sender.send(
        new MailCall(
            mailbox,
            endpoint.credential(),
            letter,
            message.id(),
            Instant.ofEpochMilli(nowMillis),
            endpoint.allowPrivateAddresses()));
  }
}
