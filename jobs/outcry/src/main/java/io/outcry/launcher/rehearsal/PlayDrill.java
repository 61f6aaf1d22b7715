// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import io.outcry.domain.brands.Brand;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.ControlEvent;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** At its start the firing alert; after an ack, or the wait for one, the rest of its life. */
final class PlayDrill implements FlatMapFunction<Long, Alert> {
  static final String UID = "drill-play";
  private static final long serialVersionUID = 1;

  private final Brand brand;
  private final @Nullable String controlFile;
  private final long ackWaitMillis;

  /**
   * @param controlFile where an ack would be; null if nobody is waited for
   */
  PlayDrill(Brand brand, @Nullable Path controlFile, long ackWaitMillis) {
    this.brand = brand;
    this.controlFile = controlFile == null ? null : controlFile.toString();
    this.ackWaitMillis = ackWaitMillis;
  }

  @Override
  public void flatMap(Long startMillis, Collector<Alert> out) throws Exception {
    DrillSteps steps = new DrillSteps(brand, Instant.ofEpochMilli(startMillis));
    out.collect(steps.firing());
    ControlEvent ack =
        controlFile == null
            ? null
            : new AckWatch(Path.of(controlFile), steps.alertId()).await(ackWaitMillis);
    steps.rest(ack).forEach(out::collect);
  }
}
