// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.launcher.cluster.ClusterJob;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code outcry upgrade}: a running job goes on in a new jar, or with other options. */
@Command(
    name = "upgrade",
    description =
        "Stops a running job with a savepoint and starts it from there: with a new jar, other"
            + " options or another parallelism.",
    footer = {
      "",
      "All options of the job are given again. The new jar is uploaded and its options are checked "
          + "before the running job is stopped; if it fails at its start, its savepoint is named.",
      "",
      "Example:",
      "  outcry upgrade deliver --kafka HOST:9092 --brands b.yaml --receivers r.yaml"
    })
public final class UpgradeVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private FlinkAddress cluster;

  @Mixin private StartOptions options;

  @Unmatched private List<String> ofJob = new ArrayList<>();

  @Option(
      names = "--savepoints",
      paramLabel = "DIR",
      description =
          "Where the savepoint goes; all of the cluster sees it (default: the cluster's"
              + " execution.checkpointing.savepoint-dir).")
  private @Nullable String savepoints;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ClusterJob job = options.job();
    if (ofJob.contains("--help")) {
      out.print(job.help());
      out.flush();
      return ExitCodes.DONE;
    }
    ClusterJob.Prepared prepared = job.prepare(ofJob);
    Path jar = options.jar();
    FlinkRest flink = cluster.rest();
    Waiting waiting = cluster.waiting(spec.commandLine().getErr());
    Start start = new Start(flink, waiting);
    RunningJob running = RunningJob.only(flink, prepared.jobName());
    int before = running.parallelism(flink);
    int parallelism = options.parallelism(before);
    start.requireSlots(job.toString(), parallelism, before);
    waiting.progress().accept("uploading " + jar);
    String uploaded = start.upload(jar);
    try {
      waiting.progress().accept("stopping " + running.id() + " with a savepoint");
      String savepoint =
          new Savepoints(flink, waiting).stop(running, savepoints, cluster.longest());
      Told.stopped(out, job, savepoint);
      Start.Wish wish =
          new Start.Wish(
              job, prepared, parallelism, savepoint, options.leaveState(), cluster.longest());
      Told.running(out, flink, job, goOn(start, uploaded, wish), parallelism);
    } finally {
      start.forget(uploaded);
    }
    return ExitCodes.DONE;
  }

  private static String goOn(Start start, String jar, Start.Wish wish) {
    try {
      return start.run(jar, wish);
    } catch (UserException e) {
      throw UserException.failed(
          e.getMessage()
              + "\nNothing is lost: go back with `outcry submit %s --from %s --jar OLD.jar …`"
                  .formatted(wish.job(), wish.savepoint()),
          e);
    }
  }
}
