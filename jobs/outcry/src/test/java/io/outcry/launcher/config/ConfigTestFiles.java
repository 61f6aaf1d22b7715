// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.launcher.config.reading.ConfigProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folders of good and bad files; beside each bad one stands what its author reads. */
final class ConfigTestFiles {
  private static final Path ROOT = Path.of("src/test/resources/config");

  private ConfigTestFiles() {}

  static Stream<Path> in(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String name) {
    return ROOT.resolve(name);
  }

  /** Reads a bad file and compares every line with the text beside it. */
  static void expectProblems(Path file, Consumer<Path> reader) throws IOException {
    ConfigProblemsException problems =
        catchThrowableOfType(ConfigProblemsException.class, () -> reader.accept(file));
    assertThat(problems).as("problems of %s", file).isNotNull();
    assertThat(problems.exitCode()).isEqualTo(2);
    List<String> lines =
        problems.lines().stream().map(line -> line.replace(file.getParent() + "/", "")).toList();
    Path expected = Path.of(file.toString().replaceFirst("\\.[a-z]+$", ".txt"));
    if (Boolean.getBoolean("outcry.rewrite")) {
      Files.write(expected, lines);
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(expected));
  }
}
