// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import io.outcry.launcher.terminal.LineBatches;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Scores lines and writes them in the order in which they came. */
final class LineScores {
  private static final int MOST_AT_ONCE = 256;

  private final Scorer scorer;
  private final boolean explain;
  private final String name;
  private final PrintWriter out;
  private final PrintWriter err;
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
    boolean readOn =
        new LineBatches(MOST_AT_ONCE, out, err)
            .run(
                lines,
                (number, line) -> ScoredLine.of(number, line, scorer, explain),
                some -> out.print(written(some)));
    return readOn && failed == 0;
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
