// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.launcher.config.reading.ConfigSection;
import io.outcry.launcher.config.reading.ConfigValue;
import io.outcry.webhook.receivers.Destination;
import io.outcry.webhook.receivers.Evidence;
import io.outcry.webhook.receivers.Format;
import io.outcry.webhook.receivers.Receiver;
import java.util.regex.Pattern;

/** One receiver of the receivers file. */
final class ReceiverSection {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private ReceiverSection() {}

  static Receiver read(ConfigSection section) {
    String id = section.requiredText("id", "pr-desk");
    ConfigValue idValue = section.value("id");
    if (idValue != null && !id.isEmpty() && !ID.matcher(id).matches()) {
      idValue.problem("this is not an id", "use lower case letters, digits and hyphens: pr-desk");
    }
    boolean allowPrivate = section.flag("allowPrivateAddresses", false);
    Format format = section.choice("format", Format.STANDARD_WEBHOOKS);
    Destination destination = DestinationSection.read(section, format, allowPrivate);
    Receiver receiver =
        new Receiver(
            id,
            format,
            destination,
            section.choice("evidence", evidence(format, destination)),
            allowPrivate,
            section.text("fallback"));
    section.end();
    return receiver;
  }

  private static Evidence evidence(Format format, Destination destination) {
    return destination instanceof Destination.SlackBot ? Evidence.FULL : format.evidence();
  }
}
