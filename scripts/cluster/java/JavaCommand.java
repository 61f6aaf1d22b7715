// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line that starts a Java program with its log in the folder of the cluster. */
final class JavaCommand {
  private final List<String> parts = new ArrayList<>();

  JavaCommand(Path folder, String log, String classPath, List<String> options) {
    parts.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    parts.addAll(options);
    parts.add("-Dlog.file=" + folder.resolve("logs").resolve(log + ".log"));
    parts.add("-Dlog4j2.configurationFile=" + folder.resolve("conf").resolve("log4j2.properties"));
    for (String opened : List.of("lang", "util", "time")) { // as Flink's own scripts do
      parts.addAll(List.of("--add-opens", "java.base/java." + opened + "=ALL-UNNAMED"));
    }
    parts.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    parts.addAll(List.of("-cp", classPath));
  }

  JavaCommand with(String... more) {
    parts.addAll(List.of(more));
    return this;
  }

  List<String> list() {
    return List.copyOf(parts);
  }
}
