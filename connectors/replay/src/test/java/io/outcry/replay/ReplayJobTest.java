// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The source inside a real job, whose other operators run in parallel. */
class ReplayJobTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @TempDir Path folder;

  @Test
  void shuffled_lines_in_two_files_are_played_like_sorted_ones() throws Exception {
    List<String> lines =
        new ArrayList<>(IntStream.range(0, 500).mapToObj(Recordings::post).toList());
    Path sorted = Recordings.write(folder, "sorted.jsonl", String.join("\n", lines));
    Collections.shuffle(lines, new Random(7));
    Path one = Recordings.write(folder, "one.jsonl", String.join("\n", lines.subList(0, 200)));
    Path two = Recordings.write(folder, "two.jsonl", String.join("\r\n", lines.subList(200, 500)));

    List<Inbound> expected = play(Recordings.settings(sorted), 1);

    assertThat(ids(expected)).isEqualTo(IntStream.range(0, 500).mapToObj(i -> "x:" + i).toList());
    assertThat(play(Recordings.settings(one, two), 4)).isEqualTo(expected);
    assertThat(play(Recordings.settings(one, two).withSpool(folder.toString(), 4096), 1))
        .isEqualTo(expected);
  }

  @Test
  void file_order_keeps_the_order_of_the_lines() throws Exception {
    Path file =
        Recordings.write(
            folder, "late.jsonl", Recordings.post(3) + "\n" + Recordings.post(1) + "\n{\n");
    List<Inbound> played = play(Recordings.settings(file).withArrival(Arrival.FILE), 2);

    assertThat(ids(played.subList(0, 2))).containsExactly("x:3", "x:1");
    assertThat(Objects.requireNonNull(played.get(2).deadLetter()).source()).isEqualTo(file + ":3");
  }

  private static List<Inbound> play(ReplaySettings settings, int parallelism) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    var env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(parallelism);
    var source =
        env.fromSource(
            new ReplaySource(settings), ReplayWatermarks.of(settings.arrival()), "Replay");
    return source.executeAndCollect(1_000_000);
  }

  private static List<String> ids(List<Inbound> records) {
    return records.stream()
        .map(record -> Objects.requireNonNull(record.post()))
        .map(Post::id)
        .collect(Collectors.toList());
  }
}
