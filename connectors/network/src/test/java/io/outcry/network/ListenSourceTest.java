// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A network that is written here, in a real job. */
class ListenSourceTest {
  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final Instant LONG_AGO = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir private Path folder;

  /** What a place says: the numbers behind the position, and then what a test wants. */
  interface Script {
    void play(String place, int from, Ear ear) throws IOException, InterruptedException;
  }

  /** By the name of the network, since a network travels to the workers. */
  private static final Map<String, Script> SCRIPTS = new ConcurrentHashMap<>();

  private static final BlockingQueue<Inbound> HEARD = new LinkedBlockingQueue<>();

  private record Scripted(String name, List<String> places) implements Network {
    @Override
    public PostFormat format() {
      return new OutcryFormat();
    }

    @Override
    public Listening listenTo(String place) {
      return (position, ear) ->
          requireNonNull(SCRIPTS.get(name))
              .play(place, position == null ? 0 : Integer.parseInt(position), ear);
    }
  }

  @Test
  void a_place_is_gone_on_with_where_the_savepoint_was_and_a_new_one_begins() throws Exception {
    SCRIPTS.put("resumed", (place, from, ear) -> sayTenAndWait(place, from, ear));
    Path savepoint;
    try (Run run = run(null, new Scripted("resumed", List.of("a")))) {
      assertThat(run.next(10)).extracting(ListenSourceTest::words).contains("a 0", "a 9");
      savepoint = run.stop(folder);
    }
    try (Run run = run(savepoint, new Scripted("resumed", List.of("a", "b")))) {
      assertThat(run.next(20))
          .extracting(ListenSourceTest::words)
          .contains("a 10", "a 19", "b 0", "b 9")
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_place_that_is_no_longer_wanted_is_left() throws Exception {
    SCRIPTS.put("left", (place, from, ear) -> sayTenAndWait(place, from, ear));
    Path savepoint;
    try (Run run = run(null, new Scripted("left", List.of("a", "b")))) {
      run.next(20);
      savepoint = run.stop(folder);
    }
    try (Run run = run(savepoint, new Scripted("left", List.of("b")))) {
      assertThat(run.next(10))
          .extracting(ListenSourceTest::words)
          .contains("b 10")
          .noneMatch(words -> words.startsWith("a"));
    }
  }

  @Test
  void a_connection_that_breaks_is_made_again_behind_the_last_record() throws Exception {
    SCRIPTS.put(
        "breaking",
        (place, from, ear) -> {
          if (from == 30) {
            waitForTheEnd();
          }
          sayTen(place, from, ear);
          if (from == 10) {
            throw new IllegalStateException("what nobody expected");
          }
          throw new IOException("cut");
        });
    try (Run run = run(null, new Scripted("breaking", List.of("a")))) {
      assertThat(run.next(20)).extracting(ListenSourceTest::words).endsWith("a 19");
    }
  }

  @Test
  void a_record_that_cannot_be_read_is_a_dead_letter_that_says_where_it_was() throws Exception {
    SCRIPTS.put(
        "broken",
        (place, from, ear) -> {
          ear.hear("{ broken".getBytes(StandardCharsets.UTF_8), "1");
          waitForTheEnd();
        });
    try (Run run = run(null, new Scripted("broken", List.of("a")))) {
      DeadLetter letter = requireNonNull(run.next(1).get(0).deadLetter());
      assertThat(letter.reason()).isEqualTo("json");
      assertThat(letter.source()).isEqualTo("broken a@1");
      assertThat(letter.raw()).isEqualTo("{ broken");
    }
  }

  @Test
  void a_post_gets_the_time_of_its_arrival_and_a_gap_is_told_beside_it() throws Exception {
    SCRIPTS.put(
        "gap",
        (place, from, ear) -> {
          ear.gap(LONG_AGO, LONG_AGO.plusSeconds(60), "the list was full");
          sayTen(place, 0, ear);
          waitForTheEnd();
        });
    Instant start = Instant.now().minusMillis(1);
    try (Run run = run(null, new Scripted("gap", List.of("a")))) {
      List<Inbound> heard = run.next(2);
      SourceStatus gap = requireNonNull(heard.get(0).status());
      assertThat(gap.network()).isEqualTo("gap");
      assertThat(gap.state()).isEqualTo(SourceStatus.GAP);
      assertThat(gap.to()).isEqualTo(LONG_AGO.plusSeconds(60));
      assertThat(gap.problem()).isNull();
      Post post = requireNonNull(heard.get(1).post());
      assertThat(post.receivedAt()).isAfter(start);
      assertThat(post.createdAt()).isEqualTo(LONG_AGO);
    }
  }

  @Test
  void what_only_moves_the_position_is_kept_and_not_told() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    SCRIPTS.put(
        "moving",
        (place, from, ear) -> {
          asked.set(from);
          ear.reached(String.valueOf(from + 500));
          sayTenAndWait(place, from + 500, ear);
        });
    Path savepoint;
    try (Run run = run(null, new Scripted("moving", List.of("a")))) {
      assertThat(words(run.next(1).get(0))).isEqualTo("a 500");
      run.next(9);
      savepoint = run.stop(folder);
    }
    try (Run run = run(savepoint, new Scripted("moving", List.of("a")))) {
      run.next(1);
      assertThat(asked).hasValue(510);
    }
  }

  @Test
  void a_network_with_one_place_twice_is_refused() {
    assertThatThrownBy(() -> new ListenSource(List.of(new Scripted("n", List.of("a", "a")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void sayTen(String place, int from, Ear ear) throws InterruptedException {
    for (int number = from; number < from + 10; number++) {
      String post =
          """
          {"id":"x:%s%d","network":"x","author":{"id":"9"},"createdAt":"%s","text":"%s %d"}"""
              .formatted(place, number, LONG_AGO, place, number);
      ear.hear(post.getBytes(StandardCharsets.UTF_8), String.valueOf(number + 1));
    }
  }

  private static void sayTenAndWait(String place, int from, Ear ear) throws InterruptedException {
    sayTen(place, from, ear);
    waitForTheEnd();
  }

  @SuppressWarnings("NullAway") // a lock of nobody else
  private static void waitForTheEnd() throws InterruptedException {
    Object never = new Object();
    synchronized (never) {
      while (true) {
        never.wait();
      }
    }
  }

  private static String words(Inbound inbound) {
    return inbound.post() == null ? inbound.toString() : inbound.post().text();
  }

  private static Run run(@Nullable Path savepoint, Network network) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    if (savepoint != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint.toUri().toString());
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    ListenSource source = new ListenSource(List.of(network));
    HEARD.clear();
    env.fromSource(source, WatermarkStrategy.noWatermarks(), "Listen")
        .uid("listen")
        .setParallelism(1)
        .map(new Keep())
        .uid("keep")
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>())
        .uid("end")
        .setParallelism(1);
    return new Run(env.executeAsync());
  }

  /** Jobs run in this process. */
  private static final class Keep implements MapFunction<Inbound, Inbound> {
    private static final long serialVersionUID = 1;

    @Override
    public Inbound map(Inbound inbound) {
      HEARD.add(inbound);
      return inbound;
    }
  }

  /** A job that runs, and what it heard. */
  private record Run(JobClient job) implements AutoCloseable {
    List<Inbound> next(int count) throws InterruptedException {
      List<Inbound> records = new ArrayList<>();
      while (records.size() < count) {
        Inbound next = HEARD.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("heard so far: %s", records).isNotNull();
        records.add(next);
      }
      return records;
    }

    Path stop(Path folder) throws Exception {
      String path =
          job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
              .get();
      return Path.of(URI.create(path));
    }

    @Override
    public void close() throws ExecutionException {
      try {
        end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void end() throws ExecutionException, InterruptedException {
      if (!job.getJobStatus().get().isGloballyTerminalState()) {
        job.cancel().get();
      }
    }
  }
}
