// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.submit;

import io.outcry.launcher.cluster.ClusterJob;
import io.outcry.launcher.kafka.KafkaSettings;
import io.outcry.launcher.terminal.ExitCodes;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outcry stop}: ends a job of a cluster with a savepoint, from which it can go on. */
@Command(
    name = "stop",
    description = "Stops a running job with a savepoint, and says where that is.",
    footer = {
      "",
      "It goes on there with `outcry submit JOB --from SAVEPOINT …`. Event time stays where it was: "
          + "no window is closed and no story ended because of the stop."
    })
public final class StopVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private FlinkAddress cluster;

  @Parameters(index = "0", paramLabel = "JOB", description = "listen, complaint-alerts or deliver.")
  private String job;

  @Option(
      names = "--topic-prefix",
      defaultValue = KafkaSettings.DEFAULT_PREFIX,
      paramLabel = "PREFIX",
      description = "The prefix of its topics (default: ${DEFAULT-VALUE}).")
  private String topicPrefix;

  @Option(
      names = "--savepoints",
      paramLabel = "DIR",
      description =
          "Where the savepoint goes; all of the cluster sees it (default: the cluster's"
              + " execution.checkpointing.savepoint-dir).")
  private @Nullable String savepoints;

  @Override
  public Integer call() {
    ClusterJob meant = ClusterJob.of(job);
    FlinkRest flink = cluster.rest();
    Waiting waiting = cluster.waiting(spec.commandLine().getErr());
    RunningJob running = RunningJob.only(flink, meant.jobName(topicPrefix));
    waiting.progress().accept("stopping " + running.id() + " with a savepoint");
    String savepoint = new Savepoints(flink, waiting).stop(running, savepoints, cluster.longest());
    Told.stopped(spec.commandLine().getOut(), meant, savepoint);
    return ExitCodes.DONE;
  }
}
