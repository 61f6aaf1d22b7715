// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Lines in, lines out: works on some lines at a time, on all cores, but waits for no more than the
 * first of them, so that a slow writer gets its answers at once. Says how far it is now and then.
 */
public final class LineBatches {
  /** What becomes of a line that is not blank; the first has number 1. Called by many threads. */
  public interface Work<T> {
    T of(long number, String line);
  }

  /** Takes what some lines became, in the order in which they came. */
  public interface Result<T> {
    void take(List<T> some) throws IOException;
  }

  private static final long TELL_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final int mostAtOnce;
  private final PrintWriter out;
  private final PrintWriter err;
  private long told = System.nanoTime();
  private long all;

  public LineBatches(int mostAtOnce, PrintWriter out, PrintWriter err) {
    this.mostAtOnce = mostAtOnce;
    this.out = out;
    this.err = err;
  }

  /** Works on all lines; whether somebody reads on. */
  public <T> boolean run(BufferedReader lines, Work<T> work, Result<T> result) throws IOException {
    long before = 0;
    for (List<String> some = next(lines); !some.isEmpty(); some = next(lines)) {
      result.take(done(some, before, work));
      before += some.size();
      all += some.size();
      if (out.checkError()) {
        return false;
      }
      if (System.nanoTime() - told >= TELL_AFTER_NANOS) {
        told = System.nanoTime();
        err.println(String.format(Locale.ROOT, "%,d lines read so far", all));
      }
      err.flush();
    }
    return true;
  }

  private static <T> List<T> done(List<String> some, long before, Work<T> work) {
    return IntStream.range(0, some.size())
        .parallel()
        .filter(i -> !some.get(i).isBlank())
        .mapToObj(i -> work.of(before + i + 1, some.get(i)))
        .toList();
  }

  private List<String> next(BufferedReader lines) throws IOException {
    List<String> some = new ArrayList<>();
    while (some.size() < mostAtOnce && (some.isEmpty() || lines.ready())) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      some.add(line);
    }
    return some;
  }
}
