// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The metrics of one name, by the value of a label. There are at most {@link #MOST} values; what
 * comes after those is counted under {@link #OTHER}, so that nothing that is heard can make series
 * without end. Of one thread.
 *
 * @param <M> what is counted with
 */
public final class Labelled<M> {
  public static final int MOST = 100;
  public static final String OTHER = "other";

  private final Map<String, M> byValue = new HashMap<>();
  private final Function<String, M> make;

  /**
   * @param make the metric of a value, registered; called once for each
   */
  public Labelled(Function<String, M> make) {
    this.make = make;
  }

  public M of(String value) {
    M known = byValue.get(value);
    if (known != null) {
      return known;
    }
    return byValue.computeIfAbsent(byValue.size() < MOST ? value : OTHER, make);
  }
}
