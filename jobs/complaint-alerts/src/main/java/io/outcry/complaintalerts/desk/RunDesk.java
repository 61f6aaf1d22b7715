// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.books.Unheeded;
import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.desk.BrandDesk;
import io.outcry.domain.desk.Outcome;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.text.TextModel;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Hands each brand's events to its desk and emits the outcomes. Key: the brand. What is remembered
 * of a brand that has left the catalog waits for its return, or for its time to live.
 */
public final class RunDesk extends InOrderFunction<BrandEvent, Mention> implements TakesCatalog {
  public static final String UID = "desk-run";
  public static final OutputTag<StoryChange> STORIES = new OutputTag<>("stories") {};
  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

  private static final long serialVersionUID = 1;

  private BrandCatalog catalog;
  private transient OpenDesks desks;
  private transient DeskMetrics metrics;
  private transient long newestMillis;
  private transient TextModel model;

  public RunDesk(BrandCatalog catalog, EventOrder order) {
    super(order, BrandEvent.class);
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    desks = new OpenDesks(new StateMemory(getRuntimeContext()));
    model = TextModel.bundled();
    metrics = new DeskMetrics(getRuntimeContext().getMetricGroup());
    newestMillis = Long.MIN_VALUE;
    take(catalog);
  }

  @Override
  public void take(BrandCatalog newer) {
    catalog = newer;
    desks.take(newer);
  }

  @Override
  protected void on(BrandEvent event, long atMillis, Context context, Collector<Mention> out) {
    BrandDesk desk = desk(event.brand(), atMillis);
    if (desk != null) {
      send(desk.on(HeardPosts.event(event), atMillis), event, context, out);
      desks.closeIfUnused(event.brand());
    }
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<Mention> out) {
    BrandDesk desk = desk(context.getCurrentKey(), atMillis);
    if (desk != null) {
      send(desk.advanceTo(atMillis), null, context, out);
      desks.closeIfUnused(context.getCurrentKey());
    }
  }

  @Override
  protected void end(long atMillis, Context context, Collector<Mention> out) {
    BrandDesk desk = desk(context.getCurrentKey(), atMillis);
    if (desk != null) {
      send(desk.end(atMillis), null, context, out);
    }
  }

  @Override
  protected long nextDueMillis(String brand) {
    return desks.nextDueMillis(brand, AT_END);
  }

  private @Nullable BrandDesk desk(String brandId, long atMillis) {
    newestMillis = Math.max(newestMillis, atMillis);
    return desks.use(brandId, atMillis);
  }

  @Override
  protected Collection<String> unsaved() {
    return desks.unsaved();
  }

  @Override
  protected void save(String brandId) {
    desks.save(brandId);
    if (desks.unsaved().isEmpty()) {
      metrics.look(desks.all(), newestMillis);
    }
  }

  private void send(
      List<Outcome> outcomes, @Nullable BrandEvent event, Context context, Collector<Mention> out) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Mentioned mentioned && event != null) {
        out.collect(HeardPosts.mention(event, mentioned.storyId()));
      } else if (outcome instanceof Outcome.StoryMoved moved) {
        if (moved.change() == Outcome.Change.OPENED) {
          context.output(Tally.TALLIES, Tally.one(Fate.STORY));
        }
        context.output(STORIES, StoryLines.of(moved, context.getCurrentKey()));
      } else if (outcome instanceof Outcome.Alerted alerted) {
        raise(AlertLines.of(alerted, brand(context), catalog.version(), model), context);
      } else if (outcome instanceof Outcome.Spiked spiked) {
        raise(SpikeLines.of(spiked, brand(context), catalog.version()), context);
      } else if (outcome instanceof Outcome.Unheeded unheeded && event != null) {
        var control = Objects.requireNonNull(event.control());
        context.output(Unheeded.CONTROL, Unheeded.letter(control, unheeded.why()));
      }
    }
  }

  private Brand brand(Context context) {
    return desks.brand(context.getCurrentKey());
  }

  private static void raise(Alert alert, Context context) {
    Fate fate = alert.revision() == 1 ? Fate.ALERT : Fate.REVISION;
    context.output(Tally.TALLIES, Tally.one(fate));
    context.output(ALERTS, alert);
  }
}
