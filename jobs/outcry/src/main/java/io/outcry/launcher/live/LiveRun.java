// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.outcry.complaintalerts.ComplaintAlertsGraph;
import io.outcry.complaintalerts.Inlets;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.LiveWatermarks;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.deliver.DeliverGraph;
import io.outcry.deliver.DeliverInlets;
import io.outcry.deliver.DeliverSettings;
import io.outcry.deliver.Deliveries;
import io.outcry.deliver.holding.Clock;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.embedded.EmbeddedFlink;
import io.outcry.launcher.embedded.FileOutlets;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.network.ListenSource;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.logs.LogLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listening, the main job and delivery in this process, without Kafka between them.
 *
 * @param delivery who gets the alerts; null for nobody
 * @param reading who reads some posts a second time; null for nobody
 * @param firstStart nothing that happened before is sent to anybody
 * @param metricsPort where Prometheus may look, 0 for any free port; null for nowhere
 */
record LiveRun(
    ListenSource networks,
    BrandCatalog catalog,
    OutputFolder out,
    LiveState state,
    @Nullable DeliverSettings delivery,
    @Nullable CloseReading reading,
    int parallelism,
    Instant firstStart,
    @Nullable Integer metricsPort) {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);
  private static final Duration WAIT_FOR_ROOT = Duration.ofSeconds(60);
  private static final long AGAIN_MILLIS = 200;

  /** Starts it, where an earlier run of the same state ended, and returns at once. */
  JobClient start() throws Exception {
    Path from = state.newest().orElse(null);
    LOG.info(
        "{}",
        LogLine.of("job-started")
            .with("job", "live")
            .with("places", networks.places())
            .with("brands", catalog.brands().size())
            .with("receivers", delivery == null ? 0 : delivery.receivers().size())
            .with("readsClosely", reading != null)
            .with("parallelism", parallelism)
            .with("from", from == null ? null : from.getFileName()));
    StreamExecutionEnvironment env =
        EmbeddedFlink.live(parallelism, state.checkpoints(), from, this::reportTo);
    Inlets inlets =
        new Inlets(
                networks,
                LiveWatermarks.usual(),
                1, // decoding is fast, and event time is that of all places together
                EventOrder.AS_IT_COMES,
                WAIT_FOR_ROOT)
            .control(ControlFolderInlet.of(state.control()))
            .read(reading);
    FileOutlets outlets = new FileOutlets(out, EventOrder.AS_IT_COMES);
    ComplaintAlertsGraph.Delivered told = ComplaintAlertsGraph.wire(env, inlets, outlets, catalog);
    if (delivery != null) {
      DataStream<Alert> recent =
          told.alerts().filter(new Recent(firstStart)).name("Recent alerts").uid("live-recent");
      Deliveries deliveries =
          DeliverGraph.wire(
              new DeliverInlets(recent, told.sources(), told.stories(), told.windows()),
              delivery.by(Clock.PROCESSING_TIME));
      outlets.deliveries(deliveries.receipts());
      outlets.deadDeliveries(deliveries.dead());
    }
    return env.executeAsync("outcry live");
  }

  private void reportTo(Configuration configuration) {
    EmbeddedFlink.report(LiveMetrics.Factory.class, LiveMetrics.EVERY, configuration);
    if (metricsPort != null) {
      MetricsPage.at(metricsPort, configuration);
    }
  }

  /**
   * Ends it with a savepoint, so that the next start goes on where it was; files are whole. A job
   * that has hardly begun is waited for: it cannot be saved before all of it runs.
   *
   * @throws Exception if the job failed or could not write it in time
   */
  static void stop(JobClient running, Path savepoints, Duration longest) throws Exception {
    long endNanos = System.nanoTime() + longest.toNanos();
    while (true) {
      try {
        running
            .stopWithSavepoint(false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
            .get(longest.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (ExecutionException e) {
        boolean ended = running.getJobStatus().get().isGloballyTerminalState();
        if (ended || System.nanoTime() > endNanos) {
          throw e;
        }
        Thread.sleep(AGAIN_MILLIS);
      }
    }
  }
}
