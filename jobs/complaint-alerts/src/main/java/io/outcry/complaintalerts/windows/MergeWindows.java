// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.catalog.TakesCatalog;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.complaintalerts.order.SafetyNet;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.spikes.CountedPane;
import io.outcry.domain.windows.BrandWindows;
import io.outcry.domain.windows.BrandWindowsState;
import io.outcry.domain.windows.WindowLine;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Merges the panes of a brand into windows of five minutes and one hour, and emits these at the
 * watermark, and again when late posts changed them. Key: the brand. Panes merge in any order, so
 * they need not wait for each other.
 *
 * <p>The windows of a brand are open in memory; what has changed is written to state at each
 * checkpoint.
 */
public final class MergeWindows extends InOrderFunction<BrandPane, BrandWindow>
    implements TakesCatalog {
  public static final String UID = "windows-merge";

  /** Five minutes that are over, of brands that want alerts of spikes. */
  public static final OutputTag<BrandEvent> PANES = new OutputTag<>("panes") {};

  /** The pulse of a brand is worth keeping that long after it was last heard. */
  private static final Duration MEMORY = Duration.ofDays(365);

  private static final long serialVersionUID = 1;

  private final BrandCatalog catalog;
  private transient Set<String> withSpikes;
  private transient ValueState<BrandWindowsState> state;
  private transient Map<String, BrandWindows> open;
  private transient Set<String> changed;

  /**
   * @param catalog says which brands want alerts of spikes
   */
  public MergeWindows(BrandCatalog catalog) {
    super(EventOrder.AS_IT_COMES, BrandPane.class);
    this.catalog = catalog;
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var windows = new ValueStateDescriptor<>("brand-windows-v1", BrandWindowsState.class);
    windows.enableTimeToLive(SafetyNet.after(MEMORY));
    state = getRuntimeContext().getState(windows);
    open = new HashMap<>();
    changed = new HashSet<>();
    take(catalog);
  }

  @Override
  public void take(BrandCatalog newer) {
    withSpikes = new HashSet<>(newer.withSpikes());
  }

  @Override
  protected void on(BrandPane pane, long atMillis, Context context, Collector<BrandWindow> out)
      throws Exception {
    if (windows(pane.brand()).add(pane.pane())) {
      changed.add(pane.brand());
    } else { // after a restore the watermark above starts low once more
      long posts = pane.pane().counts().mentions();
      context.output(Tally.TALLIES, new Tally(Fate.TOO_LATE, posts, Tally.NO_TIME, Tally.NO_TIME));
    }
  }

  /** Windows go by the watermark: a pane that runs ahead of others closes nothing. */
  @Override
  protected void advanceTo(long atMillis, Context context, Collector<BrandWindow> out)
      throws Exception {
    long watermarkMillis = context.timerService().currentWatermark();
    String brand = context.getCurrentKey();
    BrandWindows windows = windows(brand);
    if (windows.nextDueMillis() > watermarkMillis) {
      return;
    }
    for (WindowLine line : windows.advanceTo(watermarkMillis)) {
      out.collect(WindowLines.window(brand, line));
      CountedPane pane = withSpikes.contains(brand) ? WindowLines.pane(line) : null;
      if (pane != null) {
        context.output(PANES, BrandEvent.counted(brand, pane));
      }
    }
    changed.add(brand);
  }

  @Override
  protected long nextDueMillis(String brand) throws Exception {
    return windows(brand).nextDueMillis();
  }

  @Override
  protected Collection<String> unsaved() {
    return changed;
  }

  @Override
  protected void save(String brand) throws Exception {
    state.update(windows(brand).toState());
    changed.remove(brand);
  }

  private BrandWindows windows(String brand) throws Exception {
    BrandWindows windows = open.get(brand);
    if (windows == null) {
      BrandWindowsState kept = state.value();
      windows = kept == null ? BrandWindows.fresh() : BrandWindows.of(kept);
      open.put(brand, windows);
    }
    return windows;
  }
}
