// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.mail;

import io.outcry.webhook.receivers.Destination.Mailbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail to send.
 *
 * @param id local part of its message id
 * @param at its date
 * @param password null where the server asks for none
 */
public record MailCall(
    Mailbox mailbox,
    @Nullable String password,
    Letter letter,
    String id,
    Instant at,
    boolean allowPrivateAddresses) {

  /** Without the password. */
  @Override
  public String toString() {
    return "Mail " + id + " to " + mailbox.to().size() + " mailboxes";
  }
}
