// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Test
  void a_cut_gzip_between_two_files_costs_one_dead_letter() throws Exception {
    byte[] whole = Recordings.gzip(Recordings.post(1) + "\n" + Recordings.post(2) + "\n");
    Path cut = Files.write(folder.resolve("1.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));
    Recordings.write(folder, "2.json", "[" + Recordings.post(3) + ",\n" + Recordings.post(0) + "]");
    List<Inbound> played = play(Recordings.settings(folder), 2);

    DeadLetter letter = Objects.requireNonNull(played.get(0).deadLetter());
    assertThat(letter.reason()).isEqualTo("gzip");
    assertThat(letter.source()).isEqualTo(cut + ":3");
    assertThat(ids(played.subList(1, played.size()))).containsExactly("x:0", "x:1", "x:2", "x:3");
  }

  @ParameterizedTest
  @EnumSource(Arrival.class)
  void a_job_that_failed_goes_on_where_its_checkpoint_was(Arrival arrival) throws Exception {
    String lines = IntStream.range(0, 2000).mapToObj(Recordings::post).collect(joining("\n"));
    Path file = Recordings.write(folder, "posts.jsonl", lines);
    double inTwoSeconds = 2000 * 60 / 2.0;
    ReplaySettings settings =
        Recordings.settings(file).withArrival(arrival).withSpeed(inTwoSeconds);
    FailOnce.failed.set(false);
    var env = environment(1);
    env.enableCheckpointing(50);
    List<Inbound> played =
        env.fromSource(new ReplaySource(settings), ReplayWatermarks.of(arrival), "Replay")
            .map(new FailOnce())
            .returns(Inbound.class)
            .executeAndCollect(1_000_000);

    assertThat(FailOnce.failed).isTrue();
    assertThat(ids(played)).isEqualTo(IntStream.range(0, 2000).mapToObj(i -> "x:" + i).toList());
  }

  /** Passes records on; throws at the first one after the first checkpoint. */
  private static final class FailOnce implements MapFunction<Inbound, Inbound>, CheckpointListener {
    private static final long serialVersionUID = 1;
    static final AtomicBoolean failed = new AtomicBoolean();

    private boolean checkpointed;

    @Override
    public Inbound map(Inbound record) {
      if (checkpointed && failed.compareAndSet(false, true)) {
        throw new IllegalStateException("this test fails the job once");
      }
      return record;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
      checkpointed = true;
    }
  }

  private static List<Inbound> play(ReplaySettings settings, int parallelism) throws Exception {
    return environment(parallelism)
        .fromSource(new ReplaySource(settings), ReplayWatermarks.of(settings.arrival()), "Replay")
        .executeAndCollect(1_000_000);
  }

  private static StreamExecutionEnvironment environment(int parallelism) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    var env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(parallelism);
    return env;
  }

  private static List<String> ids(List<Inbound> records) {
    return records.stream()
        .map(record -> Objects.requireNonNull(record.post()))
        .map(Post::id)
        .collect(Collectors.toList());
  }
}
