// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.rehearsal;

import io.outcry.deliver.DeliverGraph;
import io.outcry.deliver.DeliverInlets;
import io.outcry.deliver.DeliverSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.launcher.embedded.EmbeddedFlink;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.delivery.Delivery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;

/**
 * Rehearses an alert through the real path: routes, queues, retries, signatures, receipts. It has
 * no part in a run: norms, budgets and precision do not hear of it.
 *
 * @param controlFile where acks come in; null if nobody is waited for
 * @param ackWaitMillis how long to wait for one
 */
record Drill(
    Brand brand, DeliverSettings delivery, @Nullable Path controlFile, long ackWaitMillis) {

  /**
   * Plays it.
   *
   * @param start names it
   * @param told gets each receipt as it comes
   * @return all receipts
   * @throws Exception whatever made the job fail
   */
  @SuppressWarnings("try") // the iterator declares that close() throws anything
  List<Delivery> play(Instant start, Consumer<Delivery> told) throws Exception {
    StreamExecutionEnvironment env = EmbeddedFlink.environment(1, null, false);
    DataStream<Alert> alerts =
        env.fromData(start.toEpochMilli())
            .uid("drill-start")
            .flatMap(new PlayDrill(brand, controlFile, ackWaitMillis))
            .returns(TypeInformation.of(Alert.class))
            .name("Play the drill")
            .uid(PlayDrill.UID);
    List<Delivery> receipts = new ArrayList<>();
    try (CloseableIterator<Delivery> all =
        DeliverGraph.wire(DeliverInlets.of(alerts), delivery).receipts().collectAsync()) {
      var job = env.executeAsync("outcry drill");
      while (all.hasNext()) {
        Delivery receipt = all.next();
        receipts.add(receipt);
        told.accept(receipt);
      }
      job.getJobExecutionResult().get();
    }
    return receipts;
  }
}
