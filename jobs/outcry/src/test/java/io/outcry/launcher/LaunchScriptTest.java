// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scripts/outcry} in a small repository, with a Java and a Maven that only say what they
 * did.
 */
class LaunchScriptTest {
  @TempDir private Path folder;
  private Path repository = Path.of("");
  private Path programs = Path.of("");

  private record Run(int exitCode, String output) {}

  @BeforeEach
  void lay_out_a_repository() throws Exception {
    repository = Files.createDirectories(folder.resolve("a repository"));
    programs = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.createDirectories(repository.resolve("scripts"));
    for (String path : List.of("schemas", "connectors", ".mvn", "jobs/outcry/src/main")) {
      Files.createDirectories(repository.resolve(path));
    }
    Path script = repository.resolve("scripts/outcry");
    Files.copy(Path.of("../../scripts/outcry"), script, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(repository.resolve("jobs/outcry/src/main/Outcry.java"), "one");
    Files.writeString(repository.resolve("pom.xml"), "<project/>");
    program("javac", "exit 0");
    java("17.0.15");
    maven(
        """
        echo built >> "$(dirname "$0")/../builds"
        echo "[INFO] Building Outcry: launcher 1 [1/1]"
        mkdir -p jobs/outcry/target
        touch jobs/outcry/target/outcry-1.jar jobs/outcry/target/library.jar
        printf '%s' "$PWD/jobs/outcry/target/library.jar" > jobs/outcry/target/runtime.classpath
        cp jobs/outcry/target/runtime.classpath jobs/outcry/target/provided.classpath
        """);
  }

  @Test
  void the_first_start_builds_and_the_second_does_not() throws Exception {
    Run first = start("replay", "--posts", "a file");
    assertThat(first.exitCode()).as(first.output()).isZero();
    assertThat(first.output())
        .contains(
            "outcry: first build: about ", "  Outcry: launcher 1", "<replay><--posts><a file>");
    assertThat(start("check").output()).doesNotContain("build").contains("<check>");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_source_that_changed_came_or_went_is_built_again() throws Exception {
    start();
    later(repository.resolve("jobs/outcry/src/main/Outcry.java"));
    start();
    assertThat(builds()).isEqualTo(2);
    Files.delete(repository.resolve("jobs/outcry/src/main/Outcry.java"));
    later(repository.resolve("jobs/outcry/src/main"));
    start();
    assertThat(builds()).isEqualTo(3);
    later(repository.resolve("pom.xml"));
    start();
    assertThat(builds()).isEqualTo(4);
  }

  @Test
  void a_test_that_changed_is_no_reason_to_build() throws Exception {
    start();
    Path test = Files.createDirectories(repository.resolve("jobs/outcry/src/test"));
    later(Files.writeString(test.resolve("OutcryTest.java"), "new"));
    start();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_jar_that_is_gone_is_built_again() throws Exception {
    start();
    Files.delete(repository.resolve("jobs/outcry/target/library.jar"));
    assertThat(start().exitCode()).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void two_first_starts_at_once_build_once() throws Exception {
    Process one = process("one");
    Process two = process("two");
    assertThat(finish(one).output()).contains("<one>");
    assertThat(finish(two).output()).contains("<two>");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_failed_download_names_the_address_and_the_setting() throws Exception {
    maven(
        """
        echo "[ERROR] Could not transfer artifact a:b:jar:1 from/to central (https://repo.example/maven2): no route"
        exit 1
        """);
    Run run = start();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output())
        .contains(
            "outcry: a download failed: https://repo.example/maven2\n",
            "a mirror or a proxy is set in ~/.m2/settings.xml",
            "target/launcher/build.log");
    assertThat(start().exitCode()).as("nothing half-built is started").isEqualTo(1);
  }

  @Test
  void an_old_java_and_a_missing_one_are_wrong_usage() throws Exception {
    java("1.8.0_392");
    assertThat(start().exitCode()).isEqualTo(2);
    assertThat(start().output()).contains(" is Java 8; set JAVA_HOME to a JDK 17 or newer");
    java("21");
    assertThat(start().exitCode()).isZero();
    Files.delete(programs.resolve("java"));
    Run run = start();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output()).contains("JAVA_HOME is ", "but there is no bin/java");
  }

  private void java(String version) throws IOException {
    program(
        "java",
        """
        [ "$1" = -version ] && { echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; }
        printf '<%%s>' "$@"
        """
            .formatted(version));
  }

  private void maven(String body) throws IOException {
    program("mvn", body);
  }

  private void program(String name, String body) throws IOException {
    Path file = Files.writeString(programs.resolve(name), "#!/usr/bin/env bash\n" + body);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run start(String... arguments) throws Exception {
    return finish(process(arguments));
  }

  private Process process(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(repository + "/scripts/outcry"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().merge("PATH", programs.toString(), (path, ours) -> ours + ":" + path);
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output);
  }

  private long builds() throws IOException {
    return Files.readAllLines(folder.resolve("jdk/builds")).size();
  }

  /** As if this alone had changed after the build, without waiting for the clock. */
  private void later(Path changed) throws IOException {
    Path classpath = repository.resolve("target/launcher/classpath");
    long built = Files.getLastModifiedTime(classpath).toMillis();
    try (Stream<Path> all = Files.walk(repository)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.fromMillis(built - 30_000));
      }
    }
    Files.setLastModifiedTime(classpath, FileTime.fromMillis(built - 20_000));
    Files.setLastModifiedTime(changed, FileTime.fromMillis(built - 10_000));
  }
}
