// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon.server;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of a stream on a thread of its own, so that the server is not kept waiting while
 * a timeline is read back. Bounded: when nobody takes them for too long the server has to wait.
 */
public final class ReadAhead implements EventStream {
  static final int MOST_BYTES = 32 * 1024 * 1024;

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Item(byte @Nullable [] record, @Nullable IOException failure) {
    int bytes() {
      return record == null || record.length == 0 ? 1 : Math.min(record.length, MOST_BYTES);
    }
  }

  private final EventStream stream;
  private final Semaphore room = new Semaphore(MOST_BYTES);
  private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
  private final Thread thread;
  private @Nullable Item last;

  /** Begins to read at once. */
  public ReadAhead(EventStream stream, String name) {
    this.stream = stream;
    thread = new Thread(this::read, "read ahead of " + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try {
      Item item;
      do {
        item = readItem();
        room.acquire(item.bytes());
        items.add(item);
      } while (item.record() != null);
    } catch (InterruptedException e) {
      items.add(new Item(null, new IOException("closed")));
    }
  }

  private Item readItem() throws InterruptedException {
    try {
      return new Item(stream.next(), null);
    } catch (IOException e) {
      return new Item(null, e);
    } catch (RuntimeException e) { // is told where the stream is listened to
      return new Item(
          null,
          new IOException("a stream that is not understood: " + e.getClass().getSimpleName(), e));
    }
  }

  @Override
  public byte @Nullable [] next() throws IOException, InterruptedException {
    Item item = last == null ? items.take() : last;
    if (item.record() == null) { // a failure, or the end: both stay so
      last = item;
    }
    if (item.failure() != null) {
      throw item.failure();
    }
    room.release(item.bytes());
    return item.record();
  }

  @Override
  public void close() {
    thread.interrupt();
    stream.close();
  }
}
