// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.group;

import io.outcry.domain.grouping.Grouping;
import io.outcry.domain.grouping.LikenessRule;
import io.outcry.launcher.terminal.LineBatches;
import io.outcry.schemas.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines on all cores, groups them one after the other and writes their stories in the order
 * in which they came: at the end, when it is known which stories are one, or as they come.
 */
final class LineGroups implements AutoCloseable {
  /** Of more live stories the one that was silent for the most lines leaves. */
  static final int MOST_STORIES = 10_000;

  /** What docs/stories.md shows the choice of. */
  private static final LikenessRule LIKE = new LikenessRule(0.1, 0.2, TimeUnit.DAYS.toMillis(1));

  private static final int MOST_AT_ONCE = 512;

  private final Grouping grouping = new Grouping(LIKE, MOST_STORIES);
  private final Meanings meanings;
  private final PrintWriter out;
  private final PrintWriter err;
  private final @Nullable HeldLines held;
  private final LineBatches batches;
  private boolean failed;

  record Output(String id, String story) {}

  /**
   * @param asTheyCome whether lines leave at once, with the story that is known then
   */
  LineGroups(Meanings meanings, boolean asTheyCome, PrintWriter out, PrintWriter err)
      throws IOException {
    this.meanings = meanings;
    this.out = out;
    this.err = err;
    held = asTheyCome ? null : new HeldLines();
    batches = new LineBatches(MOST_AT_ONCE, out, err);
  }

  /**
   * Groups all lines, with those of earlier calls.
   *
   * @param name of what the lines come from, for messages
   * @return whether somebody reads on
   */
  boolean group(BufferedReader lines, String name) throws IOException {
    boolean readOn =
        batches.run(
            lines,
            (number, line) -> ReadLine.of(number, line, meanings),
            some -> keep(written(some, name)));
    failed |= !readOn;
    return readOn;
  }

  private void keep(String stories) throws IOException {
    if (held == null) {
      out.print(stories);
    } else {
      held.add(stories);
    }
  }

  /** All lines were read: what waits is written. */
  void end() throws IOException {
    if (held != null) {
      grouping.settle();
      held.write(out, grouping::survivor);
      failed |= out.checkError();
    }
  }

  @Override
  public void close() throws IOException {
    if (held != null) {
      held.close();
    }
  }

  /** Whether a line could not be grouped or written. */
  boolean failed() {
    return failed;
  }

  /** The stories of some lines as one text: each of them would be flushed. Problems are told. */
  private String written(List<ReadLine> some, String name) {
    StringBuilder stories = new StringBuilder();
    for (ReadLine line : some) {
      if (line.problem() == null) {
        String story = grouping.place(line.id(), line.terms(), line.meaning(), line.atMillis());
        stories.append(Json.line(new Output(line.id(), story))).append(System.lineSeparator());
      } else {
        failed = true;
        err.println(name + ":" + line.number() + ": " + line.problem());
      }
    }
    return stories.toString();
  }
}
