// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import com.fasterxml.jackson.core.type.TypeReference;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The state of one command across its starts; an embedded run finds its checkpoints not by itself.
 *
 * @param command what has to be the same for the state to fit: option to value
 */
public record Checkpoints(Path folder, SortedMap<String, String> command) {
  private static final Pattern NAME = Pattern.compile("chk-(\\d{1,18})");

  /** Whether this command was started with this folder before. */
  boolean startedBefore() throws IOException {
    if (!Files.exists(mark())) {
      if (newest().isPresent()) {
        throw UserException.usage(
            "--checkpoints: %s holds checkpoints, but %s is missing; choose another folder"
                .formatted(folder, mark().getFileName()));
      }
      return false;
    }
    Map<String, String> before =
        Json.mapper().readValue(mark().toFile(), new TypeReference<TreeMap<String, String>>() {});
    command.forEach(
        (option, value) -> {
          String then = before.getOrDefault(option, "nothing");
          if (!then.equals(value)) {
            throw UserException.usage(
                "%s: found %s, but the run in --checkpoints %s was started with %s; give it the same, or choose another --checkpoints folder to start anew"
                    .formatted(option, value, folder, then));
          }
        });
    return true;
  }

  /** Marks the folder as that of this command. */
  void begin() throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve(".command.json");
    Files.writeString(draft, Json.line(command) + "\n");
    Files.move(draft, mark(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The newest complete one: of the folders {@code chk-N} with {@code _metadata} the highest N. */
  Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.find(folder, 2, (path, facts) -> isComplete(path))) {
      // numbers go on after a restart
      return folders.max(Comparator.comparingLong(Checkpoints::number));
    }
  }

  private Path mark() {
    return folder.resolve("command.json");
  }

  private static boolean isComplete(Path folder) {
    return number(folder) >= 0 && Files.exists(folder.resolve("_metadata"));
  }

  private static long number(Path folder) {
    var name = NAME.matcher(Objects.toString(folder.getFileName(), ""));
    return name.matches() ? Long.parseLong(name.group(1)) : -1;
  }
}
