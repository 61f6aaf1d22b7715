// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import io.outcry.launcher.Outcry;
import io.outcry.launcher.terminal.UserException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The jobs, most of all the main job, by the verbs that everybody uses.
 *
 * @param jar null for that of the build
 */
record JobVerbs(Ports ports, Path brands, Path jar) {
  void submit(int parallelism, String savepoint) {
    List<String> more = new ArrayList<>(List.of("--parallelism", "" + parallelism));
    if (savepoint != null) {
      more.addAll(List.of("--from", savepoint));
    }
    start("submit", "complaint-alerts", withTier(more));
  }

  /** Starts a job for the first time. */
  void submit(String name, String... more) {
    start("submit", name, List.of(more));
  }

  void upgrade(int parallelism) {
    start("upgrade", "complaint-alerts", withTier(List.of("--parallelism", "" + parallelism)));
  }

  /** Returns where the savepoint lies. */
  String stop() {
    return run(List.of("stop", "complaint-alerts", "--flink", rest()))
        .strip()
        .replaceFirst(".* ", "");
  }

  private static List<String> withTier(List<String> more) {
    List<String> all = new ArrayList<>(List.of("--tier", "fast"));
    all.addAll(more);
    return all;
  }

  private void start(String verb, String job, List<String> more) {
    List<String> all = new ArrayList<>(List.of(verb, job, "--flink", rest()));
    all.addAll(List.of("--kafka", ports.bootstrapServers(), "--brands", brands.toString()));
    if (jar != null) {
      all.addAll(List.of("--jar", jar.toString()));
    }
    all.addAll(more);
    run(all);
  }

  private String rest() {
    return ports.restAddress();
  }

  private static String run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Outcry.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    if (code != 0) {
      throw UserException.failed("outcry " + arguments.get(0) + ": " + err, null);
    }
    return out.toString();
  }
}
