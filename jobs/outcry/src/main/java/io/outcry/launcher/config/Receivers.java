// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.deliver.routes.Routes;
import io.outcry.webhook.receivers.Receiver;
import java.util.List;

/** What the receivers file says: who can get alerts, and who gets which. */
public record Receivers(List<Receiver> receivers, Routes routes) {
  public Receivers {
    receivers = List.copyOf(receivers);
  }
}
