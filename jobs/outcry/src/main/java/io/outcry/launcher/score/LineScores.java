// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Scores lines on all cores and writes them in the order in which they came. It holds some lines at
 * a time, but waits for no more than the first of them: a slow writer gets its answers at once.
 */
final class LineScores {
  private static final int MOST_AT_ONCE = 256;
  private static final long TELL_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Scorer scorer;
  private final boolean explain;
  private final String name;
  private final PrintWriter out;
  private final PrintWriter err;
  private long read;
  private long failed;

  /**
   * @param name of what the lines come from, for messages
   */
  LineScores(Scorer scorer, boolean explain, String name, PrintWriter out, PrintWriter err) {
    this.scorer = scorer;
    this.explain = explain;
    this.name = name;
    this.out = out;
    this.err = err;
  }

  /** Scores all lines; whether all of them could be scored and written. */
  boolean score(BufferedReader lines) throws IOException {
    long told = System.nanoTime();
    for (List<String> some = next(lines); !some.isEmpty(); some = next(lines)) {
      out.print(written(scores(some)));
      read += some.size();
      if (out.checkError()) {
        return false; // nobody reads on
      }
      if (System.nanoTime() - told >= TELL_AFTER_NANOS) {
        told = System.nanoTime();
        err.println(String.format(Locale.ROOT, "%,d lines read so far", read));
      }
      err.flush();
    }
    return failed == 0;
  }

  private List<ScoredLine> scores(List<String> some) {
    return IntStream.range(0, some.size())
        .parallel()
        .filter(i -> !some.get(i).isBlank())
        .mapToObj(i -> ScoredLine.of(read + i + 1, some.get(i), scorer, explain))
        .toList();
  }

  private static List<String> next(BufferedReader lines) throws IOException {
    List<String> some = new ArrayList<>();
    while (some.size() < MOST_AT_ONCE && (some.isEmpty() || lines.ready())) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      some.add(line);
    }
    return some;
  }

  /** The scores of some lines as one text: each of them would be flushed. Problems are told. */
  private String written(List<ScoredLine> some) {
    StringBuilder scores = new StringBuilder();
    for (ScoredLine line : some) {
      if (line.problem() == null) {
        scores.append(line.scores()).append(System.lineSeparator());
      } else {
        failed++;
        err.println(name + ":" + line.number() + ": " + line.problem());
      }
    }
    return scores.toString();
  }
}
