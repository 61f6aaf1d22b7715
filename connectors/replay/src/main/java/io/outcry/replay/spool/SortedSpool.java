// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes records in any order and gives them back in the order of {@link InboundCodec}. Holds at
 * most {@code memoryLimitBytes} of encoded records in memory; beyond that, sorted runs are spilled
 * to one file, which the operating system deletes with the process, and merged while they are read.
 *
 * <p>Not thread-safe. First all {@link #add}, then {@link #sort} once, then {@link #next}.
 */
public final class SortedSpool implements Closeable {
  private final InboundCodec codec = new InboundCodec();
  private final Path folder;
  private final long memoryLimitBytes;
  private List<byte[]> buffered = new ArrayList<>();
  private long bufferedBytes;
  private long size;
  private @Nullable SpoolFile file;
  private @Nullable RunMerge merge;

  /**
   * @param folder where runs go if need be; made when the first one is written
   */
  public SortedSpool(Path folder, long memoryLimitBytes) {
    this.folder = folder;
    this.memoryLimitBytes = memoryLimitBytes;
  }

  public void add(Timed record) throws IOException {
    byte[] bytes = codec.encode(record);
    buffered.add(bytes);
    bufferedBytes += bytes.length;
    size++;
    if (bufferedBytes > memoryLimitBytes) {
      file = file == null ? SpoolFile.in(folder) : file;
      file.writeRun(sorted());
    }
  }

  /** Records added so far. */
  public long size() {
    return size;
  }

  public void sort() throws IOException {
    if (file == null) {
      merge = RunMerge.of(List.of(new MemoryRun(sorted())));
      return;
    }
    if (!buffered.isEmpty()) {
      file.writeRun(sorted());
    }
    merge = RunMerge.of(file.runs(memoryLimitBytes));
  }

  private byte[][] sorted() {
    byte[][] run = buffered.toArray(new byte[0][]);
    buffered = new ArrayList<>();
    bufferedBytes = 0;
    Arrays.sort(run, Arrays::compareUnsigned);
    return run;
  }

  /** The next record in order, or null after the last. */
  public @Nullable Timed next() throws IOException {
    if (merge == null) {
      throw new IllegalStateException("next before sort");
    }
    byte[] bytes = merge.next();
    return bytes == null ? null : codec.decode(bytes);
  }

  @Override
  public void close() throws IOException {
    buffered = List.of();
    merge = null;
    if (file != null) {
      file.close();
    }
  }
}
