// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * The folder {@code control} in the state of an embedded run: a file per event, named by its id,
 * whole from the moment that it has its name.
 */
final class ControlFolder {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path state;

  ControlFolder(Path state) {
    this.state = state;
  }

  /**
   * Writes the event and returns its file; the same id again replaces it.
   *
   * @throws UserException if the state folder is not there
   */
  Path write(ControlEvent event) throws IOException {
    if (!Files.isDirectory(state)) {
      throw UserException.usage(
          "--state: " + state + ": there is no such folder; name the --state of a run");
    }
    Path folder = Files.createDirectories(state.resolve("control"));
    String name = SAFE.matcher(event.id()).matches() ? event.id() : "c_" + EventId.hash(event.id());
    Path draft = folder.resolve("." + name + ".draft");
    Files.writeString(draft, Json.line(event) + "\n");
    return Files.move(draft, folder.resolve(name + ".json"), StandardCopyOption.ATOMIC_MOVE);
  }
}
