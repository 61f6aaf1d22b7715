// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of recorded posts, as it was when the run was started. A stream (standard input, a pipe)
 * cannot be checked: to resume after a crash, send the same again.
 *
 * @param name as the user gave it
 * @param bytes {@link #STREAM} where nobody knows before the end
 * @param modifiedMillis epoch milliseconds
 */
public record InputFile(String name, long bytes, long modifiedMillis) implements Serializable {
  /** What the user writes for standard input; a file of this name is {@code ./-}. */
  public static final String STANDARD_INPUT = "-";

  /** The size of a stream. */
  public static final long STREAM = -1;

  /**
   * Looks at a file.
   *
   * @throws IOException if it is not there
   */
  static InputFile of(Path path) throws IOException {
    String name = path.toString();
    if (name.equals(STANDARD_INPUT) || (Files.exists(path) && !Files.isRegularFile(path))) {
      return new InputFile(name, STREAM, 0);
    }
    return new InputFile(name, Files.size(path), Files.getLastModifiedTime(path).toMillis());
  }

  InputStream open() throws IOException {
    // not by Files: its streams fail on pipes
    return name.equals(STANDARD_INPUT) ? System.in : new FileInputStream(name);
  }

  /**
   * Makes sure that the file still is what it was.
   *
   * @throws IOException that says which file changed and what to do
   */
  public void requireUnchanged() throws IOException {
    String change = change();
    if (change != null) {
      throw new IOException(
          name
              + ": "
              + change
              + " since this run was started; give it the same files, or start anew");
    }
  }

  private @Nullable String change() {
    if (bytes == STREAM) {
      return null;
    }
    try {
      InputFile now = of(Path.of(name));
      if (now.bytes != bytes) {
        return "has " + now.bytes + " bytes instead of " + bytes;
      }
      return now.modifiedMillis == modifiedMillis ? null : "was written to";
    } catch (IOException e) {
      return "is gone or not readable (" + e.getClass().getSimpleName() + ")";
    }
  }
}
