// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.replay.files.RawRecord;
import io.outcry.replay.spool.Timed;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * All records of all files, parsed by {@link #WORKERS} threads, in the order of the files. Reads
 * ahead at most {@link #MAX_PENDING} batches.
 */
final class ParsedRecords implements Closeable {
  private static final int WORKERS = 2;
  private static final int MAX_PENDING = 8;
  private static final int BATCH_RECORDS = 64;
  private static final int BATCH_BYTES = 256 * 1024;

  private final RawRecords records;
  private final RecordParser parser;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          WORKERS,
          work -> {
            Thread thread = new Thread(work, "replay-parse");
            thread.setDaemon(true);
            return thread;
          });
  private final Deque<Future<List<Timed>>> pending = new ArrayDeque<>();
  private Iterator<Timed> current = Collections.emptyIterator();
  private boolean allRead;

  ParsedRecords(RawRecords records, RecordParser parser) {
    this.records = records;
    this.parser = parser;
  }

  @Nullable Timed next() throws IOException {
    while (!current.hasNext()) {
      while (!allRead && pending.size() < MAX_PENDING) {
        List<RawRecord> batch = readBatch();
        pending.add(workers.submit(() -> batch.stream().map(parser::parse).toList()));
      }
      Future<List<Timed>> oldest = pending.poll();
      if (oldest == null) {
        return null;
      }
      current = parsed(oldest).iterator();
    }
    return current.next();
  }

  private List<RawRecord> readBatch() throws IOException {
    List<RawRecord> batch = new ArrayList<>(BATCH_RECORDS);
    long bytes = 0;
    while (batch.size() < BATCH_RECORDS && bytes < BATCH_BYTES) {
      RawRecord record = records.next();
      if (record == null) {
        allRead = true;
        break;
      }
      batch.add(record);
      bytes += record.bytes().length;
    }
    return batch;
  }

  private static List<Timed> parsed(Future<List<Timed>> batch) throws IOException {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while records were parsed");
    } catch (ExecutionException e) { // bad data never throws: this is a bug of a format
      throw new IllegalStateException("a format failed to parse a record", e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    workers.shutdownNow();
    records.close();
  }
}
