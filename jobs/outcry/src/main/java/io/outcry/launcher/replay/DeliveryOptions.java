// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.deliver.DeliverSettings;
import io.outcry.deliver.holding.Clock;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.Receivers;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.terminal.DurationOption;
import io.outcry.launcher.terminal.UserException;
import io.outcry.webhook.receivers.InvalidReceiverException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code replay} that say who gets the alerts. */
public final class DeliveryOptions {
  @Option(
      names = "--receivers",
      paramLabel = "FILE",
      description = "Receivers file (receivers.v1); without it nothing is sent.")
  private @Nullable Path receivers;

  @Option(
      names = "--delivery-grace",
      defaultValue = "PT60S",
      converter = DurationOption.class,
      paramLabel = "PT60S",
      description = "How long to wait at the end for messages under way (default: PT60S).")
  private Duration deliveryGrace;

  /** Null if nobody gets them. */
  public @Nullable DeliverSettings settings(BrandCatalog catalog) {
    if (receivers == null) {
      return null;
    }
    Receivers known = ReceiversFile.read(receivers, catalog);
    try {
      known.receivers().forEach(receiver -> receiver.resolve(System::getenv));
    } catch (InvalidReceiverException e) { // better now than when the first alert is due
      throw UserException.usage(receivers + ": " + e.getMessage());
    }
    return new DeliverSettings(
        known.receivers(),
        known.routes().routes(),
        deliveryGrace.toMillis(),
        Clock.EVENT_TIME,
        known.digest());
  }

  /** What has to be the same when the command is started again; who they are may change. */
  void describe(Map<String, String> command) {
    command.put("--receivers", receivers == null ? "none" : "some");
  }
}
