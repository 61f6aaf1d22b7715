// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import io.outcry.deliver.digest.DigestSchedule;
import io.outcry.deliver.routes.Routes;
import io.outcry.webhook.receivers.Receiver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the receivers file says: who can get alerts, and who gets which, and the digest: null for
 * none.
 */
public record Receivers(List<Receiver> receivers, Routes routes, @Nullable DigestSchedule digest) {
  public Receivers {
    receivers = List.copyOf(receivers);
  }
}
