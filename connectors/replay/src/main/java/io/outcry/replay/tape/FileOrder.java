// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.replay.files.InputFile;
import io.outcry.replay.spool.Timed;
import io.outcry.schemas.json.IsoTime;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays the files as they stand, to see late posts and revisions. What comes before the first post
 * is stamped with the earliest time there is.
 */
public final class FileOrder implements Tape {
  private final ParsedRecords records;
  private final Stamps stamps = new Stamps(IsoTime.EARLIEST.toEpochMilli());

  public FileOrder(List<InputFile> files, List<PostFormat> formats, EventTime eventTime) {
    this.records = new ParsedRecords(new RawRecords(files), new RecordParser(formats, eventTime));
  }

  @Override
  public boolean prepare(BooleanSupplier mayGoOn) {
    return true;
  }

  @Override
  public @Nullable Stamped next() throws IOException {
    Timed record = records.next();
    return record == null ? null : stamps.stamp(record);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
