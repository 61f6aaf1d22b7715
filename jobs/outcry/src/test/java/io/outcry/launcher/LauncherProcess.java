// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A command line in a process of its own, which can be killed.
 *
 * @param log what it says, on both streams
 */
public record LauncherProcess(Process process, Path log) {
  private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(5);

  /** Starts it; {@code log} is overwritten. */
  public static LauncherProcess start(Path log, List<String> arguments) throws IOException {
    return start(log, arguments, Map.of());
  }

  /** The same, with more variables in its environment. */
  public static LauncherProcess start(
      Path log, List<String> arguments, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : List.of("lang", "util", "time")) {
      command.addAll(List.of("--add-opens", "java.base/java." + opened + "=ALL-UNNAMED"));
    }
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.outcry.launcher.Outcry");
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    // a test that fails leaves nothing behind
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new LauncherProcess(process, log);
  }

  /** Waits for something that it does; fails if it ends before. */
  public void await(BooleanSupplier reached) throws Exception {
    long until = System.nanoTime() + DEADLINE_NANOS;
    while (!reached.getAsBoolean()) {
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as("ended: " + said()).isFalse();
      assertThat(System.nanoTime() - until).as("time is up: " + said()).isNegative();
    }
  }

  public String said() throws IOException {
    return Files.readString(log);
  }

  /** The number of the newest complete checkpoint in a folder; 0 if there is none. */
  public static long newestCheckpoint(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.find(folder, 3, (path, facts) -> path.endsWith("_metadata"))) {
      return all.map(metadata -> metadata.getName(metadata.getNameCount() - 2).toString())
          .mapToLong(name -> Long.parseLong(name.substring("chk-".length())))
          .max()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) { // an old one is being removed
      return 0;
    }
  }
}
