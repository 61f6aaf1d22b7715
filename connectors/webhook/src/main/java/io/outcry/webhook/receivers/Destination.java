// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the messages of a receiver go, with its credentials; only as references. */
public sealed interface Destination extends Serializable {

  /**
   * Any address that takes a POST.
   *
   * @param secrets of the signature; none for formats without
   */
  record Webhook(Reference url, List<Reference> secrets) implements Destination {
    public Webhook {
      secrets = List.copyOf(secrets);
    }
  }

  /**
   * A channel of Slack, as a bot.
   *
   * @param api the address of the methods, without the last slash
   * @param token {@code xoxb-…} with the scope {@code chat:write}
   * @param channel id or {@code #name}
   */
  record SlackBot(Reference api, Reference token, String channel) implements Destination {
    public static final String API = "https://slack.com/api";
  }

  /**
   * A service of PagerDuty.
   *
   * @param routingKey the integration key of Events API v2
   */
  record PagerDuty(Reference url, Reference routingKey) implements Destination {
    public static final String URL = "https://events.pagerduty.com/v2/enqueue";
  }

  /**
   * People's mailboxes, through one server that takes their mail.
   *
   * @param user null for a server that asks for none; then {@code password} is null, too
   * @param from address or {@code Name <address>}
   * @param to at least one
   */
  record Mailbox(
      String host,
      int port,
      Tls tls,
      @Nullable String user,
      @Nullable Reference password,
      String from,
      List<String> to)
      implements Destination {
    public Mailbox {
      to = List.copyOf(to);
    }
  }

  /** How a mail server is spoken to. */
  enum Tls {
    /** Plain at first, then always encrypted; usual on port 587. */
    STARTTLS,
    /** Encrypted from the first byte; usual on port 465. */
    IMPLICIT,
    /** Never encrypted: for servers at home. */
    NONE;
  }
}
