// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** A Flink in this process: heap state, no Kryo, every operator with a uid of its own. */
public final class EmbeddedFlink {
  /**
   * State is parted into so many groups of keys; fixed, so that each parallelism can restore it.
   */
  public static final int MAX_PARALLELISM = 128;

  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(5);

  private EmbeddedFlink() {}

  /**
   * @param checkpoints where to keep state across restarts; null for none
   * @throws IOException if the folder cannot be read
   */
  public static StreamExecutionEnvironment environment(
      int parallelism, @Nullable Checkpoints checkpoints, boolean tellsProgress)
      throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    if (checkpoints != null) {
      keepIn(checkpoints, configuration);
    }
    if (tellsProgress) {
      MetricOptions.forReporter(configuration, "progress")
          .set(MetricOptions.REPORTER_FACTORY_CLASS, ProgressReporter.Factory.class.getName())
          .set(MetricOptions.REPORTER_INTERVAL, ProgressReporter.EVERY);
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    env.setMaxParallelism(MAX_PARALLELISM);
    return env;
  }

  private static void keepIn(Checkpoints checkpoints, Configuration configuration)
      throws IOException {
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_EVERY);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        checkpoints.folder().toAbsolutePath().toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    checkpoints
        .newest()
        .ifPresent(
            path ->
                configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, path.toAbsolutePath().toUri().toString()));
  }
}
