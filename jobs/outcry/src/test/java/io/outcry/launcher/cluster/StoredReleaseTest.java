// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.order.LiveWatermarks;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.kafka.KafkaSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.flink.runtime.OperatorIDPair;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The savepoints from which {@code scripts/cluster/selftest} goes on. */
class StoredReleaseTest {
  private static final Path SCRIPTS = Path.of("../../scripts/cluster");

  static List<Path> releases() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS.resolve("releases"))) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void what_a_release_stored_has_an_operator_that_takes_it(Path release) throws IOException {
    Set<OperatorID> taken = operators();
    assertThat(stored(release).stream().filter(it -> it.getStateSize() > 0))
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(taken)
                    .as(it.getOperatorUid().orElse("an operator without uid"))
                    .contains(it.getOperatorID()));
  }

  private static Set<OperatorID> operators() {
    StreamExecutionEnvironment env = ClusterFlink.environment();
    ComplaintAlertsJob.wire(
        env,
        new KafkaSettings("127.0.0.1:9092", KafkaSettings.DEFAULT_PREFIX, Map.of()),
        LiveWatermarks.usual(),
        BrandsFile.read(SCRIPTS.resolve("brands.yaml")),
        null);
    return env.getStreamGraph().getJobGraph().getVerticesSortedTopologicallyFromSources().stream()
        .flatMap(vertex -> vertex.getOperatorIDs().stream())
        .map(OperatorIDPair::getGeneratedOperatorID)
        .collect(Collectors.toSet());
  }

  private static Collection<OperatorState> stored(Path release) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(release)))) {
      ClassLoader loader = Objects.requireNonNull(StoredReleaseTest.class.getClassLoader());
      return Checkpoints.loadCheckpointMetadata(in, loader, release.toString()).getOperatorStates();
    }
  }
}
