// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Receiver;

/** Makes the text of a message. Pure: the same notice gives the same text. */
@FunctionalInterface
public interface Rendering {

  /**
   * The whole body, which the transport of the receiver's format takes as it is.
   *
   * @throws IllegalArgumentException for several alerts at once, where the format takes one only
   *     (see {@link Receiver#joinsAlerts}), and for a digest to a pager (see {@link
   *     Receiver#takesDigests})
   */
  String body(Notice notice);

  static Rendering of(Receiver receiver) {
    Evidence evidence = receiver.evidence();
    return switch (receiver.format()) {
      case STANDARD_WEBHOOKS -> new StandardWebhooksRendering(evidence);
      case CLOUDEVENTS -> new CloudEventsRendering(evidence);
      case SLACK ->
          new SlackRendering(evidence, receiver.destination() instanceof Destination.SlackBot);
      case TEAMS -> new TeamsRendering(evidence);
      case PAGERDUTY -> new PagerDutyRendering(evidence);
      case EMAIL -> new EmailRendering(evidence);
    };
  }
}
