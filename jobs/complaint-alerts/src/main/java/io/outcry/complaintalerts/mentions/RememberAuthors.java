// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.books.Unheeded;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.SafetyNet;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.control.ControlEvent;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;

/**
 * Gives the deletion of an author, which carries no brand, the brands that the author spoke about;
 * a {@code forget-author} event is one, and counts once. Key: the author.
 */
public final class RememberAuthors extends InOrderFunction<AuthorEvent, BrandEvent> {
  public static final String UID = "mentions-remember-authors";

  /** As long as the desk remembers posts, event time. */
  private static final Duration MEMORY = Duration.ofDays(7);

  /** How long the end of an author is remembered: it may have overtaken posts from before. */
  private static final Duration MEMORY_OF_GONE = Duration.ofMinutes(10);

  /** Stands among the brands of an author who is gone. */
  private static final String GONE = "";

  private static final long serialVersionUID = 1;

  private transient MapState<String, Long> forgetAtMillisByBrand;
  private transient MapState<String, Long> forgetAtMillisByWish;

  public RememberAuthors(EventOrder order) {
    super(order, AuthorEvent.class);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var brands = new MapStateDescriptor<>("author-brands-v1", Types.STRING, Types.LONG);
    var wishes = new MapStateDescriptor<>("author-wishes-v1", Types.STRING, Types.LONG);
    var ttl = SafetyNet.after(MEMORY.multipliedBy(2));
    brands.enableTimeToLive(ttl);
    wishes.enableTimeToLive(ttl);
    forgetAtMillisByBrand = getRuntimeContext().getMapState(brands);
    forgetAtMillisByWish = getRuntimeContext().getMapState(wishes);
  }

  @Override
  protected void on(AuthorEvent event, long atMillis, Context context, Collector<BrandEvent> out)
      throws Exception {
    if (event.brand().isEmpty()) {
      forget(event, atMillis, context, out);
      return;
    }
    Long goneUntilMillis = isIdle() ? null : forgetAtMillisByBrand.get(GONE);
    if (goneUntilMillis != null && atMillis <= goneUntilMillis - MEMORY_OF_GONE.toMillis()) {
      adds(NEVER);
      out.collect(gone(event, event.brand()));
      return;
    }
    Long before = isIdle() ? null : forgetAtMillisByBrand.get(event.brand());
    long forgetAtMillis = atMillis + MEMORY.toMillis();
    adds(forgetAtMillis);
    if (before == null || before < forgetAtMillis) {
      forgetAtMillisByBrand.put(event.brand(), forgetAtMillis);
    }
  }

  private void forget(AuthorEvent event, long atMillis, Context context, Collector<BrandEvent> out)
      throws Exception {
    ControlEvent wish = event.wish();
    if (wish != null && forgetAtMillisByWish.contains(wish.id())) {
      return; // came twice
    }
    TreeSet<String> brands = new TreeSet<>();
    forgetAtMillisByBrand.keys().forEach(brands::add);
    brands.remove(GONE);
    if (wish != null && brands.isEmpty()) {
      context.output(Unheeded.CONTROL, Unheeded.letter(wish, "nobody of this id was heard lately"));
      return;
    }
    if (wish != null) {
      forgetAtMillisByWish.put(wish.id(), atMillis + MEMORY.toMillis());
    }
    for (String brand : brands) {
      out.collect(gone(event, brand));
    }
    forgetAtMillisByBrand.clear();
    forgetAtMillisByBrand.put(GONE, atMillis + MEMORY_OF_GONE.toMillis());
  }

  private static BrandEvent gone(AuthorEvent event, String brand) {
    BrandMatch match = new BrandMatch(brand, Voice.CUSTOMER, List.of());
    return new BrandEvent(match, null, null, false, false, null, event.author(), event.atMillis());
  }

  @Override
  protected void advanceTo(long atMillis, Context context, Collector<BrandEvent> out)
      throws Exception {
    forgetDue(forgetAtMillisByBrand, atMillis);
    forgetDue(forgetAtMillisByWish, atMillis);
  }

  private static void forgetDue(MapState<String, Long> forgetAtMillis, long atMillis)
      throws Exception {
    Iterator<Map.Entry<String, Long>> entries = forgetAtMillis.iterator();
    while (entries.hasNext()) {
      if (entries.next().getValue() <= atMillis) {
        entries.remove();
      }
    }
    if (forgetAtMillis.isEmpty()) {
      forgetAtMillis.clear(); // removing the last entry leaves an empty map behind
    }
  }

  @Override
  protected long nextDueMillis(String key) throws Exception {
    long due = AT_END;
    for (long forgetAtMillis : forgetAtMillisByBrand.values()) {
      due = Math.min(due, forgetAtMillis);
    }
    for (long forgetAtMillis : forgetAtMillisByWish.values()) {
      due = Math.min(due, forgetAtMillis);
    }
    return due == AT_END ? NEVER : due;
  }
}
