// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.windows;

import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.windows.Pane;

/**
 * One minute of a brand, counted before the key. Panes of one minute merge in any order. Also in
 * state, while it waits for its turn.
 *
 * <p>Evolution: add components only, where 0, false or null is their honest value for old state;
 * never rename, retype or drop one.
 */
public record BrandPane(String brand, Pane pane) implements Timed {
  /** The last millisecond of the minute. */
  @Override
  public long atMillis() {
    return pane.startMillis() + Pane.MILLIS - 1;
  }

  @Override
  public boolean movesTime() {
    return true;
  }

  @Override
  public String tieBreak() {
    return "";
  }
}
