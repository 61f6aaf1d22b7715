// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.books;

import static io.outcry.complaintalerts.Posts.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class SumBooksTest {
  @Test
  void sums_and_times_survive_a_restart_and_leave_once_at_the_end() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = open(null)) {
      take(before, Tally.one(Fate.READ, START + 5), Tally.one(Fate.READ), Tally.one(Fate.EDIT));
      checkpoint = before.snapshot(1, 0);
    }
    try (var after = open(checkpoint)) {
      take(
          after,
          Tally.one(Fate.READ, START),
          new Tally(Fate.TOO_LATE, 3, Tally.NO_TIME, Tally.NO_TIME));
      assertThat(after.extractOutputValues()).isEmpty();
      after.endInput();

      assertThat(after.extractOutputValues()).hasSize(1);
      Books books = after.extractOutputValues().get(0);
      assertThat(books.of(Fate.READ)).isEqualTo(3);
      assertThat(books.of(Fate.EDIT)).isEqualTo(1);
      assertThat(books.of(Fate.TOO_LATE)).isEqualTo(3);
      assertThat(books.of(Fate.ALERT)).isZero();
      assertThat(books.fromMillis()).isEqualTo(START);
      assertThat(books.toMillis()).isEqualTo(START + 5);
    }
  }

  @Test
  void books_of_nothing_are_handed_out_too() throws Exception {
    try (var books = open(null)) {
      books.endInput();
      assertThat(books.extractOutputValues())
          .containsExactly(new Books(Map.of(), Tally.NO_TIME, Tally.NO_TIME));
    }
  }

  private static OneInputStreamOperatorTestHarness<Tally, Books> open(
      @Nullable OperatorSubtaskState checkpoint) throws Exception {
    var harness = new OneInputStreamOperatorTestHarness<>(new SumBooks());
    harness.setup();
    if (checkpoint != null) {
      harness.initializeState(checkpoint);
    }
    harness.open();
    return harness;
  }

  private static void take(OneInputStreamOperatorTestHarness<Tally, Books> books, Tally... tallies)
      throws Exception {
    for (Tally tally : tallies) {
      books.processElement(tally, 0);
    }
  }
}
