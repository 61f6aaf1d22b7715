// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.replay.files.InputFile;
import io.outcry.replay.files.RawRecord;
import io.outcry.replay.files.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All records of all files, one file after the other. */
final class RawRecords implements Closeable {
  private final List<InputFile> files;
  private int opened;
  private @Nullable RecordReader reader;

  RawRecords(List<InputFile> files) {
    this.files = files;
  }

  @Nullable RawRecord next() throws IOException {
    while (true) {
      if (reader == null) {
        if (opened == files.size()) {
          return null;
        }
        InputFile file = files.get(opened++);
        file.requireUnchanged();
        reader = RecordReader.open(file);
      }
      RawRecord record = reader.next();
      if (record != null) {
        return record;
      }
      close();
    }
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
