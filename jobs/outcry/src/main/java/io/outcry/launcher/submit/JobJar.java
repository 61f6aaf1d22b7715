// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** The file that a cluster is given: all that Flink lacks. */
final class JobJar {
  static final String HOW_TO_BUILD = "mvn -q -pl jobs/outcry -am verify -Dmaven.test.skip=true";

  private JobJar() {}

  /**
   * The file of an option, else the one beside the launcher.
   *
   * @throws UserException if it is not there, or older than the launcher
   */
  static Path find(@Nullable Path given) throws IOException {
    Path launcher = launcher();
    Path jar = given != null ? given : beside(launcher);
    if (!Files.isRegularFile(jar)) {
      throw UserException.usage(
          "%s: there is no job jar; build it with `%s`, or name one with --jar"
              .formatted(jar, HOW_TO_BUILD));
    }
    if (given == null
        && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(launcher)) < 0) {
      throw UserException.usage(
          "%s: older than the launcher; build it again with `%s`, or name it with --jar to take it"
                  .formatted(jar, HOW_TO_BUILD)
              + " as it is");
    }
    return jar;
  }

  private static Path beside(Path launcher) {
    String name = launcher.getFileName().toString();
    return name.endsWith(".jar")
        ? launcher.resolveSibling(name.replaceFirst("\\.jar$", "-job.jar"))
        : launcher.resolveSibling("outcry-job.jar");
  }

  private static Path launcher() {
    CodeSource source = JobJar.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("" + source, e);
    }
  }
}
