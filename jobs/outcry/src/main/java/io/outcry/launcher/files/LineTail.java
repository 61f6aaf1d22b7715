// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what is appended to a file of JSON Lines while it is being written. */
public final class LineTail<T> {
  private final Path file;
  private final Class<T> contract;
  private long readBytes;

  public LineTail(Path file, Class<T> contract) {
    this.file = file;
    this.contract = contract;
  }

  /** Leaves out what the file holds now. */
  public LineTail<T> fromHere() throws IOException {
    readBytes = Files.exists(file) ? Files.size(file) : 0;
    return this;
  }

  /** The records of the lines that have been completed since the last call. */
  public List<T> next() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] more;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      readBytes = Math.min(readBytes, in.length()); // cut back after a failure
      in.seek(readBytes);
      more = new byte[(int) Math.min(Integer.MAX_VALUE - 8, in.length() - readBytes)];
      in.readFully(more);
    }
    List<T> records = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < more.length; at++) {
      if (more[at] == '\n') {
        String line = new String(more, start, at - start, StandardCharsets.UTF_8);
        records.add(Json.read(line, contract));
        start = at + 1;
      }
    }
    readBytes += start;
    return records;
  }
}
