// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.prometheus.AbstractPrometheusReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * All metrics as Flink's own reporter for Prometheus names them, to this machine only. That one
 * listens on all addresses and has no option for it; what it collects is reached by name, the one
 * thing of it that it does not show.
 */
public final class MetricsPage extends AbstractPrometheusReporter {
  private static final String PORT = "port";

  /** Found by Flink through {@code META-INF/services}. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricsPage createMetricReporter(Properties properties) {
      return new MetricsPage(Integer.parseInt(properties.getProperty(PORT)));
    }
  }

  private final HTTPServer server;

  private MetricsPage(int port) {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      server = new HTTPServer(here, collected(), true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + here, e);
    }
  }

  private CollectorRegistry collected() {
    try {
      Field registry = AbstractPrometheusReporter.class.getDeclaredField("registry");
      registry.setAccessible(true);
      return (CollectorRegistry) registry.get(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Flink's reporter is not the one we know", e);
    }
  }

  /** Adds the page to what a run is told; values of labels stay as they are. */
  static void at(int port, Configuration configuration) {
    Configuration page = MetricOptions.forReporter(configuration, "prometheus");
    page.set(MetricOptions.REPORTER_FACTORY_CLASS, Factory.class.getName());
    page.setString(PORT, Integer.toString(port));
    page.setString("filterLabelValueCharacters", "false");
    // words, which are no numbers
    page.setString("filter.excludes", "*:trouble;*:lastNearMiss");
  }

  @Override
  public void open(MetricConfig config) {
    super.open(config);
    System.err.printf("metrics: http://127.0.0.1:%d/metrics%n", server.getPort());
  }

  @Override
  public void close() {
    server.stop();
    super.close();
  }
}
