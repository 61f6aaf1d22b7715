// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether Prometheus may look at the metrics of an embedded run. */
final class MetricsOption {
  private static final int HIGHEST = 65_535;

  @Option(
      names = "--metrics-port",
      paramLabel = "N",
      description =
          "Show all metrics to Prometheus at http://127.0.0.1:N/metrics, 0 for any free port"
              + " (default: not shown).")
  private @Nullable Integer port;

  /**
   * Null if nobody may look.
   *
   * @throws UserException if nobody could listen there: Flink would only log it
   */
  @Nullable Integer port() {
    if (port == null) {
      return null;
    }
    if (port < 0 || port > HIGHEST) {
      throw UserException.usage(
          "--metrics-port: found %d; expected 0 to %d".formatted(port, HIGHEST));
    }
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      return port;
    } catch (IOException e) {
      throw UserException.usage(
          "--metrics-port: %d is in use (%s); choose another, or 0 for any free one"
              .formatted(port, e.getMessage()));
    }
  }
}
