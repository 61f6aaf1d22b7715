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
 * The main job by the verbs that everybody uses.
 *
 * @param jar null for that of the build
 */
record JobVerbs(Ports ports, Path brands, Path jar) {
  void submit(int parallelism, String savepoint) {
    List<String> more = new ArrayList<>(List.of("--parallelism", "" + parallelism));
    if (savepoint != null) {
      more.addAll(List.of("--from", savepoint));
    }
    start("submit", more);
  }

  void upgrade(int parallelism) {
    start("upgrade", List.of("--parallelism", "" + parallelism));
  }

  /** Returns where the savepoint lies. */
  String stop() {
    return run(List.of("stop", "complaint-alerts", "--flink", rest())).strip().replaceFirst(".* ", "");
  }

  private void start(String verb, List<String> more) {
    List<String> all = new ArrayList<>(List.of(verb, "complaint-alerts", "--flink", rest()));
    all.addAll(List.of("--kafka", ports.bootstrapServers(), "--brands", brands.toString()));
    all.addAll(List.of("--tier", "fast"));
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
            new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    if (code != 0) {
      throw UserException.failed("outcry " + arguments.get(0) + ": " + err, null);
    }
    return out.toString();
  }
}
