// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import io.outcry.replay.spool.SortedSpool;
import io.outcry.replay.spool.SpoolProgress;
import io.outcry.replay.tape.EventTimeOrder;
import io.outcry.replay.tape.FileOrder;
import io.outcry.replay.tape.Stamped;
import io.outcry.replay.tape.Tape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.jspecify.annotations.Nullable;

/**
 * Reads, spools and paces in a thread of its own, in steps of at most {@link #STEP_NANOS}: neither
 * a checkpoint nor the end of the job waits for it.
 */
final class ReplaySplitReader implements SplitReader<Stamped, ReplaySplit> {
  private static final long STEP_NANOS = 100_000_000;
  private static final int MAX_BATCH_RECORDS = 500;
  private static final int MAX_BATCH_CHARACTERS = 1 << 20;
  private static final int DEAD_LETTER_CHARACTERS = 1024;
  private static final long NOTHING_PLAYED = Long.MIN_VALUE;

  private final ReplaySettings settings;
  private final SpoolProgress progress;
  private final LongSupplier nanoClock;
  private final Pace pace;
  private final Semaphore wakeUps = new Semaphore(0);
  private @Nullable Tape tape;
  private @Nullable Stamped ahead;
  private long toSkip;
  private long lastMillis = NOTHING_PLAYED;

  ReplaySplitReader(ReplaySettings settings, SpoolProgress progress, LongSupplier nanoClock) {
    this.settings = settings;
    this.progress = progress;
    this.nanoClock = nanoClock;
    this.pace = new Pace(settings.speed());
  }

  @Override
  public void handleSplitsChanges(SplitsChange<ReplaySplit> change) {
    for (ReplaySplit split : change.splits()) {
      toSkip = split.played();
      tape =
          switch (settings.arrival()) {
            case FILE -> new FileOrder(split.files(), settings.formats(), settings.eventTime());
            case SORTED ->
                new EventTimeOrder(
                    split.files(),
                    settings.formats(),
                    settings.eventTime(),
                    new SortedSpool(Path.of(settings.spoolFolder()), settings.memoryLimitBytes()),
                    progress::spooled);
          };
    }
  }

  @Override
  public RecordsWithSplitIds<Stamped> fetch() throws IOException {
    var batch = new RecordsBySplits.Builder<Stamped>();
    long until = nanoClock.getAsLong() + STEP_NANOS;
    if (tape != null && tape.prepare(() -> nanoClock.getAsLong() - until < 0)) {
      fill(batch, tape, until);
    }
    return batch.build();
  }

  private void fill(RecordsBySplits.Builder<Stamped> batch, Tape from, long until)
      throws IOException {
    int records = 0;
    int characters = 0;
    while (records < MAX_BATCH_RECORDS && characters < MAX_BATCH_CHARACTERS) {
      long now = nanoClock.getAsLong();
      Stamped record = ahead == null ? from.next() : ahead;
      ahead = null;
      if (record == null) {
        if (lastMillis != NOTHING_PLAYED) {
          batch.add(ReplaySplit.ID, Stamped.end(lastMillis));
        }
        batch.addFinishedSplit(ReplaySplit.ID);
        close();
        return;
      }
      lastMillis = Math.max(lastMillis, record.timestampMillis());
      if (toSkip > 0) {
        toSkip--;
      } else if (pace.waitNanos(record, now) > 0) {
        ahead = record;
        if (records == 0) {
          pause(Math.min(STEP_NANOS, pace.waitNanos(record, now)));
        }
        return;
      } else {
        batch.add(ReplaySplit.ID, record);
        records++;
        characters += characters(record);
      }
      if (now - until >= 0) {
        return;
      }
    }
  }

  private static int characters(Stamped record) {
    var post = record.inbound().post();
    return post == null ? DEAD_LETTER_CHARACTERS : post.text().length();
  }

  private void pause(long nanos) {
    try {
      if (wakeUps.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) { // the reader is being closed
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void wakeUp() {
    wakeUps.release();
  }

  @Override
  public void close() throws IOException {
    if (tape != null) {
      tape.close();
      tape = null;
    }
  }
}
