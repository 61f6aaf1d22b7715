// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of an embedded run. */
public record OutputFolder(Path path) {
  /**
   * The folder, made if it is not there.
   *
   * @throws UserException if it cannot be made or written to
   */
  public static OutputFolder at(Path path) {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw UserException.usage("--out: " + path + " is a file; name a folder");
    } catch (IOException e) {
      throw UserException.usage(
          "--out: %s cannot be made (%s); choose another folder".formatted(path, e.getMessage()));
    }
    if (!Files.isWritable(path)) {
      throw UserException.usage(
          "--out: %s: not allowed to write there; choose another folder, or mend its permissions"
              .formatted(path));
    }
    return new OutputFolder(path);
  }

  /**
   * The folder of a run, finished or not.
   *
   * @throws UserException if it holds none
   */
  public static OutputFolder ofRun(Path path) {
    if (!Files.isDirectory(path)) {
      throw UserException.usage(
          "--in: " + path + ": there is no such folder; name the --out of a replay or demo");
    }
    OutputFolder folder = new OutputFolder(path);
    if (!Files.exists(folder.mentions()) && !Files.exists(folder.stories())) {
      throw UserException.usage(
          "--in: "
              + path
              + ": holds no run (no mentions.jsonl, no stories.jsonl); name the --out of a replay"
              + " or demo");
    }
    return folder;
  }

  public Path mentions() {
    return path.resolve("mentions.jsonl");
  }

  public Path windows() {
    return path.resolve("brand-windows.jsonl");
  }

  public Path stories() {
    return path.resolve("stories.jsonl");
  }

  public Path alerts() {
    return path.resolve("alerts.jsonl");
  }

  public Path sources() {
    return path.resolve("sources.jsonl");
  }

  public Path deliveries() {
    return path.resolve("deliveries.jsonl");
  }

  public Path deadLetters() {
    return path.resolve("dead-letters.jsonl");
  }

  public Path deadDeliveries() {
    return path.resolve("dead-deliveries.jsonl");
  }

  /** The sums of the run, for the summary; removed when that is written. */
  public Path books() {
    return path.resolve(".books.jsonl");
  }

  public Path summary() {
    return path.resolve("summary.json");
  }

  public Path report() {
    return path.resolve("report.html");
  }

  /** Held while a run writes here. */
  public Path lock() {
    return path.resolve(".lock");
  }
}
