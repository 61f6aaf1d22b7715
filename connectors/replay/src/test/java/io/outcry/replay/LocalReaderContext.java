// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

/** A reader's surroundings without a cluster; the reader has nothing to ask of its coordinator. */
final class LocalReaderContext implements SourceReaderContext {
  private final SourceReaderMetricGroup metrics =
      UnregisteredMetricsGroup.createSourceReaderMetricGroup();

  @Override
  public SourceReaderMetricGroup metricGroup() {
    return metrics;
  }

  @Override
  public Configuration getConfiguration() {
    return new Configuration();
  }

  @Override
  public String getLocalHostName() {
    return "localhost";
  }

  @Override
  public int getIndexOfSubtask() {
    return 0;
  }

  @Override
  public void sendSplitRequest() {
    throw new AssertionError("the one split comes unasked");
  }

  @Override
  public void sendSourceEventToCoordinator(SourceEvent event) {
    throw new AssertionError("unexpected event " + event);
  }

  @Override
  public UserCodeClassLoader getUserCodeClassLoader() {
    return SimpleUserCodeClassLoader.create(getClass().getClassLoader());
  }
}
