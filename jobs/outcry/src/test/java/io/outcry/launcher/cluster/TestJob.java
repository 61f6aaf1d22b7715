// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import io.outcry.complaintalerts.order.LiveWatermarks;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.kafka.KafkaSettings;
import io.outcry.launcher.kafka.LocalBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Job 2 between the topics of a broker, with a checkpoint every second and quick restarts. */
final class TestJob {
  private TestJob() {}

  static JobClient submit(LocalBroker kafka, Path folder, String brands, Duration idleAfter)
      throws Exception {
    StreamExecutionEnvironment env = environment(folder);
    Path file = Files.writeString(folder.resolve("brands.yaml"), brands);
    ComplaintAlertsJob.wire(
        env, settings(kafka), new LiveWatermarks(idleAfter), BrandsFile.read(file), null);
    return env.executeAsync("test");
  }

  static KafkaSettings settings(LocalBroker kafka) {
    return new KafkaSettings(kafka.bootstrapServers(), KafkaSettings.DEFAULT_PREFIX, Map.of());
  }

  /** With a checkpoint every second, and started again after each failure. */
  static StreamExecutionEnvironment environment(Path folder) {
    StreamExecutionEnvironment env = ClusterFlink.environment();
    Configuration quick = new Configuration();
    quick.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    quick.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.resolve("chk").toUri().toString());
    quick.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    quick.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    quick.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
    quick.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 100);
    env.configure(quick);
    env.setParallelism(2);
    return env;
  }
}
