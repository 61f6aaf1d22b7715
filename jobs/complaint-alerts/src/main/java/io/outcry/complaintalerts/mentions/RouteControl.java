// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Unheeded;
import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.posts.EventTime;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Takes a control event to the brand that it is about, or, to forget an author, where authors are
 * remembered. What cannot be carried out leaves as a dead letter.
 */
public final class RouteControl extends ProcessFunction<ControlEvent, BrandEvent>
    implements TakesCatalog {
  public static final String UID = "control-route";
  public static final OutputTag<AuthorEvent> AUTHORS = new OutputTag<>("forgotten-authors") {};

  private static final long serialVersionUID = 1;

  private final BrandCatalog catalog;
  private transient Set<String> brands;

  public RouteControl(BrandCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    take(catalog);
  }

  @Override
  public void take(BrandCatalog newer) {
    brands = new TreeSet<>();
    newer.brands().stream().map(Brand::id).forEach(brands::add);
  }

  @Override
  public void processElement(ControlEvent event, Context context, Collector<BrandEvent> out) {
    String problem = event.problem();
    if (problem == null) {
      problem = fromTheFuture(event, context.timerService().currentProcessingTime());
    }
    String brand = event.brandMeant();
    if (problem == null && event.author() != null && event.type().equals("forget-author")) {
      context.output(AUTHORS, AuthorEvent.forgotten(event, event.author()));
    } else if (problem == null && brand != null && brands.contains(brand)) {
      out.collect(BrandEvent.told(brand, event));
    } else {
      String why = problem == null ? "brand '" + brand + "' is unknown" : problem;
      context.output(Unheeded.CONTROL, Unheeded.letter(event, why));
    }
  }

  /** It would move the brand's event time ahead of all later posts. */
  private static @Nullable String fromTheFuture(ControlEvent event, long nowMillis) {
    Instant latest = Instant.ofEpochMilli(nowMillis).plus(EventTime.MAX_AHEAD);
    return event.at().isAfter(latest) ? "at " + event.at() + " is in the future" : null;
  }
}
