// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What had to come out beside what came. */
final class Comparison {
  private final Expected expected;
  private final Seen seen;
  private long lostMentions;
  private long surplusMentions;
  private long lowWindows;
  private long highWindows;

  Comparison(Expected expected, Seen seen) {
    this.expected = expected;
    this.seen = seen;
    for (int brand = 0; brand < InventedPosts.BRANDS.size(); brand++) {
      lostMentions += without(expected.mentions(brand), seen.mentions(brand));
      surplusMentions += without(seen.mentions(brand), expected.mentions(brand));
    }
    surplusMentions += seen.mentionsTwice();
    compareWindows();
    highWindows += seen.windowsTwice();
  }

  private static long without(BitSet all, BitSet but) {
    BitSet left = (BitSet) all.clone();
    left.andNot(but);
    return left.cardinality();
  }

  private void compareWindows() {
    Set<Expected.Window> all = new HashSet<>(expected.windows().keySet());
    all.addAll(seen.windows().keySet());
    for (Expected.Window window : all) {
      Expected.Counts due = expected.windows().getOrDefault(window, new Expected.Counts());
      Seen.Revision is = seen.windows().getOrDefault(window, Seen.Revision.NONE);
      lowWindows += is.mentions() < due.mentions || is.replies() < due.replies ? 1 : 0;
      highWindows += is.mentions() > due.mentions || is.replies() > due.replies ? 1 : 0;
    }
  }

  /** Mentions that are missing, and windows whose last revision counts too few. */
  long lost() {
    return lostMentions + lowWindows;
  }

  /** Mentions twice or of nobody; windows that count too many; revisions that came twice. */
  long duplicated() {
    return surplusMentions + highWindows;
  }

  /** Broken records that left no dead letter. */
  long untold() {
    return Math.max(0, expected.of(InventedPosts.Kind.BROKEN) - seen.deadLetters());
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fed", expected.fed()).put("windows", expected.windows().size());
    json.put("mentions", expected.allMentions());
    json.put("lost", lost()).put("duplicated", duplicated());
    json.put("mentionsLost", lostMentions).put("mentionsDuplicated", surplusMentions);
    json.put("windowsLow", lowWindows).put("windowsHigh", highWindows);
    json.put("tooLate", seen.tooLate());
    json.put("alerts", seen.alerts());
    json.put("untold", untold()).put("deadLetters", seen.deadLetters());
    json.put("repeats", expected.of(InventedPosts.Kind.REPEATS));
    return json;
  }
}
