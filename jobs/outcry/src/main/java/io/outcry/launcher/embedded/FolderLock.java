// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two runs out of one folder; the system frees it when the process dies. */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  public static FolderLock of(Path file) throws IOException {
    return of(file, "--out");
  }

  /**
   * Takes it.
   *
   * @param option that names another folder
   * @throws UserException if another run has it
   */
  public static FolderLock of(Path file, String option) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) { // the same process holds it
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw UserException.usage(
          "%s: another run writes here; wait for it or choose another %s"
              .formatted(file.getParent(), option));
    }
    return new FolderLock(channel, lock);
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
