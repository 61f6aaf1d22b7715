// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.receivers.Receiver;

/** Makes the text of a message. Pure: the same notice gives the same text. */
@FunctionalInterface
public interface Rendering {

  /**
   * The whole body, which the transport of the receiver's format takes as it is.
   *
   * @throws IllegalArgumentException for several alerts at once, where the format takes one only:
   *     see {@link Receiver#joinsAlerts}
   */
  String body(Notice notice);

  static Rendering of(Receiver receiver) {
    return switch (receiver.format()) {
      case STANDARD_WEBHOOKS -> new StandardWebhooksRendering();
      default -> throw new IllegalArgumentException("Not yet: " + receiver.format());
    };
  }
}
