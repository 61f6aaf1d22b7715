// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.replay.files.InputFiles;
import io.outcry.replay.tape.Stamped;
import io.outcry.schemas.posts.Inbound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayReaderTest {
  private static final int POSTS = 2000;

  @TempDir Path folder;
  private Path file;
  private ReplaySplit whole;

  @BeforeEach
  void writeRecording() throws Exception {
    List<String> lines =
        IntStream.range(0, POSTS)
            .mapToObj(i -> i % 100 == 50 ? "{broken" : Recordings.post(POSTS - i))
            .toList();
    file = Recordings.write(folder, "posts.jsonl", String.join("\n", lines));
    whole = new ReplaySplit(InputFiles.of(List.of(file.toString())), 0);
  }

  @ParameterizedTest
  @EnumSource(Arrival.class)
  void a_restore_at_any_record_loses_none_and_doubles_none(Arrival arrival) throws Exception {
    ReplaySettings settings =
        Recordings.settings(file).withArrival(arrival).withSpool(folder.toString(), 5000);
    List<Stamped> expected = play(settings, whole, POSTS).records();

    for (int stop : new int[] {0, 1, 19, 20, 21, 999, POSTS - 1, POSTS}) {
      Played first = play(settings, whole, stop);
      assertThat(first.records()).hasSize(stop);
      List<Stamped> all = new ArrayList<>(first.records());
      for (ReplaySplit split : first.state()) {
        ReplaySplit restored =
            new ReplaySplitSerializer()
                .deserialize(1, new ReplaySplitSerializer().serialize(split));
        all.addAll(play(settings, restored, POSTS).records());
      }
      assertThat(all).as("stopped after %d records", stop).isEqualTo(expected);
    }
  }

  @Test
  void dead_letters_come_first_with_the_time_of_the_first_post() throws Exception {
    List<Stamped> records = play(Recordings.settings(file), whole, POSTS).records();
    List<Inbound.Kind> kinds =
        records.stream().map(record -> record.inbound().kind()).collect(Collectors.toList());

    assertThat(kinds.subList(0, 20)).containsOnly(Inbound.Kind.DEAD_LETTER);
    assertThat(kinds.subList(20, POSTS)).containsOnly(Inbound.Kind.POST);
    assertThat(records).extracting(Stamped::timestampMillis).isSorted();
    assertThat(records.get(0).timestampMillis())
        .isEqualTo(Recordings.START.plusSeconds(60).toEpochMilli());
  }

  @Test
  void a_file_that_changed_fails_the_job_by_its_name() throws Exception {
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> play(Recordings.settings(file), whole, POSTS))
        .rootCause()
        .hasMessageStartingWith(file + ": has 2 bytes instead of ");
  }

  @Test
  void a_slow_replay_does_not_hold_up_snapshot_or_end() throws Exception {
    ReplaySettings slow = Recordings.settings(file).withSpeed(0.001);
    Played played = play(slow, whole, 21); // 20 dead letters and the first post
    assertThat(played.state()).containsExactly(new ReplaySplit(whole.files(), 21));
  }

  @Test
  void the_end_says_up_to_when_everything_is_known_also_after_a_restore() throws Exception {
    Played all = play(Recordings.settings(file), whole, POSTS + 1);
    long lastMillis = all.records().get(POSTS - 1).timestampMillis();
    Played rest = play(Recordings.settings(file), new ReplaySplit(whole.files(), POSTS), 1);

    assertThat(all.watermarks()).containsExactly(lastMillis);
    assertThat(rest.records()).isEmpty();
    assertThat(rest.watermarks()).containsExactly(lastMillis);
  }

  private record Played(List<Stamped> records, List<Long> watermarks, List<ReplaySplit> state) {}

  /** Plays until {@code stop} records have come or the end, then takes a snapshot. */
  private static Played play(ReplaySettings settings, ReplaySplit from, int stop) throws Exception {
    SourceReader<Inbound, ReplaySplit> reader =
        new ReplaySource(settings).createReader(new LocalReaderContext());
    CollectedOutput output = new CollectedOutput();
    try {
      reader.start();
      reader.addSplits(List.of(from));
      reader.notifyNoMoreSplits();
      InputStatus status = InputStatus.MORE_AVAILABLE;
      while (status != InputStatus.END_OF_INPUT && output.records.size() < stop) {
        if (status == InputStatus.NOTHING_AVAILABLE) {
          reader.isAvailable().get(30, TimeUnit.SECONDS);
        }
        status = reader.pollNext(output);
      }
      return new Played(output.records, output.watermarks, reader.snapshotState(1));
    } finally {
      reader.close();
    }
  }
}
