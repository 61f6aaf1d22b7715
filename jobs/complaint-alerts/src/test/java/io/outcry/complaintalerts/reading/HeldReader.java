// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import io.outcry.text.TextScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader that reads nothing until it is let go; it keeps what it was given. */
final class HeldReader implements CloseReader {
  private final CountDownLatch go = new CountDownLatch(1);
  private final CountDownLatch reading = new CountDownLatch(1);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> broken = new HashSet<>();
  private final Set<String> deep = new HashSet<>();
  private volatile boolean closedUnderARead;

  Opener opener() {
    return () -> this;
  }

  void letAllGo() {
    go.countDown();
  }

  void breakAt(String text) {
    broken.add(text);
  }

  void overflowAt(String text) {
    deep.add(text);
  }

  /** Until a read is under way. */
  void awaitRead() throws InterruptedException {
    reading.await();
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  int closed() {
    return closed.get();
  }

  boolean closedUnderARead() {
    return closedUnderARead;
  }

  @Override
  public TextScore read(String text) {
    underWay.incrementAndGet();
    reading.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while held", e);
    } finally {
      underWay.decrementAndGet();
    }
    texts.add(text);
    if (broken.contains(text)) {
      throw new IllegalStateException("broken as the test wants it");
    }
    if (deep.contains(text)) {
      throw new StackOverflowError("as the test wants it");
    }
    return new TextScore("en", 0.9, 0.05, 0.05, 0.95, false, "best");
  }

  @Override
  public void close() {
    closedUnderARead |= underWay.get() > 0;
    closed.incrementAndGet();
  }
}
