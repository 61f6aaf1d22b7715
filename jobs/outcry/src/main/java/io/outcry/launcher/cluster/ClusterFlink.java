// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The Flink that {@code flink run} gives us: what it was told wins over our defaults. */
final class ClusterFlink {
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);

  /** From a post to its desk, records are handed on by five buffers that may wait to be full. */
  private static final Duration BUFFERED_FOR = Duration.ofMillis(20);

  private ClusterFlink() {}

  /** RocksDB with incremental checkpoints unless told otherwise; no Kryo, own uids always. */
  static StreamExecutionEnvironment environment() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.configure(ours(env.getConfiguration()));
    return env;
  }

  static Configuration ours(ReadableConfig told) {
    Configuration ours = new Configuration();
    ours.set(PipelineOptions.GENERIC_TYPES, false);
    ours.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    ours.set(PipelineOptions.OBJECT_REUSE, true);
    unlessTold(told, ours, PipelineOptions.MAX_PARALLELISM, 128);
    unlessTold(told, ours, StateBackendOptions.STATE_BACKEND, "rocksdb");
    unlessTold(told, ours, RocksDBConfigurableOptions.USE_BLOOM_FILTER, true); // most keys are new
    unlessTold(told, ours, CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    unlessTold(told, ours, CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_EVERY);
    unlessTold(told, ours, ExecutionOptions.BUFFER_TIMEOUT, BUFFERED_FOR);
    unlessTold(
        told,
        ours,
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    return ours;
  }

  private static <T> void unlessTold(
      ReadableConfig told, Configuration ours, ConfigOption<T> option, T otherwise) {
    if (told.getOptional(option).isEmpty()) {
      ours.set(option, otherwise);
    }
  }
}
