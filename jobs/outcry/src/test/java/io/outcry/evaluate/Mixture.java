// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import io.outcry.evaluate.Cascade.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What an ordinary story is: 98.5 % of #auspol, 1.5 % of the other sets with a chance that falls
 * with size (1/size). Storms are what lies beyond its 99.5th percentile; they are drawn by the same
 * chances.
 */
final class Mixture {
  private static final double ORDINARY_SHARE = 0.985;
  private static final double STORM_QUANTILE = 0.995;
  private static final int MIDDLING_FROM = 50;

  private record Weighted(Cascade cascade, double weight) {}

  private final Draw ordinary;
  private final Draw storms;
  private final Draw middling;
  private final int stormFrom;

  private Mixture(List<Weighted> all, int stormFrom) {
    this.stormFrom = stormFrom;
    ordinary = new Draw(all.stream().filter(it -> it.cascade().size() < stormFrom).toList());
    storms = new Draw(all.stream().filter(it -> it.cascade().size() >= stormFrom).toList());
    middling =
        new Draw(
            all.stream()
                .filter(it -> it.cascade().size() >= MIDDLING_FROM)
                .filter(it -> it.cascade().size() < stormFrom)
                .toList());
  }

  /** Weeks to learn on and weeks to be tested on never share a cascade. */
  record Halves(Mixture learn, Mixture test) {}

  static Halves of(List<Cascade> cascades, long seed) {
    List<Weighted> all = weighted(cascades);
    int stormFrom = quantile(all);
    SplittableRandom random = new SplittableRandom(seed);
    List<Cascade> left = new ArrayList<>();
    List<Cascade> right = new ArrayList<>();
    for (Cascade cascade : cascades) {
      (random.nextBoolean() ? left : right).add(cascade);
    }
    return new Halves(
        new Mixture(weighted(left), stormFrom), new Mixture(weighted(right), stormFrom));
  }

  private static List<Weighted> weighted(List<Cascade> cascades) {
    long usual = cascades.stream().filter(it -> it.source() == Source.AUSPOL).count();
    double others =
        cascades.stream()
            .filter(it -> it.source() != Source.AUSPOL)
            .mapToDouble(it -> 1.0 / it.size())
            .sum();
    return cascades.stream()
        .map(
            it ->
                new Weighted(
                    it,
                    it.source() == Source.AUSPOL
                        ? ORDINARY_SHARE / usual
                        : (1 - ORDINARY_SHARE) / it.size() / others))
        .toList();
  }

  /** The size beyond which a share of {@code 1 - STORM_QUANTILE} lies. */
  private static int quantile(List<Weighted> all) {
    List<Weighted> bySize = new ArrayList<>(all);
    bySize.sort(Comparator.comparingInt(it -> it.cascade().size()));
    double total = all.stream().mapToDouble(Weighted::weight).sum();
    double below = 0;
    for (Weighted it : bySize) {
      below += it.weight() / total;
      if (below >= STORM_QUANTILE) {
        return it.cascade().size();
      }
    }
    return bySize.get(bySize.size() - 1).cascade().size();
  }

  int stormFrom() {
    return stormFrom;
  }

  Cascade ordinary(SplittableRandom random) {
    return ordinary.next(random);
  }

  Cascade storm(SplittableRandom random) {
    return storms.next(random);
  }

  /** One that grows, but ends by itself before it is a storm. */
  Cascade middling(SplittableRandom random) {
    return middling.next(random);
  }

  private static final class Draw {
    private final List<Cascade> cascades = new ArrayList<>();
    private final double[] upTo;

    Draw(List<Weighted> from) {
      upTo = new double[from.size()];
      double sum = 0;
      for (int i = 0; i < from.size(); i++) {
        cascades.add(from.get(i).cascade());
        sum += from.get(i).weight();
        upTo[i] = sum;
      }
      if (cascades.isEmpty()) {
        throw new IllegalArgumentException("too few cascades to draw from");
      }
    }

    Cascade next(SplittableRandom random) {
      double mark = random.nextDouble() * upTo[upTo.length - 1];
      int low = 0;
      int high = upTo.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (upTo[middle] > mark) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return cascades.get(low);
    }
  }
}
