// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.launcher.terminal.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few ids that are written most like a wanted one, of any number that come by. */
final class NearIds {
  private static final int KEPT = 3;

  private record Near(int apart, String id) {}

  private final String wanted;
  private final List<Near> best = new ArrayList<>();
  private int most;

  NearIds(String wanted) {
    this.wanted = wanted;
    most = Nearest.most(wanted);
  }

  void offer(String id) {
    if (Math.abs(id.length() - wanted.length()) > most + 4) { // hyphens do not count
      return;
    }
    int apart = Nearest.apart(wanted, id);
    if (apart <= most && best.stream().noneMatch(near -> near.id().equals(id))) {
      best.add(new Near(apart, id));
      best.sort(Comparator.comparingInt(Near::apart).thenComparing(Near::id));
      if (best.size() > KEPT) {
        best.remove(KEPT);
        most = best.get(KEPT - 1).apart();
      }
    }
  }

  List<String> found() {
    int nearest = best.isEmpty() ? 0 : best.get(0).apart();
    return best.stream().filter(near -> near.apart() <= nearest + 1).map(Near::id).toList();
  }
}
