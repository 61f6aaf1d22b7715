// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.spikes;

import io.outcry.domain.rule.Severity;

/**
 * One revision of the alert of a spike.
 *
 * @param spikeId such as {@code acme-air:spike:1767607200000}, of the pane that it fired for
 * @param revision from 1
 * @param pane the most surprising one so far
 */
public record SpikeRevision(
    String spikeId, int revision, Reason reason, long atMillis, CountedPane pane) {

  /** Why it exists. */
  public enum Reason {
    /** Much more is said than ordinary. */
    SPIKE,
    /** It has become a rarer one. */
    HOTTER,
    /** For two hours nothing surprised, and the count is back. */
    FADED
  }

  /** Whether somebody may still have to look. */
  public boolean isFiring() {
    return reason != Reason.FADED;
  }

  /** How rare the most surprising pane is. */
  public Severity severity() {
    return Severity.of(pane.reading().perWeek());
  }
}
