// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources of all modules: the classes of their tests are not on one class path. */
class SourceHabitsTest {
  private static final Path REPOSITORY = Path.of("../..");
  private static final Pattern UNWANTED =
      Pattern.compile(
          "Thread\\s*\\.\\s*sleep|TimeUnit\\.\\w+\\.sleep|org\\.junit\\.(?!jupiter|platform)|org\\.mockito");
  private static final Pattern WORN_OUT =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info)\\.java");
  private static final int MOST_LINES = 400;

  @Test
  void no_main_file_is_over_400_lines_or_has_a_worn_out_name() throws IOException {
    List<Path> files = sources("main");
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES || WORN_OUT.matcher(file.toString()).matches()) {
        found.add(file + ": " + lines + " lines");
      }
    }
    assertThat(files).hasSizeGreaterThan(500);
    assertThat(found).isEmpty();
  }

  @Test
  void no_test_sleeps_mocks_or_uses_junit_four() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> tests = sources("test");
    for (Path test : tests) {
      Matcher unwanted = UNWANTED.matcher(Files.readString(test));
      while (!test.endsWith("SourceHabitsTest.java") && unwanted.find()) {
        found.add(test + ": " + unwanted.group());
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    assertThat(found).isEmpty();
  }

  private static List<Path> sources(String kind) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("schemas", "connectors", "jobs")) {
      try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
        files
            .filter(file -> file.toString().contains("/src/" + kind + "/java/"))
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(all::add);
      }
    }
    return all;
  }
}
