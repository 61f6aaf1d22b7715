// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.order;

import static io.outcry.complaintalerts.order.EventOrder.AS_IT_COMES;
import static io.outcry.complaintalerts.order.EventOrder.BY_EVENT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class InOrderFunctionTest {
  @Test
  void events_wait_for_the_watermark_and_come_out_in_order() throws Exception {
    try (var diary = diary(BY_EVENT_TIME, null)) {
      diary.take(note(3, "c"), note(1, "a"), note(2, "b"));
      assertThat(diary.out()).isEmpty();

      diary.watermark(2);
      assertThat(diary.out()).containsExactly("a@1", "b@2");
      diary.watermark(3);
      assertThat(diary.out()).containsExactly("a@1", "b@2", "c@3");
    }
  }

  @Test
  void events_of_one_moment_go_by_their_tie_break() throws Exception {
    try (var diary = diary(BY_EVENT_TIME, null)) {
      diary.take(note(1, "b"), note(1, "c"), note(1, "a"));
      diary.watermark(1);
      assertThat(diary.out()).containsExactly("a@1", "b@1", "c@1");
    }
  }

  @Test
  void an_event_that_the_watermark_has_passed_does_not_wait() throws Exception {
    try (var diary = diary(BY_EVENT_TIME, null)) {
      diary.watermark(5);
      diary.take(note(6, "next"), note(5, "late"));
      assertThat(diary.out()).containsExactly("late@5");
      diary.watermark(6);
      assertThat(diary.out()).containsExactly("late@5", "next@6");
    }
  }

  @Test
  void where_order_does_not_matter_nothing_waits() throws Exception {
    try (var diary = diary(AS_IT_COMES, null)) {
      diary.take(note(3, "c"), note(1, "a"));
      assertThat(diary.out()).containsExactly("c@3", "a@1");
    }
  }

  @Test
  void what_is_due_runs_before_the_next_event_and_not_only_when_a_timer_fires() throws Exception {
    try (var diary = diary(AS_IT_COMES, null)) {
      diary.take(note(1, "a"), note(11, "b"));
      assertThat(diary.out()).containsExactly("a@1", "due a@11", "b@11");
      diary.watermark(21);
      assertThat(diary.out()).last().isEqualTo("due b@21");
    }
    try (var diary = diary(BY_EVENT_TIME, null)) {
      diary.take(note(30, "c"), note(11, "b"), note(1, "a"));
      diary.watermark(30);
      assertThat(diary.out()).containsExactly("a@1", "due a@11", "b@11", "due b@21", "c@30");
    }
  }

  @Test
  void what_is_only_said_to_have_happened_far_ahead_moves_no_time() throws Exception {
    long year9999 = 253_370_764_800_000L;
    try (var diary = diary(AS_IT_COMES, null)) {
      diary.take(note(3, "a"), note(year9999, "hearsay"), note(12, "b"));
      assertThat(diary.out()).containsExactly("a@3", "hearsay@3", "b@12");
    }
    try (var diary = diary(BY_EVENT_TIME, null)) {
      diary.take(note(9, "b"), note(5, "hearsay"), note(3, "a"));
      diary.watermark(9);
      assertThat(diary.out()).containsExactly("a@3", "hearsay@5", "b@9");
    }
  }

  @Test
  void nor_does_it_as_the_first_event_after_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = diary(AS_IT_COMES, null)) {
      before.take(note(3, "a"));
      before.watermark(5);
      checkpoint = before.checkpoint();
    }
    try (var after = diary(AS_IT_COMES, checkpoint)) {
      after.take(note(1_000_000, "hearsay"), note(14, "b"));
      assertThat(after.out()).containsExactly("hearsay@5", "due a@13", "b@14");
    }
  }

  @Test
  void events_that_pass_a_wake_up_leave_one_for_what_is_due_next() throws Exception {
    try (var diary = diary(AS_IT_COMES, null)) {
      diary.take(note(1, "a"), note(11, "b"), note(12, "c"));
      assertThat(diary.out()).containsExactly("a@1", "due a@11", "b@11", "c@12");
      assertThat(diary.timers()).isEqualTo(1);
      diary.watermark(20);
      assertThat(diary.out()).last().isEqualTo("c@12");
      assertThat(diary.timers()).isEqualTo(1);
      diary.watermark(21);
      assertThat(diary.out()).last().isEqualTo("due b@21");
      diary.take(note(22, "d"), note(32, "e"), note(42, "f"));
      diary.watermark(52);
      assertThat(diary.out()).last().isEqualTo("due f@52");
      assertThat(diary.timers()).isZero();
    }
  }

  @Test
  void an_event_may_say_itself_when_what_it_adds_is_due() throws Exception {
    try (var diary = diary(AS_IT_COMES, null)) {
      diary.take(note(1, "quiet"));
      assertThat(diary.timers()).isZero();
      diary.take(note(1, "early"));
      assertThat(diary.timers()).isEqualTo(1);
      diary.watermark(4); // too early, which does no harm
      assertThat(diary.out()).containsExactly("quiet@1", "early@1");
      assertThat(diary.timers()).isEqualTo(1);
      diary.watermark(11);
      assertThat(diary.out()).endsWith("due early@11", "due quiet@11");
    }
  }

  @Test
  void a_key_has_one_live_timer_for_what_is_due_first() throws Exception {
    try (var diary = diary(AS_IT_COMES, null)) {
      diary.take(note(5, "a"), note(3, "b"), note(9, "c"), note(1, "d"));
      assertThat(diary.timers()).isEqualTo(1);
      diary.watermark(11); // of the earliest
      assertThat(diary.out()).last().isEqualTo("due d@11");
      assertThat(diary.timers()).isEqualTo(1);
      diary.take(new Note("other", 2, "e"));
      assertThat(diary.timers()).isEqualTo(2);
    }
    try (var diary = diary(BY_EVENT_TIME, null)) {
      diary.take(note(5, "a"), note(3, "b"), note(9, "c"));
      assertThat(diary.timers()).isEqualTo(1);
      diary.watermark(4);
      assertThat(diary.timers()).isEqualTo(1);
    }
  }

  @Test
  void when_nothing_is_left_no_state_and_no_timer_are() throws Exception {
    for (EventOrder order : EventOrder.values()) {
      try (var diary = diary(order, null)) {
        diary.take(note(1, "a"), note(4, "b"));
        diary.watermark(14);
        assertThat(diary.out()).containsExactly("a@1", "b@4", "due a@11", "due b@14");
        assertThat(diary.timers()).isZero();
        assertThat(diary.entries()).isZero();
      }
    }
  }

  @Test
  void keys_do_not_see_each_other() throws Exception {
    try (var diary = diary(BY_EVENT_TIME, null)) {
      diary.take(new Note("one", 1, "a"), new Note("two", 30, "b"));
      diary.watermark(5);
      assertThat(diary.out()).containsExactly("a@1");
      diary.watermark(30);
      assertThat(diary.out()).containsExactlyInAnyOrder("a@1", "due a@11", "b@30");
    }
  }

  @Test
  void a_restart_in_the_middle_loses_nothing_and_repeats_nothing() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = diary(BY_EVENT_TIME, null)) {
      before.take(note(5, "c"), note(1, "a"), note(2, "b"));
      before.watermark(2);
      assertThat(before.out()).containsExactly("a@1", "b@2");
      checkpoint = before.checkpoint();
    }
    try (var after = diary(BY_EVENT_TIME, checkpoint)) {
      after.take(note(4, "d")); // the watermark starts low once more
      after.watermark(12);
      assertThat(after.out()).containsExactly("d@4", "c@5", "due a@11", "due b@12");
      after.watermark(15);
      assertThat(after.timers()).isZero();
      assertThat(after.entries()).isZero();
    }
  }

  @Test
  void what_waited_is_taken_by_a_run_that_no_longer_orders() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = diary(BY_EVENT_TIME, null)) {
      before.take(note(5, "b"), note(1, "a"));
      checkpoint = before.checkpoint();
    }
    try (var after = diary(AS_IT_COMES, checkpoint)) {
      after.watermark(15);
      assertThat(after.out()).containsExactly("a@1", "b@5", "due a@11", "due b@15");
      assertThat(after.timers()).isZero();
      assertThat(after.entries()).isZero();
    }
  }

  @Test
  void the_end_comes_after_all_events_and_what_is_due_later_stays_undone() throws Exception {
    try (var diary = new Diaries(InOrderFunction.AT_END).open(BY_EVENT_TIME, null)) {
      diary.take(note(5, "b"), note(1, "a"), note(12, "c"));
      diary.watermark(12);
      diary.end();
      assertThat(diary.out()).containsExactly("a@1", "b@5", "due a@11", "c@12", "end@12");
      assertThat(diary.timers()).isZero();
    }
  }

  @Test
  void an_event_of_which_nobody_knows_the_time_comes_last_at_the_time_that_is_known()
      throws Exception {
    try (var diary = new Diaries(InOrderFunction.AT_END).open(BY_EVENT_TIME, null)) {
      diary.take(note(Timed.AT_THE_END, "z"), note(1, "a"), note(Timed.AT_THE_END, "y"));
      diary.watermark(12);
      assertThat(diary.out()).containsExactly("a@1", "due a@11");
      diary.end();
      assertThat(diary.out()).containsExactly("a@1", "due a@11", "y@12", "z@12", "end@12");
    }
    try (var diary = diary(AS_IT_COMES, null)) {
      diary.watermark(12);
      diary.take(note(Timed.AT_THE_END, "z"));
      assertThat(diary.out()).containsExactly("z@12");
    }
  }

  @Test
  void neither_the_order_of_arrival_nor_the_steps_of_the_watermark_change_the_outcome()
      throws Exception {
    Random random = new Random(7); // fixed: a failing round can be run again
    for (int round = 0; round < 50; round++) {
      Note[] notes = new Note[30];
      Arrays.setAll(notes, i -> note(random.nextInt(100), "n" + i));
      List<String> expected = outcome(notes, 1_000, random);
      Collections.shuffle(Arrays.asList(notes), random);
      assertThat(outcome(notes, 1 + random.nextInt(20), random))
          .as("round %d, arrival %s", round, Arrays.toString(notes))
          .isEqualTo(expected);
    }
  }

  /** Hands notes in before the watermark reaches them, in steps, with a restart on the way. */
  private static List<String> outcome(Note[] notes, int stepMillis, Random random)
      throws Exception {
    List<String> out = new ArrayList<>();
    List<Note> left = new ArrayList<>(Arrays.asList(notes));
    int restartAtMillis = random.nextInt(100);
    OperatorSubtaskState checkpoint = null;
    var diary = diary(BY_EVENT_TIME, null);
    for (long watermark = 0; watermark < 120 + stepMillis; watermark += stepMillis) {
      long reached = watermark;
      for (Note note : List.copyOf(left)) {
        if (note.atMillis() <= reached || random.nextInt(4) == 0) {
          diary.take(note);
          left.remove(note);
        }
      }
      diary.watermark(watermark);
      if (checkpoint == null && watermark >= restartAtMillis) {
        checkpoint = diary.checkpoint();
        out.addAll(diary.out());
        diary.close();
        diary = diary(BY_EVENT_TIME, checkpoint);
      }
    }
    out.addAll(diary.out());
    diary.close();
    return out;
  }

  private static Note note(long atMillis, String text) {
    return new Note("k", atMillis, text);
  }

  private static Harness<Note, String> diary(
      EventOrder order, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    return new Diaries(InOrderFunction.NEVER).open(order, checkpoint);
  }

  private record Diaries(long dueWhenEmptyMillis) {
    Harness<Note, String> open(EventOrder order, @Nullable OperatorSubtaskState checkpoint)
        throws Exception {
      return Harness.open(new Diary(order, dueWhenEmptyMillis), Note::key, checkpoint);
    }
  }

  /** An event. Public, so that Flink can keep it. */
  public record Note(String key, long atMillis, String text) implements Timed {
    @Override
    public boolean movesTime() {
      return atMillis != AT_THE_END && !text.startsWith("hearsay");
    }

    @Override
    public String tieBreak() {
      return text;
    }
  }

  /**
   * Says what it does; each note is due once more, ten milliseconds later. An early one says three,
   * a quiet one that it is not.
   */
  private static final class Diary extends InOrderFunction<Note, String> {
    private static final long serialVersionUID = 1;

    private final long dueWhenEmptyMillis;
    private transient MapState<String, Long> dueMillisByText;

    Diary(EventOrder order, long dueWhenEmptyMillis) {
      super(order, Note.class);
      this.dueWhenEmptyMillis = dueWhenEmptyMillis;
    }

    @Override
    public void open(OpenContext context) {
      super.open(context);
      dueMillisByText =
          getRuntimeContext()
              .getMapState(new MapStateDescriptor<>("due", Types.STRING, Types.LONG));
    }

    @Override
    protected void on(Note note, long atMillis, Context context, Collector<String> out)
        throws Exception {
      out.collect(note.text() + "@" + atMillis);
      dueMillisByText.put(note.text(), atMillis + 10);
      if (note.text().equals("early")) {
        adds(atMillis + 3);
      } else if (note.text().equals("quiet")) {
        adds(NEVER);
      }
    }

    @Override
    protected void advanceTo(long atMillis, Context context, Collector<String> out)
        throws Exception {
      TreeSet<String> due = new TreeSet<>();
      for (var note : dueMillisByText.entries()) {
        if (note.getValue() <= atMillis) {
          due.add("%020d %s".formatted(note.getValue(), note.getKey()));
        }
      }
      for (String item : due) {
        String text = item.substring(21);
        out.collect("due " + text + "@" + Long.parseLong(item.substring(0, 20)));
        dueMillisByText.remove(text);
      }
    }

    @Override
    protected long nextDueMillis(String key) throws Exception {
      long due = Long.MAX_VALUE;
      for (long millis : dueMillisByText.values()) {
        due = Math.min(due, millis);
      }
      return due == Long.MAX_VALUE ? dueWhenEmptyMillis : due;
    }

    @Override
    protected void end(long atMillis, Context context, Collector<String> out) {
      out.collect("end@" + atMillis);
    }
  }
}
