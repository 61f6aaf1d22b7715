// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.embedded;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
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
import org.apache.flink.metrics.reporter.MetricReporterFactory;
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
   * Refuses what {@code --parallelism} cannot be.
   *
   * @throws UserException that says what it can
   */
  public static void requireParallelism(int found) {
    if (found < 1 || found > MAX_PARALLELISM) {
      throw UserException.usage(
          "--parallelism: found %d; expected 1 to %d".formatted(found, MAX_PARALLELISM));
    }
  }

  /**
   * @param checkpoints where to keep state across restarts; null for none
   * @throws IOException if the folder cannot be read
   */
  public static StreamExecutionEnvironment environment(
      int parallelism, @Nullable Checkpoints checkpoints, boolean tellsProgress)
      throws IOException {
    Configuration configuration = configuration();
    if (checkpoints != null) {
      keepIn(checkpoints.folder(), checkpoints.newest().orElse(null), configuration);
    }
    if (tellsProgress) {
      report(ProgressReporter.Factory.class, ProgressReporter.EVERY, configuration);
    }
    return environment(parallelism, configuration);
  }

  /**
   * For a run without an end.
   *
   * @param from the checkpoint or savepoint to go on from; null to begin anew
   * @param more what else it is told, such as who is told of its metrics
   */
  public static StreamExecutionEnvironment live(
      int parallelism, Path checkpoints, @Nullable Path from, Consumer<Configuration> more) {
    Configuration configuration = configuration();
    keepIn(checkpoints, from, configuration);
    more.accept(configuration);
    return environment(parallelism, configuration);
  }

  private static StreamExecutionEnvironment environment(
      int parallelism, Configuration configuration) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    env.setMaxParallelism(MAX_PARALLELISM);
    return env;
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    return configuration;
  }

  /** Has a reporter told of all metrics, every so often. */
  public static void report(
      Class<? extends MetricReporterFactory> reporter,
      Duration every,
      Configuration configuration) {
    MetricOptions.forReporter(configuration, "outcry")
        .set(MetricOptions.REPORTER_FACTORY_CLASS, reporter.getName())
        .set(MetricOptions.REPORTER_INTERVAL, every);
  }

  private static void keepIn(Path folder, @Nullable Path from, Configuration configuration) {
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_EVERY);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toAbsolutePath().toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    if (from != null) {
      configuration.set(
          StateRecoveryOptions.SAVEPOINT_PATH, from.toAbsolutePath().toUri().toString());
    }
  }
}
