// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.launcher.cluster.ClusterJob;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code submit} and {@code upgrade} are told of a job; the rest is for the job itself. */
final class StartOptions {
  @Parameters(
      index = "0",
      paramLabel = "JOB",
      description = "listen, complaint-alerts or deliver; its own options follow.")
  private String job;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "The job jar (default: the one that the build makes beside the launcher).")
  private @Nullable Path jar;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description =
          "Tasks side by side, a slot each (default: as many as before, else the cluster's"
              + " parallelism.default).")
  private @Nullable Integer parallelism;

  @Option(
      names = "--leave-state",
      description = "Start although the savepoint has state that no operator takes any more.")
  private boolean leaveState;

  ClusterJob job() {
    return ClusterJob.of(job);
  }

  Path jar() throws IOException {
    return JobJar.find(jar);
  }

  int parallelism(int otherwise) {
    return parallelism == null ? otherwise : parallelism;
  }

  boolean parallelismIsGiven() {
    return parallelism != null;
  }

  boolean leaveState() {
    return leaveState;
  }
}
