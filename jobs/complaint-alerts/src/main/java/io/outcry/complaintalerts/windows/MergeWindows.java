// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderFunction;
import io.outcry.domain.windows.BrandWindows;
import io.outcry.domain.windows.BrandWindowsState;
import io.outcry.domain.windows.WindowLine;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

/**
 * Merges the minutes of a brand into windows of five minutes and one hour, and hands these out at
 * the watermark, again when late posts changed them. Key: the brand. Panes merge in any order, so
 * they need not wait for each other.
 */
public final class MergeWindows extends InOrderFunction<BrandPane, BrandWindow> {
  public static final String UID = "windows-merge";

  /** The pulse of a brand is worth keeping that long after it was last heard. */
  private static final Duration MEMORY = Duration.ofDays(365);

  private static final long serialVersionUID = 1;

  private transient ValueState<BrandWindowsState> state;

  public MergeWindows() {
    super(EventOrder.AS_IT_COMES, BrandPane.class);
  }

  @Override
  public void open(OpenContext context) {
    super.open(context);
    var windows = new ValueStateDescriptor<>("brand-windows-v1", BrandWindowsState.class);
    windows.enableTimeToLive(StateTtlConfig.newBuilder(MEMORY).build());
    state = getRuntimeContext().getState(windows);
  }

  @Override
  protected void on(BrandPane pane, long atMillis, Context context, Collector<BrandWindow> out)
      throws Exception {
    BrandWindows windows = windows();
    if (windows.add(pane.pane())) {
      state.update(windows.toState());
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
    BrandWindows windows = windows();
    if (windows.nextDueMillis() > watermarkMillis) {
      return;
    }
    for (WindowLine line : windows.advanceTo(watermarkMillis)) {
      out.collect(window(context.getCurrentKey(), line));
    }
    state.update(windows.toState());
  }

  @Override
  protected long nextDueMillis(String brand) throws Exception {
    return windows().nextDueMillis();
  }

  private BrandWindows windows() throws Exception {
    BrandWindowsState kept = state.value();
    return kept == null ? BrandWindows.fresh() : BrandWindows.of(kept);
  }

  private static BrandWindow window(String brand, WindowLine line) {
    WindowLine.Sentiment mood = line.sentiment();
    return new BrandWindow(
        brand,
        Instant.ofEpochMilli(line.startMillis()),
        Instant.ofEpochMilli(line.endMillis()),
        line.size().name(),
        line.revision() + 1,
        line.mentions(),
        line.authors(),
        mood == null ? null : new Sentiment(mood.negative(), mood.neutral(), mood.positive()),
        mood == null ? null : mood.net(),
        line.complaints(),
        null,
        line.originals(),
        line.reposts(),
        line.replies(),
        line.quotes(),
        line.reproduction(),
        line.surprise(),
        line.warming(),
        line.notUnderstood() == null ? 0 : line.notUnderstood(),
        line.perNetwork());
  }
}
