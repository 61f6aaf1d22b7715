// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.apache.flink.metrics.reporter.Scheduled;

/** Says on standard error now and then how far a long run is; a short one says nothing. */
public final class ProgressReporter implements MetricReporter, Scheduled {
  static final Duration EVERY = Duration.ofSeconds(10);

  private static final String SOURCE = "Source: Read posts";

  /** Found by Flink through {@code META-INF/services}. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return new ProgressReporter();
    }
  }

  private final Set<Gauge<?>> read = ConcurrentHashMap.newKeySet();
  private final Set<Counter> played = ConcurrentHashMap.newKeySet();

  private ProgressReporter() {}

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof Gauge<?> gauge && name.equals("recordsSpooled")) {
      read.add(gauge);
    } else if (metric instanceof Counter counter
        && name.equals("numRecordsOut")
        && SOURCE.equals(group.getAllVariables().get("<operator_name>"))) {
      played.add(counter);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof Gauge<?> gauge) {
      read.remove(gauge);
    } else if (metric instanceof Counter counter) {
      played.remove(counter);
    }
  }

  @Override
  public void report() {
    long recordsRead = read.stream().mapToLong(it -> ((Number) it.getValue()).longValue()).sum();
    long recordsPlayed = played.stream().mapToLong(Counter::getCount).sum();
    if (recordsPlayed > 0) {
      System.err.printf(Locale.ROOT, "%,d records played so far%n", recordsPlayed);
    } else if (recordsRead > 0) {
      System.err.printf(Locale.ROOT, "%,d records read and put in order so far%n", recordsRead);
    }
  }
}
