// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.launcher.terminal.UserException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks again until there is an answer, and says every ten seconds what it waits for.
 *
 * @param every how long it waits between two questions
 */
record Waiting(Duration every, Consumer<String> progress) {
  private static final Duration TELLS_EVERY = Duration.ofSeconds(10);

  /**
   * @param question its answer, or null as long as there is none
   * @throws UserException if there is none for too long
   */
  <T> T until(Duration longest, String what, Supplier<@Nullable T> question) {
    long began = System.nanoTime();
    long told = began;
    while (true) {
      T answer = question.get();
      if (answer != null) {
        return answer;
      }
      long now = System.nanoTime();
      if (now - began > longest.toNanos()) {
        throw UserException.failed(
            "waited %d s for %s; it may still come: see Flink's page, or wait longer with --wait"
                .formatted(longest.toSeconds(), what),
            null);
      }
      if (now - told > TELLS_EVERY.toNanos()) {
        told = now;
        progress.accept(
            "waiting for %s, %d s".formatted(what, Duration.ofNanos(now - began).toSeconds()));
      }
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(every.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserException.failed("interrupted", e);
    }
  }
}
