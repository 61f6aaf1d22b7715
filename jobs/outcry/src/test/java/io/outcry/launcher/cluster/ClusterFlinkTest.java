// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.junit.jupiter.api.Test;

class ClusterFlinkTest {
  @Test
  void without_a_word_state_is_in_rocksdb_with_incremental_checkpoints() {
    Configuration ours = ClusterFlink.ours(new Configuration());
    assertThat(ours.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("rocksdb");
    assertThat(ours.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS)).isTrue();
    assertThat(ours.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void records_are_handed_on_soon_rather_than_in_full_buffers() {
    assertThat(ClusterFlink.ours(new Configuration()).get(ExecutionOptions.BUFFER_TIMEOUT))
        .isLessThan(Duration.ofMillis(50));
  }

  @Test
  void a_look_for_what_is_not_there_reads_no_file() {
    assertThat(
            ClusterFlink.ours(new Configuration()).get(RocksDBConfigurableOptions.USE_BLOOM_FILTER))
        .isTrue();
  }

  @Test
  void what_the_cluster_says_wins() {
    Configuration told = new Configuration();
    told.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, false);
    told.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    told.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMinutes(1));
    told.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(100));
    Configuration ours = ClusterFlink.ours(told);
    assertThat(ours.contains(StateBackendOptions.STATE_BACKEND)).isFalse();
    assertThat(ours.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)).isFalse();
    assertThat(ours.contains(ExecutionOptions.BUFFER_TIMEOUT)).isFalse();
    assertThat(ours.contains(RocksDBConfigurableOptions.USE_BLOOM_FILTER)).isFalse();
  }

  @Test
  void nobody_can_let_kryo_or_a_missing_uid_pass() {
    Configuration told = new Configuration();
    told.set(PipelineOptions.GENERIC_TYPES, true);
    told.set(PipelineOptions.AUTO_GENERATE_UIDS, true);
    Configuration ours = ClusterFlink.ours(told);
    assertThat(ours.get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(ours.get(PipelineOptions.AUTO_GENERATE_UIDS)).isFalse();
  }
}
