// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.replay.files.InputFile;
import io.outcry.replay.spool.SortedSpool;
import io.outcry.replay.spool.Timed;
import io.outcry.schemas.json.IsoTime;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays all files as one recording in the order of event time, kind, id and edit, wherever their
 * records stood. Dead letters and notices come first, with the time of the first record that has
 * one; deletions of unknown time come last, with that of the last one.
 */
public final class EventTimeOrder implements Tape {
  private final ParsedRecords records;
  private final SortedSpool spool;
  private final LongConsumer spooled;
  private long earliestMillis = Long.MAX_VALUE;
  private @Nullable Stamps stamps;

  /**
   * @param spooled told how many records have been spooled
   */
  public EventTimeOrder(
      List<InputFile> files,
      List<PostFormat> formats,
      EventTime eventTime,
      SortedSpool spool,
      LongConsumer spooled) {
    this.records = new ParsedRecords(new RawRecords(files), new RecordParser(formats, eventTime));
    this.spool = spool;
    this.spooled = spooled;
  }

  @Override
  public boolean prepare(BooleanSupplier mayGoOn) throws IOException {
    while (stamps == null && mayGoOn.getAsBoolean()) {
      Timed record = records.next();
      if (record == null) {
        spool.sort();
        records.close();
        boolean timeless = earliestMillis == Long.MAX_VALUE;
        stamps = new Stamps(timeless ? IsoTime.EARLIEST.toEpochMilli() : earliestMillis);
      } else {
        add(record);
      }
    }
    return stamps != null;
  }

  private void add(Timed record) throws IOException {
    if (record.hasTime()) {
      earliestMillis = Math.min(earliestMillis, record.atMillis());
    }
    spool.add(record);
    spooled.accept(spool.size());
  }

  @Override
  public @Nullable Stamped next() throws IOException {
    if (stamps == null) {
      throw new IllegalStateException("next before the recording is prepared");
    }
    Timed record = spool.next();
    return record == null ? null : stamps.stamp(record);
  }

  @Override
  public void close() throws IOException {
    records.close();
    spool.close();
  }
}
