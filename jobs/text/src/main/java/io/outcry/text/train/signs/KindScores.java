// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import io.outcry.text.kind.TextKind;
import io.outcry.text.train.measures.Bootstrap;
import io.outcry.text.train.measures.Share;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well kinds of one post or more were found. Kinds without a labelled post do not count in the
 * mean F1.
 */
final class KindScores {
  /** A labelled kind and the kind found. */
  record Pair(TextKind truth, TextKind found) {}

  private final List<Pair> pairs;
  private final Map<Pair, Integer> counts = new HashMap<>();

  private KindScores(List<Pair> pairs) {
    this.pairs = pairs;
    pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum));
  }

  static KindScores of(List<Pair> pairs) {
    return new KindScores(List.copyOf(pairs));
  }

  int count(TextKind truth, TextKind found) {
    return counts.getOrDefault(new Pair(truth, found), 0);
  }

  Share precision(TextKind kind) {
    int all = 0;
    for (TextKind truth : TextKind.values()) {
      all += count(truth, kind);
    }
    return new Share(count(kind, kind), all);
  }

  Share recall(TextKind kind) {
    return new Share(count(kind, kind), labelled(kind));
  }

  double f1(TextKind kind) {
    int seen = precision(kind).all() + labelled(kind);
    return seen == 0 ? 0 : 2.0 * count(kind, kind) / seen;
  }

  /** The mean F1 of the kinds that occur. */
  double macroF1() {
    return Arrays.stream(TextKind.values())
        .filter(kind -> labelled(kind) > 0)
        .mapToDouble(this::f1)
        .average()
        .orElse(0);
  }

  /** The mean F1 and how far it would wander on other posts. */
  String macroF1Text() {
    Bootstrap interval =
        Bootstrap.of(
            pairs.size(),
            drawn -> of(Arrays.stream(drawn).mapToObj(pairs::get).toList()).macroF1());
    return String.format(Locale.ROOT, "%.3f %s", macroF1(), interval);
  }

  private int labelled(TextKind kind) {
    int all = 0;
    for (TextKind found : TextKind.values()) {
      all += count(kind, found);
    }
    return all;
  }
}
