// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.neighbours;

import io.outcry.complaintalerts.Buffers;
import io.outcry.complaintalerts.catalog.Catalogs;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.stories.StoryChange;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The way of an alert past the competitors of its brand. */
public final class NeighboursGraph {
  private NeighboursGraph() {}

  /** All alerts, completed where the brand has competitors. */
  public static DataStream<Alert> wire(
      DataStream<Alert> alerts,
      DataStream<StoryChange> stories,
      BrandCatalog catalog,
      Catalogs catalogs,
      EventOrder order) {
    DataStream<NeighbourEvent> events =
        stories
            .filter(NeighbourEvent::isTrouble)
            .name("Troubles only")
            .uid("neighbours-troubles")
            .map(NeighbourEvent::of)
            .name("See neighbours' stories")
            .uid("neighbours-stories")
            .setBufferTimeout(Buffers.AT_ONCE)
            .union(
                alerts
                    .map(NeighbourEvent::of)
                    .name("See neighbours' alerts")
                    .uid("neighbours-alerts")
                    .setBufferTimeout(Buffers.AT_ONCE));
    SingleOutputStreamOperator<NeighbourEvent> routed =
        catalogs
            .process(
                events, "Route to neighbours", NeighbourEvent.class, new RouteToNeighbours(catalog))
            .uid(RouteToNeighbours.UID)
            .setBufferTimeout(Buffers.AT_ONCE);
    DataStream<Alert> looked =
        catalogs
            .inOrder(
                routed.keyBy(NeighbourEvent::group),
                "Look at neighbours",
                Alert.class,
                new LookAtNeighbours(catalog, order))
            .uid(LookAtNeighbours.UID)
            .setBufferTimeout(Buffers.AT_ONCE);
    return routed.getSideOutput(RouteToNeighbours.ALONE).union(looked);
  }
}
