// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import io.outcry.launcher.embedded.FolderLock;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;

/**
 * The folder in which a live run keeps its state across starts: {@code checkpoints} and {@code
 * savepoints}, {@code control} for what people say, {@code first-start.json}.
 */
record LiveState(Path folder) {
  private static final String FIRST_START = "first-start.json";

  /**
   * When a run with this folder was started first, and where it writes: what happened before is the
   * past.
   */
  record FirstStart(Instant at, String out) {}

  /**
   * The folder, made if it is not there.
   *
   * @throws UserException if it cannot be made
   */
  static LiveState at(Path folder) {
    LiveState state = new LiveState(folder.toAbsolutePath().normalize());
    try {
      Files.createDirectories(state.checkpoints());
      Files.createDirectories(state.savepoints());
      Files.createDirectories(state.control());
    } catch (IOException e) {
      throw UserException.usage(
          "--state: %s cannot be made (%s); choose another folder"
              .formatted(folder, e.getMessage()));
    }
    return state;
  }

  /** Of this user. */
  static Path usual() {
    return usual(
        Objects.requireNonNullElse(System.getenv("XDG_DATA_HOME"), ""),
        System.getProperty("user.home"));
  }

  /** Where a run keeps its state if nobody says: under the user's data directory. */
  static Path usual(String dataHome, String home) {
    Path data = dataHome.isEmpty() ? Path.of(home, ".local", "share") : Path.of(dataHome);
    return data.resolve("outcry").resolve("live");
  }

  Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  Path savepoints() {
    return folder.resolve("savepoints");
  }

  Path control() {
    return folder.resolve("control");
  }

  FolderLock lock() throws IOException {
    return FolderLock.of(folder.resolve(".lock"), "--state");
  }

  /**
   * When the first run was started; now, if this is it.
   *
   * @param out where this one writes
   * @throws UserException if the first one wrote elsewhere: how long its files are is in the state
   */
  Instant firstStart(Instant now, Path out) throws IOException {
    Path file = folder.resolve(FIRST_START);
    String place = out.toAbsolutePath().normalize().toString();
    if (Files.exists(file)) {
      FirstStart first = Json.read(Files.readString(file), FirstStart.class);
      if (!first.out().equals(place)) {
        throw UserException.usage(
            "--out: found %s, but the run in --state %s writes to %s; give it the same, or choose another --state folder to start anew"
                .formatted(place, folder, first.out()));
      }
      return first.at();
    }
    return now;
  }

  /** Keeps when and where to the first run writes: one that was refused before this was none. */
  void started(Instant first, Path out) throws IOException {
    Path file = folder.resolve(FIRST_START);
    if (!Files.exists(file)) {
      String place = out.toAbsolutePath().normalize().toString();
      Path draft = folder.resolve(".first-start.json");
      Files.writeString(draft, Json.line(new FirstStart(first, place)) + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * The newest complete checkpoint or savepoint, by the number that Flink counts both with; those
   * before it are removed.
   */
  Optional<Path> newest() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder, 4)) {
      all =
          files
              .filter(file -> file.endsWith("_metadata"))
              .map(Path::getParent)
              .sorted(Comparator.comparingLong(LiveState::number))
              .toList();
    }
    for (Path older : all.subList(0, Math.max(0, all.size() - 1))) {
      remove(older);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** One that cannot be read, since the process died while it was written, counts below all. */
  private static long number(Path folder) {
    try (DataInputStream in =
        new DataInputStream(Files.newInputStream(folder.resolve("_metadata")))) {
      return Checkpoints.loadCheckpointMetadata(
              in, LiveState.class.getClassLoader(), folder.toString())
          .getCheckpointId();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
