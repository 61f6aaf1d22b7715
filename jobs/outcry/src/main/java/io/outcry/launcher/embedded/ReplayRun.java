// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.complaintalerts.ComplaintAlertsGraph;
import io.outcry.complaintalerts.Inlets;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.deliver.DeliverGraph;
import io.outcry.deliver.DeliverInlets;
import io.outcry.deliver.DeliverSettings;
import io.outcry.deliver.Deliveries;
import io.outcry.deliver.holding.Clock;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.replay.Arrival;
import io.outcry.replay.ReplaySettings;
import io.outcry.replay.ReplaySource;
import io.outcry.replay.ReplayWatermarks;
import io.outcry.schemas.books.Summary;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.logs.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job on recorded posts, in this process.
 *
 * @param delivery who gets the alerts; null for nobody
 * @param checkpoints keeps state across restarts; null for none
 * @param control what people said meanwhile; takes part where the posts are sorted
 * @param reading who reads some posts a second time; null for nobody
 * @param tellsProgress whether a long run says on standard error how far it is
 */
public record ReplayRun(
    ReplaySettings posts,
    BrandCatalog catalog,
    OutputFolder out,
    @Nullable DeliverSettings delivery,
    int parallelism,
    @Nullable Checkpoints checkpoints,
    List<ControlEvent> control,
    @Nullable CloseReading reading,
    boolean tellsProgress) {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);

  /** Without checkpoints; nobody said anything, and nothing is told. */
  public ReplayRun(
      ReplaySettings posts,
      BrandCatalog catalog,
      OutputFolder out,
      @Nullable DeliverSettings delivery,
      int parallelism,
      @Nullable CloseReading reading) {
    this(posts, catalog, out, delivery, parallelism, null, List.of(), reading, false);
  }

  /**
   * Whether an earlier start of the same command reached its end here.
   *
   * @throws io.outcry.launcher.terminal.UserException if the checkpoints are those of another
   *     command
   */
  public boolean doneBefore() throws IOException {
    return checkpoints != null && checkpoints.startedBefore() && Files.exists(out.summary());
  }

  /**
   * Runs to the end of the recording and closes the books.
   *
   * @throws Exception whatever made the job fail
   */
  public Summary run() throws Exception {
    long startNanos = System.nanoTime();
    FolderLock lock = FolderLock.of(out.lock());
    try (lock) {
      Files.deleteIfExists(out.summary()); // first: what is begun is not done
      if (checkpoints != null) {
        checkpoints.begin();
      }
      boolean inFileOrder = posts.arrival() == Arrival.FILE;
      // In file order what comes first must stay first, so nothing runs beside it.
      StreamExecutionEnvironment env =
          EmbeddedFlink.environment(inFileOrder ? 1 : parallelism, checkpoints, tellsProgress);
      LOG.info("{}", started());
      EventOrder order = inFileOrder ? EventOrder.AS_IT_COMES : EventOrder.BY_EVENT_TIME;
      Inlets inlets =
          new Inlets(
                  new ReplaySource(posts),
                  ReplayWatermarks.of(posts.arrival()),
                  1,
                  order,
                  inFileOrder ? Duration.ofMinutes(1) : Duration.ZERO)
              .control(RecordedControl.inlet(control))
              .read(reading);
      FileOutlets outlets = new FileOutlets(out, order);
      ComplaintAlertsGraph.Delivered told =
          ComplaintAlertsGraph.wire(env, inlets, outlets, catalog);
      if (delivery == null) {
        Files.deleteIfExists(out.deliveries()); // of an earlier run with receivers
        Files.deleteIfExists(out.deadDeliveries());
      } else {
        Deliveries deliveries =
            DeliverGraph.wire(
                new DeliverInlets(told.alerts(), told.sources(), told.stories(), told.windows()),
                delivery.by(Clock.EVENT_TIME));
        outlets.deliveries(deliveries.receipts());
        outlets.deadDeliveries(deliveries.dead());
      }
      env.execute("outcry replay");
    }
    long wallMillis = (System.nanoTime() - startNanos) / 1_000_000;
    return Summaries.close(out, wallMillis);
  }

  private LogLine started() {
    return LogLine.of("job-started")
        .with("job", "replay")
        .with("brands", catalog.brands().size())
        .with("receivers", delivery == null ? 0 : delivery.receivers().size())
        .with("readsClosely", reading != null)
        .with("parallelism", parallelism)
        .with("keepsCheckpoints", checkpoints != null);
  }
}
