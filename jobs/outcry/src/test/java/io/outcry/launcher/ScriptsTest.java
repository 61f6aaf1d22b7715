// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of {@code scripts}, which no module compiles. */
class ScriptsTest {
  @Test
  void the_programs_of_the_scripts_fit_the_code(@TempDir Path classes) throws Exception {
    String booted = System.getProperty("java.class.path");
    String classPath = System.getProperty("surefire.test.class.path", booted);
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", classPath));
    arguments.addAll(List.of("-d", classes.toString()));
    arguments.addAll(List.of("-sourcepath", "../domain/src/test/java")); // what one of them uses
    try (Stream<Path> files = Files.walk(Path.of("../../scripts"))) {
      files.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(arguments::add);
    }
    assertThat(arguments).hasSizeGreaterThan(8);
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, found, found, arguments.toArray(String[]::new));
    assertThat(result).as(found.toString(UTF_8)).isZero();
  }
}
