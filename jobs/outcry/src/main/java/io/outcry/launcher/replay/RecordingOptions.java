// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import io.outcry.launcher.config.ControlFile;
import io.outcry.launcher.terminal.UserException;
import io.outcry.replay.Arrival;
import io.outcry.replay.ReplaySettings;
import io.outcry.schemas.control.ControlEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code replay} that say what is played, and how. */
final class RecordingOptions {
  @Option(
      names = "--posts",
      arity = "1..*",
      required = true,
      paramLabel = "FILE",
      description = "Recorded posts: files (plain or .gz), folders, or - for standard input.")
  private List<String> posts;

  @Mixin private FormatOption format;

  @Option(
      names = "--speed",
      defaultValue = "max",
      paramLabel = "max|Nx",
      description = "max, or a multiple of real time: 60x (default: max).")
  private String speed;

  @Option(
      names = "--arrival",
      defaultValue = "sorted",
      paramLabel = "sorted|file",
      description =
          "sorted: by event time; file: as in the files, so that late posts are late (default: sorted).")
  private String arrival;

  @Option(
      names = "--control",
      paramLabel = "FILE",
      description =
          "Control events (control.v1, JSON Lines), applied at their own times. An invalid line "
              + "ends the run before it starts.")
  private @Nullable Path control;

  RecordedPosts posts() {
    return new RecordedPosts(posts, format.name());
  }

  ReplaySettings settings(RecordedPosts recorded) {
    return recorded.settings().withArrival(arrival()).withSpeed(Speed.parse(speed));
  }

  List<ControlEvent> controlEvents() throws IOException {
    if (control == null) {
      return List.of();
    }
    if (arrival() == Arrival.FILE) {
      throw UserException.usage(
          "--control: goes by event time; leave out --arrival file, which does not");
    }
    return ControlFile.read(control);
  }

  private Arrival arrival() {
    return switch (arrival) {
      case "sorted" -> Arrival.SORTED;
      case "file" -> Arrival.FILE;
      default ->
          throw UserException.usage("--arrival: found '" + arrival + "'; expected sorted or file");
    };
  }

  /** What has to be the same when the command is started again; the speed may change. */
  void describe(RecordedPosts recorded, Map<String, String> command) throws IOException {
    command.put("--posts", recorded.toString());
    command.put(
        "--control", control == null ? "none" : control + " (" + Fingerprint.of(control) + ")");
    command.put("--format", format.name());
    command.put("--arrival", arrival);
  }
}
