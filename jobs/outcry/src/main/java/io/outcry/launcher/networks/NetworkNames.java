// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.jsonlines.JsonLinesNetwork;
import java.util.Iterator;
import java.util.List;

/** What {@code --network} takes. */
final class NetworkNames implements Iterable<String> {
  static final List<String> ALL = List.of(JsonLinesNetwork.NAME);

  /** {@code a, b or c}. */
  static String expected() {
    int last = ALL.size() - 1;
    return last == 0
        ? ALL.get(0)
        : String.join(", ", ALL.subList(0, last)) + " or " + ALL.get(last);
  }

  @Override
  public Iterator<String> iterator() {
    return ALL.iterator();
  }
}
