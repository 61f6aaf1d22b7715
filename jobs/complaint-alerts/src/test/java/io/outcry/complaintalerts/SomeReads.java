// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.complaintalerts.reading.CloseReader;
import io.outcry.text.TextScore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reader for jobs in this process. It finds all that it reads a complaint, and takes its time,
 * which differs from text to text.
 */
final class SomeReads implements CloseReader {
  static final double COMPLAINT = 0.875;
  static final Opener OPENER = SomeReads::new;

  /** Readers that are open. */
  static final AtomicInteger UNDER_WAY = new AtomicInteger();

  private SomeReads() {
    UNDER_WAY.incrementAndGet();
  }

  @Override
  public TextScore read(String text) {
    for (int i = 0; i < Math.floorMod(text.hashCode(), 10_000); i++) {
      Thread.onSpinWait();
    }
    return new TextScore("en", 0.75, 0.125, 0.125, COMPLAINT, false, "best");
  }

  @Override
  public void close() {
    UNDER_WAY.decrementAndGet();
  }
}
