// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of recorded posts, as it was when the run was started.
 *
 * @param name as the user gave it
 * @param modifiedMillis epoch milliseconds
 */
public record InputFile(String name, long bytes, long modifiedMillis) implements Serializable {
  /**
   * Looks at a file.
   *
   * @throws IOException if it is not there
   */
  static InputFile of(Path path) throws IOException {
    return new InputFile(
        path.toString(), Files.size(path), Files.getLastModifiedTime(path).toMillis());
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
