// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.sources;

import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.metrics.Labelled;
import io.outcry.schemas.metrics.Metrics;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows which networks are heard: {@code network.<network>.silent}, 1 while one is not, and a line
 * of the log when a silence begins or ends.
 */
final class NetworkLights {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkLights.class);

  private final Labelled<AtomicInteger> silent;

  NetworkLights(MetricGroup operator) {
    MetricGroup family = operator.addGroup(Metrics.FAMILY);
    silent =
        new Labelled<>(
            network -> {
              AtomicInteger light = new AtomicInteger();
              family.addGroup("network", network).gauge("silent", light::get);
              return light;
            });
  }

  void show(String network, boolean isSilent) {
    silent.of(network).set(isSilent ? 1 : 0);
  }

  /** What the listener told is logged by the listener. */
  void noticed(SourceStatus status) {
    LogLine line =
        LogLine.of("network-" + status.state())
            .with("network", status.network())
            .with("from", status.from())
            .with("to", status.to());
    if (status.state().equals(SourceStatus.SILENT)) {
      LOG.warn("{}", line);
    } else {
      LOG.info("{}", line);
    }
  }
}
