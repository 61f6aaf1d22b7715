// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.terminal.UserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Reads what comes out, says how far it is, and does not wait for ever. */
final class Watch {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
  private static final long TELL_NANOS = Duration.ofSeconds(15).toNanos();
  private static final long LATER_NANOS = Duration.ofSeconds(10).toNanos();

  private final Seen seen;
  private final Path logs;
  private final Consumer<String> progress;
  private long changedNanos = System.nanoTime();
  private long toldNanos;

  Watch(Seen seen, Path logs, Consumer<String> progress) {
    this.seen = seen;
    this.logs = logs;
    this.progress = progress;
  }

  /**
   * Takes in what has come, and waits for some.
   *
   * @param expected mentions in all
   */
  void look(long expected) {
    look(expected, PATIENCE);
  }

  /**
   * Takes in what has come.
   *
   * @param expected mentions in all
   * @param patience how long it waits if nothing has
   */
  void look(long expected, Duration patience) {
    long before = seen.mentionsCount() + seen.windows().size();
    seen.readOn(patience);
    long now = System.nanoTime();
    if (seen.mentionsCount() + seen.windows().size() > before) {
      changedNanos = now;
    } else if (now - changedNanos > 2 * LONGEST_SILENCE.toNanos()) {
      throw UserException.failed(
          "nothing came for %d minutes; see %s".formatted(2 * LONGEST_SILENCE.toMinutes(), logs),
          null);
    }
    if (now - toldNanos > TELL_NANOS) {
      toldNanos = now;
      progress.accept("%,d of %,d mentions".formatted(seen.mentionsCount(), expected));
    }
  }

  /**
   * Waits until all came that is due, or nothing more comes.
   *
   * @param more what has to hold besides
   * @param later feeds posts that let event time go on: once is not enough, since time may come
   *     before the last post
   */
  void awaitAll(Expected due, BooleanSupplier more, IntConsumer later) {
    changedNanos = System.nanoTime();
    long expected = due.allMentions();
    long laterNanos = 0;
    int number = 0;
    while (!isWhole(due) || !more.getAsBoolean() || !seen.isAtEnd()) {
      if (seen.mentionsCount() >= expected && System.nanoTime() - laterNanos > LATER_NANOS) {
        later.accept(number++);
        laterNanos = System.nanoTime();
      }
      if (System.nanoTime() - changedNanos > LONGEST_SILENCE.toNanos()) {
        progress.accept("nothing more came for " + LONGEST_SILENCE.toMinutes() + " minutes");
        return;
      }
      look(expected);
    }
  }

  private boolean isWhole(Expected due) {
    Comparison compared = new Comparison(due, seen);
    return compared.lost() == 0 && compared.untold() == 0;
  }
}
