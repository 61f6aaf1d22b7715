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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Hands each brand's events to its desk and emits the outcomes. Key: the brand.
 *
 * <p>Open desks are kept in memory; what they have changed is written to state at each checkpoint,
 * which leaves the 1,000 used last open. A closed one is rebuilt from state when needed. A brand
 * that has left the catalog has no desk: what is remembered of it waits for its return, or for its
 * time to live.
 */
public final class RunDesk extends InOrderFunction<BrandEvent, Mention> implements TakesCatalog {
  public static final String UID = "desk-run";
  public static final OutputTag<StoryChange> STORIES = new OutputTag<>("stories") {};
  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

  private static final int OPEN_DESKS = 1_000;
  private static final long serialVersionUID = 1;

  private BrandCatalog catalog;
  private transient Map<String, Brand> brands;
  private transient Map<String, BrandDesk> desks; // the one used last comes last
  private transient Set<String> changed;
  private transient StateMemory memory;
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
    brands = Map.of();
    desks = new LinkedHashMap<>(16, 0.75f, true);
    changed = new HashSet<>();
    memory = new StateMemory(getRuntimeContext());
    model = TextModel.bundled();
    metrics = new DeskMetrics(getRuntimeContext().getMetricGroup());
    newestMillis = Long.MIN_VALUE;
    take(catalog);
  }

  /** A brand that was changed has its desk opened again, on what it remembers. */
  @Override
  public void take(BrandCatalog newer) {
    Map<String, Brand> before = brands;
    catalog = newer;
    brands = new HashMap<>();
    newer.brands().forEach(brand -> brands.put(brand.id(), brand));
    desks.keySet().removeIf(id -> !Objects.equals(before.get(id), brands.get(id)));
  }

  @Override
  protected void on(BrandEvent event, long atMillis, Context context, Collector<Mention> out) {
    BrandDesk desk = desk(event.brand(), atMillis);
    if (desk != null) {
      send(desk.on(HeardPosts.event(event), atMillis), event, context, out);
      closeIfUnused(desk, event.brand());
    }
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<Mention> out) {
    BrandDesk desk = desk(context.getCurrentKey(), atMillis);
    if (desk != null) {
      send(desk.advanceTo(atMillis), null, context, out);
      closeIfUnused(desk, context.getCurrentKey());
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
    BrandDesk desk = desks.get(brand);
    return desk == null ? AT_END : desk.nextDueMillis();
  }

  private @Nullable BrandDesk desk(String brandId, long atMillis) {
    newestMillis = Math.max(newestMillis, atMillis);
    BrandDesk open = desks.get(brandId);
    Brand brand = brands.get(brandId);
    if (open == null && brand != null) {
      open = BrandDesk.open(brand, memory, atMillis);
      desks.put(brandId, open);
    }
    if (open != null) {
      changed.add(brandId);
    }
    return open;
  }

  /** A brand counts as heard from its first state on, not from events that left none. */
  private void closeIfUnused(BrandDesk desk, String brandId) {
    if (!desk.remembers()) {
      desks.remove(brandId);
      changed.remove(brandId);
    }
  }

  @Override
  protected Collection<String> unsaved() {
    return changed;
  }

  @Override
  protected void save(String brandId) {
    Objects.requireNonNull(desks.get(brandId)).save();
    changed.remove(brandId);
    if (changed.isEmpty()) {
      Iterator<String> usedFirst = desks.keySet().iterator();
      for (int tooMany = desks.size() - OPEN_DESKS; tooMany > 0; tooMany--) {
        usedFirst.next();
        usedFirst.remove();
      }
      metrics.look(desks, newestMillis);
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
    return Objects.requireNonNull(brands.get(context.getCurrentKey()));
  }

  private static void raise(Alert alert, Context context) {
    Fate fate = alert.revision() == 1 ? Fate.ALERT : Fate.REVISION;
    context.output(Tally.TALLIES, Tally.one(fate));
    context.output(ALERTS, alert);
  }
}
