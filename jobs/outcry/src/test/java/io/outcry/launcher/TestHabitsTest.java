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

/** Reads the sources of all tests of all modules: their classes are not on one class path. */
class TestHabitsTest {
  private static final Path REPOSITORY = Path.of("../..");
  private static final Pattern UNWANTED =
      Pattern.compile(
          "Thread\\s*\\.\\s*sleep|TimeUnit\\.\\w+\\.sleep|org\\.junit\\.(?!jupiter|platform)|org\\.mockito");

  @Test
  void no_test_sleeps_mocks_or_uses_junit_four() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> tests = tests();
    for (Path test : tests) {
      Matcher unwanted = UNWANTED.matcher(Files.readString(test));
      while (!test.endsWith("TestHabitsTest.java") && unwanted.find()) {
        found.add(test + ": " + unwanted.group());
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    assertThat(found).isEmpty();
  }

  private static List<Path> tests() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("schemas", "connectors", "jobs")) {
      try (Stream<Path> files = Files.walk(REPOSITORY.resolve(folder))) {
        files
            .filter(file -> file.toString().contains("/src/test/java/"))
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(all::add);
      }
    }
    return all;
  }
}
