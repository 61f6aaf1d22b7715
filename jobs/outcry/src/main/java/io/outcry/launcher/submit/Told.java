// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.launcher.cluster.ClusterJob;
import java.io.PrintWriter;

/** What the verbs print once it is done. */
final class Told {
  private Told() {}

  static void running(PrintWriter out, FlinkRest flink, ClusterJob job, String id, int tasks) {
    out.println(
        "%s runs, parallelism %d: %s/#/job/running/%s/overview".formatted(job, tasks, flink, id));
    out.flush();
  }

  static void stopped(PrintWriter out, ClusterJob job, String savepoint) {
    out.println("%s stopped; savepoint: %s".formatted(job, savepoint));
    out.flush();
  }
}
