// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.pulse.BrandPulse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The windows of one brand: five minutes, tumbling, and one hour, sliding by five minutes, aligned
 * to UTC.
 *
 * <p>A window has a line when somebody spoke in it, or when somebody spoke in the one before it
 * (five minutes earlier) and nobody in it: the one zero line of a brand that fell silent. A line
 * leaves when the watermark passes the end of its window, and again with the next revision at the
 * first watermark after late posts changed what it says; an hour after its end a window is closed.
 * So the last line of each window depends on the posts alone, not on their order or on the steps of
 * the watermark.
 *
 * <p>Times are epoch milliseconds; a watermark says that no post up to it is to come. Not
 * thread-safe.
 */
public final class BrandWindows {
  /** How long after its end a window takes late posts. */
  public static final long ALLOWED_LATENESS_MILLIS = 3_600_000;

  /** What {@link #nextDueMillis} says when nothing is. */
  public static final long NOTHING_DUE = Long.MAX_VALUE;

  static final long STEP_MILLIS = WindowSize.PT5M.millis();

  private static final long WARM_AFTER_MILLIS = 86_400_000;
  private static final long BEFORE_ALL = Long.MIN_VALUE / 4; // sums with it do not overflow
  private static final long AFTER_ALL = Long.MAX_VALUE / 4;

  /** From the start of a slot to the end of the last window whose line it may decide. */
  private static final long REACH_MILLIS = WindowSize.PT1H.millis() + STEP_MILLIS;

  private final NavigableMap<Long, Slot> slots = new TreeMap<>();
  private final Map<WindowSize, NavigableMap<Long, EmittedState>> emitted =
      new EnumMap<>(WindowSize.class);
  private BrandPulse pulse = BrandPulse.fresh();
  private BrandPulse complaintPulse = BrandPulse.fresh();
  private SlotTrend trend = new SlotTrend(null);
  private long watermarkMillis = BEFORE_ALL;
  private long firstPaneMillis = Long.MAX_VALUE;
  private boolean late;

  private BrandWindows() {}

  /** A brand that was never heard. */
  public static BrandWindows fresh() {
    return new BrandWindows();
  }

  /** The windows as they were stored. */
  public static BrandWindows of(BrandWindowsState state) {
    BrandWindows windows = new BrandWindows();
    windows.watermarkMillis = state.watermarkMillis();
    windows.firstPaneMillis = state.firstPaneMillis();
    windows.late = state.late();
    windows.pulse = BrandPulse.of(state.pulse());
    if (state.complaintPulse() != null) {
      windows.complaintPulse = BrandPulse.of(state.complaintPulse());
    }
    windows.trend = new SlotTrend(state.trend());
    state.slots().forEach(slot -> windows.slots.put(slot.total().startMillis(), Slot.of(slot)));
    state.emitted().forEach(line -> windows.emitted(line.size()).put(line.endMillis(), line));
    return windows;
  }

  /** What to store. */
  public BrandWindowsState toState() {
    List<EmittedState> lines = new ArrayList<>();
    emitted.values().forEach(bySize -> lines.addAll(bySize.values()));
    return new BrandWindowsState(
        watermarkMillis,
        firstPaneMillis,
        late,
        pulse.toState(),
        slots.values().stream().map(Slot::toState).toList(),
        lines,
        complaintPulse.toState(),
        trend.toState());
  }

  /**
   * Whether a post is too late for all windows: an hour has passed since the end of its five
   * minutes. To be asked once, when the post arrives; such a post is in no pane.
   */
  public static boolean isTooLate(long createdAtMillis, long watermarkMillis) {
    return slotOf(createdAtMillis) + STEP_MILLIS + ALLOWED_LATENESS_MILLIS <= watermarkMillis;
  }

  /**
   * Adds a pane.
   *
   * @return false if its windows are closed and it was left out, which cannot happen where too late
   *     posts are held back by a watermark that is not behind ours
   */
  public boolean add(Pane pane) {
    if (isTooLate(pane.startMillis(), watermarkMillis)) {
      return false;
    }
    long startMillis = slotOf(pane.startMillis());
    slots.computeIfAbsent(startMillis, Slot::new).total.add(pane);
    firstPaneMillis = Math.min(firstPaneMillis, startMillis);
    late |= startMillis + STEP_MILLIS <= emittedToMillis();
    return true;
  }

  /** The lines that are due at a watermark, by end and size; none if it went back. */
  public List<WindowLine> advanceTo(long toMillis) {
    long beforeMillis = watermarkMillis;
    watermarkMillis = Math.max(beforeMillis, Math.min(toMillis, AFTER_ALL));
    readPulses();
    List<WindowLine> lines = new ArrayList<>();
    for (long endMillis : endsToLookAt(beforeMillis)) {
      trend.take(slots, finalBefore(endMillis));
      for (WindowSize size : WindowSize.values()) {
        WindowLine line = lineIfNews(size, endMillis);
        if (line != null) {
          lines.add(line);
        }
      }
    }
    late = false;
    trend.take(slots, watermarkMillis - ALLOWED_LATENESS_MILLIS);
    finishSlots();
    forget();
    return lines;
  }

  /** The watermark at which {@link #advanceTo} has something to do: for the one timer. */
  public long nextDueMillis() {
    long dueMillis = late ? watermarkMillis + 1 : NOTHING_DUE;
    for (Slot slot : slots.values()) {
      long startMillis = slot.startMillis;
      long endMillis = Math.max(startMillis, emittedToMillis()) + STEP_MILLIS;
      if (endMillis <= startMillis + REACH_MILLIS) {
        dueMillis = Math.min(dueMillis, endMillis - 1);
      }
      long closedMillis = startMillis + ALLOWED_LATENESS_MILLIS;
      dueMillis =
          Math.min(
              dueMillis, slot.isDone() ? closedMillis + REACH_MILLIS : closedMillis + STEP_MILLIS);
    }
    return dueMillis;
  }

  static long slotOf(long atMillis) {
    return Math.floorDiv(atMillis, STEP_MILLIS) * STEP_MILLIS;
  }

  /** End of the newest window that the watermark has passed. */
  private long emittedToMillis() {
    return slotOf(watermarkMillis + 1);
  }

  /** A pulse learns from final slots only; those still open are read on a copy of it. */
  private void readPulses() {
    BrandPulse mentions = pulse.copy();
    BrandPulse complaints = complaintPulse.copy();
    for (Slot slot : slots.values()) {
      if (!slot.isDone()) {
        slot.read(
            mentions.next(slot.startMillis, slot.mentions()),
            complaints.next(slot.startMillis, slot.complaints()));
      }
    }
  }

  private SortedSet<Long> endsToLookAt(long beforeMillis) {
    SortedSet<Long> ends = new TreeSet<>();
    for (Slot slot : slots.values()) {
      long lastMillis = Math.min(emittedToMillis(), slot.startMillis + REACH_MILLIS);
      for (long endMillis = slot.startMillis + STEP_MILLIS;
          endMillis <= lastMillis;
          endMillis += STEP_MILLIS) {
        if (endMillis + ALLOWED_LATENESS_MILLIS > beforeMillis) {
          ends.add(endMillis);
        }
      }
    }
    return ends;
  }

  private @Nullable WindowLine lineIfNews(WindowSize size, long endMillis) {
    Collection<Slot> in = within(size, endMillis);
    long mentions = mentions(in);
    double surprise = most(in, Slot::surprise);
    double complaintSurprise = most(in, Slot::complaintSurprise);
    boolean warming = endMillis - firstPaneMillis <= WARM_AFTER_MILLIS;
    EmittedState last = emitted(size).get(endMillis);
    if (last == null) {
      if (mentions == 0 && mentions(within(size, endMillis - STEP_MILLIS)) == 0) {
        return null;
      }
    } else if (last.mentions() == mentions
        && last.surprise() == surprise
        && last.complaintSurprise() == complaintSurprise
        && last.warming() == warming) {
      return null;
    }
    int revision = last == null ? 0 : last.revision() + 1;
    var now =
        new EmittedState(endMillis, size, revision, mentions, surprise, warming, complaintSurprise);
    emitted(size).put(endMillis, now);
    WindowTotal total = new WindowTotal(size, endMillis, in);
    return size == WindowSize.PT5M
        ? total.line(now, null, slots.get(endMillis - STEP_MILLIS))
        : total.line(now, trend.at(finalBefore(endMillis)), null);
  }

  /** Up to when nothing can change any more once the window that ends there has its first line. */
  private static long finalBefore(long endMillis) {
    return endMillis - 1 - ALLOWED_LATENESS_MILLIS;
  }

  private Collection<Slot> within(WindowSize size, long endMillis) {
    return slots.subMap(endMillis - size.millis(), endMillis).values();
  }

  private static long mentions(Collection<Slot> slots) {
    long mentions = 0;
    for (Slot slot : slots) {
      mentions += slot.mentions();
    }
    return mentions;
  }

  private static double most(Collection<Slot> slots, ToDoubleFunction<Slot> of) {
    return slots.stream().mapToDouble(of).max().orElse(0);
  }

  private void finishSlots() {
    for (Slot slot : slots.values()) {
      if (!slot.isDone() && isTooLate(slot.startMillis, watermarkMillis)) {
        pulse.next(slot.startMillis, slot.mentions());
        complaintPulse.next(slot.startMillis, slot.complaints());
        slot.finish();
      }
    }
  }

  private void forget() {
    long closedMillis = watermarkMillis - ALLOWED_LATENESS_MILLIS;
    slots.headMap(closedMillis - REACH_MILLIS, true).clear();
    emitted.values().forEach(bySize -> bySize.headMap(closedMillis, true).clear());
  }

  private NavigableMap<Long, EmittedState> emitted(WindowSize size) {
    return emitted.computeIfAbsent(size, s -> new TreeMap<>());
  }
}
