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

/** {@code outcry submit}: a job of the job jar to a Flink cluster. */
@Command(
    name = "submit",
    description = "Starts a job on a Flink cluster, and waits until its tasks run.",
    footer = {
      "",
      "Files that the job's options name are checked here and sent along; --kafka-config and what "
          + "receivers name as secrets are read on the cluster.",
      "",
      "The options of a job: outcry submit JOB -- --help",
      "",
      "Example:",
      "  outcry submit complaint-alerts --kafka 127.0.0.1:9092 --brands brands.yaml"
    })
public final class SubmitVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private FlinkAddress cluster;

  @Mixin private StartOptions options;

  @Unmatched private List<String> ofJob = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description = "Go on from a savepoint or checkpoint (default: without state).")
  private @Nullable String from;

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
    requireNone(flink, prepared.jobName(), job);
    int parallelism =
        options.parallelismIsGiven() ? options.parallelism(1) : start.usualParallelism();
    start.requireSlots(job.toString(), parallelism, 0);
    waiting.progress().accept("uploading " + jar);
    String uploaded = start.upload(jar);
    try {
      waiting.progress().accept("starting " + prepared.jobName());
      String id =
          start.run(
              uploaded,
              new Start.Wish(
                  job, prepared, parallelism, from, options.leaveState(), cluster.longest()));
      Told.running(out, flink, job, id, parallelism);
    } finally {
      start.forget(uploaded);
    }
    return ExitCodes.DONE;
  }

  private static void requireNone(FlinkRest flink, String name, ClusterJob job) {
    List<RunningJob> running = RunningJob.named(flink, name);
    if (!running.isEmpty()) {
      throw UserException.failed(
          "\"%s\" runs already as %s; `outcry upgrade %s` replaces it, `outcry stop %s` ends it"
              .formatted(name, running.get(0).id(), job, job),
          null);
    }
  }
}
