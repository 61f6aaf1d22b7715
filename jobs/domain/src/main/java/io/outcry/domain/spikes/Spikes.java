// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.spikes;

import io.outcry.domain.rule.AlertBudget;
import io.outcry.domain.rule.Severity;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The spikes of one brand, one at a time: fires on a surprise of at least 0.5, of enough people,
 * that no single story explains, if a token is left; fades when for two hours nothing surprised and
 * the count stayed within a quarter of the spike above ordinary. Times are epoch milliseconds. Not
 * thread-safe.
 */
public final class Spikes {
  /** What {@link #dueMillis} says when nothing is. */
  public static final long NOTHING_DUE = Long.MAX_VALUE;

  private static final long FADES_AFTER_MILLIS = 2 * 3_600_000L;
  private static final double BACK = 0.25;

  private final String brandId;
  private final int minAuthors;
  private @Nullable SpikeState open;

  /**
   * @param minAuthors people without whom nothing fires
   * @param open as it was stored; null if none fires
   */
  public Spikes(String brandId, int minAuthors, @Nullable SpikeState open) {
    this.brandId = brandId;
    this.minAuthors = minAuthors;
    this.open = open;
  }

  /** What to store; null if none fires. */
  public @Nullable SpikeState toState() {
    return open;
  }

  /** When a spike that fires fades if nothing more is heard. */
  public long dueMillis() {
    return open == null ? NOTHING_DUE : open.upMillis() + FADES_AFTER_MILLIS;
  }

  /**
   * Takes a pane, after all that was due before it.
   *
   * @param explained whether a single story explains it; asked only where it matters
   * @return the new revision; null for none
   */
  public @Nullable SpikeRevision on(
      CountedPane pane, Predicate<CountedPane> explained, AlertBudget budget) {
    long atMillis = pane.endMillis() - 1;
    if (open != null) {
      return more(pane, open, explained);
    }
    if (!pane.isSurprising(minAuthors) || explained.test(pane) || !budget.take(atMillis)) {
      return null;
    }
    open = new SpikeState(pane.startMillis(), 1, pane, pane.endMillis());
    return revision(open, SpikeRevision.Reason.SPIKE, atMillis, pane);
  }

  /** Lets a spike fade that is over. */
  public @Nullable SpikeRevision advanceTo(long atMillis) {
    if (open == null || dueMillis() > atMillis) {
      return null;
    }
    SpikeState over = open;
    long dueMillis = dueMillis();
    open = null;
    return revision(
        new SpikeState(over.firstMillis(), over.revision() + 1, over.worst(), over.upMillis()),
        SpikeRevision.Reason.FADED,
        dueMillis,
        over.worst());
  }

  private @Nullable SpikeRevision more(
      CountedPane pane, SpikeState spike, Predicate<CountedPane> explained) {
    CountedPane worst = spike.worst();
    boolean up = pane.isSurprising(minAuthors) || !isBack(pane, worst);
    long upMillis = up ? Math.max(spike.upMillis(), pane.endMillis()) : spike.upMillis();
    open = new SpikeState(spike.firstMillis(), spike.revision(), worst, upMillis);
    boolean rarer =
        pane.isSurprising(minAuthors)
            && severity(pane).compareTo(severity(worst)) > 0
            && !explained.test(pane);
    if (!rarer) {
      return null;
    }
    open = new SpikeState(spike.firstMillis(), spike.revision() + 1, pane, upMillis);
    return revision(open, SpikeRevision.Reason.HOTTER, pane.endMillis() - 1, pane);
  }

  private static boolean isBack(CountedPane pane, CountedPane worst) {
    double ordinary = worst.reading().expected();
    double above = pane.count(worst.showsComplaints()) - ordinary;
    return above <= BACK * (worst.count() - ordinary);
  }

  private static Severity severity(CountedPane pane) {
    return Severity.of(pane.reading().perWeek());
  }

  private SpikeRevision revision(
      SpikeState spike, SpikeRevision.Reason reason, long atMillis, CountedPane pane) {
    String spikeId = brandId + ":spike:" + spike.firstMillis();
    return new SpikeRevision(spikeId, spike.revision(), reason, atMillis, pane);
  }
}
