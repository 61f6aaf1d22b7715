// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.launcher.terminal.DurationOption;
import io.outcry.launcher.terminal.UserException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Which cluster is meant, and how long to wait for it. */
final class FlinkAddress {
  private static final Duration ASKS_EVERY = Duration.ofMillis(200);

  @Option(
      names = "--flink",
      defaultValue = "127.0.0.1:8081",
      paramLabel = "HOST:PORT",
      description = "Flink's REST address (default: ${DEFAULT-VALUE}); https:// if it has TLS.")
  private String flink;

  @Option(
      names = "--wait",
      converter = DurationOption.class,
      defaultValue = "PT5M",
      paramLabel = "PT5M",
      description = "How long tasks may take to start, and a savepoint to be written.")
  private Duration longest;

  FlinkRest rest() {
    String given = flink.contains("://") ? flink : "http://" + flink;
    try {
      URI address = URI.create(given.replaceFirst("/+$", ""));
      if (address.getHost() != null) {
        return new FlinkRest(address);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw UserException.usage("--flink: '%s' is no HOST:PORT".formatted(flink));
  }

  Duration longest() {
    return longest;
  }

  Waiting waiting(PrintWriter err) {
    return new Waiting(
        ASKS_EVERY,
        line -> {
          err.println(line);
          err.flush();
        });
  }
}
