// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.replay.files.InputFile;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.mocks.MockSplitEnumeratorContext;
import org.junit.jupiter.api.Test;

class ReplayEnumeratorTest {
  private static final ReplaySplit SPLIT =
      new ReplaySplit(List.of(new InputFile("a.jsonl", 10, 20), new InputFile("ü.gz", 1, 2)), 77);

  @Test
  void the_first_reader_gets_all_and_nobody_waits_for_more() throws Exception {
    var context = contextOfTwo();
    ReplayEnumerator enumerator = new ReplayEnumerator(context, SPLIT);
    enumerator.addReader(1);
    enumerator.addReader(0);

    assertThat(context.getSplitsAssignmentSequence()).hasSize(1);
    assertThat(context.getSplitsAssignmentSequence().get(0).assignment())
        .containsOnlyKeys(1)
        .containsValue(List.of(SPLIT));
    assertThat(context.hasNoMoreSplits(0)).isTrue();
    assertThat(context.hasNoMoreSplits(1)).isTrue();
    assertThat(enumerator.snapshotState(1)).isEqualTo(new ReplayAssignment(null));
  }

  @Test
  void a_split_that_came_back_goes_to_the_reader_that_comes_next() throws Exception {
    var context = contextOfTwo();
    ReplayEnumerator enumerator = new ReplayEnumerator(context, null);
    enumerator.addSplitsBack(List.of(SPLIT), 0);
    assertThat(enumerator.snapshotState(1)).isEqualTo(new ReplayAssignment(SPLIT));
    enumerator.addReader(0);

    assertThat(context.getSplitsAssignmentSequence().get(0).assignment()).containsOnlyKeys(0);
  }

  @Test
  void what_is_written_is_read_again() throws Exception {
    var splits = new ReplaySplitSerializer();
    var assignments = new ReplayAssignmentSerializer();
    assertThat(splits.deserialize(1, splits.serialize(SPLIT))).isEqualTo(SPLIT);
    for (ReplayAssignment one : List.of(new ReplayAssignment(SPLIT), new ReplayAssignment(null))) {
      assertThat(assignments.deserialize(1, assignments.serialize(one))).isEqualTo(one);
    }
  }

  @Test
  void what_release_0_1_0_wrote_is_read() throws Exception {
    byte[] stored =
        HexFormat.of()
            .parseHex(
                "000000020007612e6a736f6e6c000000000000000a0000000000000014"
                    + "0005c3bc2e677a00000000000000010000000000000002000000000000004d");
    assertThat(new ReplaySplitSerializer().deserialize(1, stored)).isEqualTo(SPLIT);
    assertThat(new ReplayAssignmentSerializer().deserialize(1, stored))
        .isEqualTo(new ReplayAssignment(SPLIT));
  }

  @Test
  void a_version_of_the_future_is_refused_with_both_versions() {
    assertThatThrownBy(() -> new ReplaySplitSerializer().deserialize(7, new byte[0]))
        .hasMessage(
            "replay split of version 7 found; this build reads version 1: "
                + "restore with the build that wrote it");
    assertThatThrownBy(() -> new ReplayAssignmentSerializer().deserialize(0, new byte[0]))
        .hasMessageStartingWith("replay assignment of version 0 found; this build reads version 1");
  }

  private static MockSplitEnumeratorContext<ReplaySplit> contextOfTwo() {
    var context = new MockSplitEnumeratorContext<ReplaySplit>(2);
    context.registerReader(new ReaderInfo(0, "localhost"));
    context.registerReader(new ReaderInfo(1, "localhost"));
    return context;
  }
}
