// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.neighbours;

import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.SafetyNet;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.neighbours.CompetitorGroups;
import io.outcry.domain.neighbours.Neighbours;
import io.outcry.domain.neighbours.NeighboursState;
import io.outcry.schemas.alerts.Alert;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

/**
 * Says in an alert which competitors have the same trouble. Key: the group of competitors. Opens no
 * revision of its own; alerts of brands without competitors do not come here.
 */
public final class LookAtNeighbours extends InOrderFunction<NeighbourEvent, Alert>
    implements TakesCatalog {
  public static final String UID = "neighbours-look";

  private static final long serialVersionUID = 1;

  private final BrandCatalog catalog;
  private transient CompetitorGroups groups;
  private transient ValueState<NeighboursState> state;

  public LookAtNeighbours(BrandCatalog catalog, EventOrder order) {
    super(order, NeighbourEvent.class);
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var stories = new ValueStateDescriptor<>("neighbours-v1", NeighboursState.class);
    stories.enableTimeToLive(SafetyNet.after(Duration.ofMillis(2 * Neighbours.MEMORY_MILLIS)));
    state = getRuntimeContext().getState(stories);
    take(catalog);
  }

  @Override
  public void take(BrandCatalog newer) {
    groups = new CompetitorGroups(newer);
  }

  @Override
  protected void on(NeighbourEvent event, long atMillis, Context context, Collector<Alert> out)
      throws Exception {
    Neighbours neighbours = neighbours(event.group());
    if (event.story() != null) {
      neighbours.hear(event.story());
      keep(neighbours);
      return;
    }
    Alert alert = Objects.requireNonNull(event.alert());
    if (alert.status().equals("retracted")) {
      neighbours.forget(alert.storyId());
      keep(neighbours);
    }
    List<String> also =
        neighbours.withSameTrouble(alert.terms(), groups.competitors(alert.brand().id()));
    String names = also.stream().map(groups::name).collect(Collectors.joining(", "));
    out.collect(
        also.isEmpty()
            ? alert
            : alert.alsoAt(also, "also at " + names + ": a trouble of the whole industry"));
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<Alert> out) throws Exception {
    Neighbours neighbours = neighbours(context.getCurrentKey());
    if (neighbours.nextDueMillis() > atMillis) {
      return;
    }
    neighbours.advanceTo(atMillis);
    keep(neighbours);
  }

  private void keep(Neighbours neighbours) throws IOException {
    if (neighbours.nextDueMillis() == Neighbours.NOTHING_DUE) {
      state.clear();
    } else {
      state.update(neighbours.toState());
    }
  }

  @Override
  protected long nextDueMillis(String group) throws Exception {
    long due = neighbours(group).nextDueMillis();
    return due == Neighbours.NOTHING_DUE ? NEVER : due;
  }

  private Neighbours neighbours(String group) throws Exception {
    NeighboursState kept = state.value();
    return new Neighbours(
        kept == null ? new NeighboursState(List.of()) : kept, groups.nameTerms(group));
  }
}
