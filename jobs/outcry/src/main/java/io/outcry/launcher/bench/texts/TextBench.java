// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.texts;

import io.outcry.launcher.bench.runs.Median;
import io.outcry.launcher.bench.runs.TimedReading;
import io.outcry.text.TextModel;
import io.outcry.text.baseline.Vader;
import io.outcry.text.best.BestModel;
import io.outcry.text.normalise.Normaliser;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Lets each way to read texts read for the same time, in turn, after a warm-up of all. */
final class TextBench {
  private final List<String> texts;
  private final int runs;
  private final long cpuNanos;
  private final PrintWriter progress;
  private final Way floor;
  private final Way fast;
  private final Way vader;
  private final @Nullable Way best;
  private final List<Way> ways = new ArrayList<>();

  /** One way to read, with what its runs gave. */
  private record Way(String name, TimedReading<String> reading, Median perSecond, Median ratio) {
    long textsPerSecond() {
      return Math.round(perSecond.median());
    }

    double toFloor() {
      return Math.round(ratio.median() * 1e5) / 1e5;
    }
  }

  /**
   * @param texts at least one
   * @param seconds of processor time of each way in a run, above 0
   * @param best null where this machine cannot run it
   */
  TextBench(
      List<String> texts,
      int runs,
      double seconds,
      @Nullable BestModel best,
      PrintWriter progress) {
    this.texts = texts;
    this.runs = runs;
    this.cpuNanos = (long) Math.ceil(seconds * TimeUnit.SECONDS.toNanos(1));
    this.progress = progress;
    TextModel model = TextModel.bundled();
    floor = way("floor", TextBench::tokens);
    fast = way(TextModel.NAME, text -> model.score(text).complaint());
    this.best = best == null ? null : way(BestModel.NAME, text -> best.score(text).complaint());
    vader = way("VADER", new Vader()::compound);
  }

  TextFigures measure() {
    for (int run = 0; run <= runs; run++) {
      StringJoiner told = new StringJoiner(", ", "", " texts/s");
      double least = 0;
      for (Way way : ways) {
        double perSecond = way.reading().perSecond(cpuNanos);
        told.add(String.format(Locale.ROOT, "%s %,.0f", way.name(), perSecond));
        least = least == 0 ? perSecond : least; // the floor comes first
        if (run > 0) {
          way.perSecond().add(perSecond);
          way.ratio().add(perSecond / least);
        }
      }
      progress.println((run == 0 ? "warm-up: " : run + " of " + runs + ": ") + told);
      progress.flush();
    }
    return new TextFigures(
        floor.textsPerSecond(),
        fast.textsPerSecond(),
        best == null ? null : best.textsPerSecond(),
        vader.textsPerSecond(),
        fast.toFloor(),
        best == null ? null : best.toFloor(),
        vader.toFloor(),
        texts.size(),
        Math.round(texts.stream().mapToInt(String::length).average().orElse(0) * 10) / 10.0,
        runs);
  }

  private Way way(String name, ToDoubleFunction<String> read) {
    Way way = new Way(name, new TimedReading<>(texts, read), new Median(), new Median());
    ways.add(way);
    return way;
  }

  /** The floor: what no way of reading words can avoid. */
  private static double tokens(String text) {
    int[] count = new int[1];
    Normaliser.tokens(text, token -> count[0]++);
    return count[0];
  }
}
