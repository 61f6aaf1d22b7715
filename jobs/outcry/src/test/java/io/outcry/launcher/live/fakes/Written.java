// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live.fakes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What has been said on a network so far; grows while it is heard. */
public final class Written {
  private final List<Said> all = new ArrayList<>();
  private Instant last = Instant.EPOCH;

  /** Says the next, up to so many in all; each has a later time than the one before. */
  public synchronized void upTo(int count) {
    while (all.size() < count) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      last = now.isAfter(last) ? now : last.plusMillis(1);
      all.add(Said.of(all.size(), last));
    }
    notifyAll();
  }

  synchronized int count() {
    return all.size();
  }

  synchronized List<Said> soFar() {
    return List.copyOf(all);
  }

  /** Waits until so much has been said. */
  synchronized Said await(int number) throws InterruptedException {
    while (all.size() <= number) {
      wait();
    }
    return all.get(number);
  }
}
