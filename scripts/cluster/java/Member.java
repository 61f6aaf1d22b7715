// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of the cluster. It outlives whoever started it; its pid file says which process it
 * is, and when that began, so that no other process that got the same number is ever stopped.
 *
 * @param name of its files in the folders {@code pids} and {@code logs}
 */
record Member(String name, Path folder) {
  private static final Duration TO_END = Duration.ofSeconds(30);

  /** Starts it; what it says on its streams goes to {@code logs/<name>.out}. */
  void start(List<String> command) throws IOException {
    Files.createDirectories(pidFile().getParent());
    Files.createDirectories(said().getParent());
    List<String> lasting = new ArrayList<>(command);
    lasting.add(0, "nohup"); // the end of a terminal is not its end
    ProcessBuilder builder =
        new ProcessBuilder(lasting)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(said().toFile());
    builder.environment().put("MALLOC_ARENA_MAX", "2"); // native memory stays what it is said to be
    Process process = builder.start();
    Files.writeString(pidFile(), process.pid() + " " + startOf(process.toHandle()));
  }

  /** The running process, if there is one. */
  Optional<ProcessHandle> process() {
    try {
      String[] written = Files.readString(pidFile()).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(written[0]))
          .filter(ProcessHandle::isAlive)
          .filter(it -> startOf(it).equals(written[1]));
    } catch (IOException | RuntimeException e) { // never started
      return Optional.empty();
    }
  }

  boolean runs() {
    return process().isPresent();
  }

  /** Lets it end in order, or makes it after half a minute; returns whether it ran. */
  boolean stop() throws IOException, InterruptedException {
    Optional<ProcessHandle> running = process();
    if (running.isPresent()) {
      running.get().destroy();
      if (!ended(running.get())) {
        kill();
      }
    }
    Files.deleteIfExists(pidFile());
    return running.isPresent();
  }

  /** Ends it at once, as the failure of a machine would. */
  void kill() throws InterruptedException {
    Optional<ProcessHandle> running = process();
    if (running.isPresent()) {
      running.get().destroyForcibly();
      ended(running.get());
    }
  }

  private static boolean ended(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(TO_END.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  Path log() {
    return folder.resolve("logs").resolve(name + ".log");
  }

  Path said() {
    return folder.resolve("logs").resolve(name + ".out");
  }

  private Path pidFile() {
    return folder.resolve("pids").resolve(name + ".pid");
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("?");
  }
}
