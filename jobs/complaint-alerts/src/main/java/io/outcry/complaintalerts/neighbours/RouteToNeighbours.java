// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.neighbours;

import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.neighbours.CompetitorGroups;
import io.outcry.schemas.alerts.Alert;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Takes a story or an alert to the competitors of its brand. An alert of a brand without any leaves
 * by {@link #ALONE}: one operator decides, so that all alerts go by one version of the brands.
 */
public final class RouteToNeighbours extends ProcessFunction<NeighbourEvent, NeighbourEvent>
    implements TakesCatalog {
  public static final String UID = "neighbours-route";
  public static final OutputTag<Alert> ALONE = new OutputTag<>("alone") {};

  private static final long serialVersionUID = 1;

  private final BrandCatalog catalog;
  private transient CompetitorGroups groups;

  public RouteToNeighbours(BrandCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    take(catalog);
  }

  @Override
  public void take(BrandCatalog newer) {
    groups = new CompetitorGroups(newer);
  }

  @Override
  public void processElement(NeighbourEvent event, Context context, Collector<NeighbourEvent> out) {
    String group = groups.of(event.brand());
    if (group != null) {
      out.collect(event.in(group));
    } else if (event.alert() != null) {
      context.output(ALONE, event.alert());
    }
  }
}
