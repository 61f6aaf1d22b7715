// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.deletion;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.mentions.Remembered;
import io.outcry.complaintalerts.mentions.ScoredPost;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.grouping.Meaning;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingTaskMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.datastream.AsyncDataStream.OutputMode;
import org.apache.flink.streaming.api.operators.async.AsyncWaitOperatorFactory;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The operator on one task, with a reader that the test holds back and lets go. */
@Timeout(60)
@SuppressWarnings("try") // the harness declares that close() throws anything
class ReadCloselyTest {
  private static final double UNSURE = 0.5;
  private static final double SURE = 0.1;

  private final HeldReader reader = new HeldReader();
  private final InterceptingOperatorMetricGroup metrics =
      new InterceptingOperatorMetricGroup() {
        @Override
        public MetricGroup addGroup(String family) {
          return this;
        }
      };

  @Test
  void what_is_worth_it_is_read_and_the_rest_passes() throws Exception {
    reader.letAllGo();
    try (var posts = open(CloseReading.ofAll(reader.opener()), null)) {
      take(posts, post("a", UNSURE), post("b", SURE), post("c", UNSURE));
      posts.endInput();
      assertThat(out(posts)).containsExactly("x:a best", "x:b fast", "x:c best");
      assertThat(reader.texts()).containsExactly("about a", "about c");
      assertThat(count(ReadClosely.READ)).isEqualTo(2);
      assertThat(count(ReadClosely.SKIPPED)).isZero();
    }
  }

  @Test
  void what_opens_a_conversation_leaves_with_its_meaning_and_what_answers_without()
      throws Exception {
    CloseReader meaningful =
        new CloseReader() {
          @Override
          public TextScore read(String text) {
            return new TextScore("en", 0.9, 0.05, 0.05, 0.95, false, "best");
          }

          @Override
          public CloseRead closely(String text) {
            float[] meaning = new float[Meaning.NUMBERS];
            meaning[0] = 0.125f;
            return new CloseRead(read(text), meaning);
          }
        };
    try (var posts = open(CloseReading.ofAll(() -> meaningful), null)) {
      Post reply = reply("b", "a", START, "about b");
      take(posts, post("a", UNSURE), scored(reply, UNSURE, "acme-air"), post("c", SURE));
      posts.endInput();
      assertThat(posts.extractOutputValues())
          .extracting(ScoredPost::meaning)
          .satisfiesExactly(
              root -> assertThat(root).startsWith(64, 0),
              answer -> assertThat(answer).isNull(),
              unread -> assertThat(unread).isNull());
    }
  }

  @Test
  void a_post_of_two_brands_is_read_once() throws Exception {
    reader.letAllGo();
    try (var posts = open(CloseReading.ofAll(reader.opener()), null)) {
      take(posts, scored(original("a", START, "about a"), UNSURE, "acme-air", "bolt-air"));
      posts.endInput();
      assertThat(out(posts)).containsExactly("x:a best");
      assertThat(reader.texts()).containsExactly("about a");
    }
  }

  @Test
  void nothing_overtakes_a_post_that_is_being_read_not_even_its_deletion_or_a_watermark()
      throws Exception {
    try (var posts = open(CloseReading.ofAll(reader.opener()), null)) {
      take(posts, post("a", UNSURE));
      posts.processWatermark(START);
      take(posts, gone("a"), post("b", SURE));
      reader.letAllGo();
      posts.endInput();
      assertThat(out(posts))
          .containsExactly("x:a best", "watermark " + START, "gone x:a", "x:b fast");
    }
  }

  @Test
  void live_a_post_for_which_there_is_no_room_keeps_its_score_and_is_counted() throws Exception {
    CloseReading one = new CloseReading(reader.opener(), 100, 1, 1);
    try (var posts = open(one, null)) {
      take(posts, post("read", UNSURE), post("waits", UNSURE));
      take(posts, post("skipped", UNSURE), post("too", UNSURE), post("sure", SURE));
      reader.letAllGo();
      posts.endInput();
      assertThat(out(posts))
          .containsExactly(
              "x:read best", "x:waits best", "x:skipped fast", "x:too fast", "x:sure fast");
      assertThat(count(ReadClosely.SKIPPED)).isEqualTo(2);
      assertThat(count(ReadClosely.READ)).isEqualTo(2);
    }
  }

  @Test
  void in_a_recording_however_many_come_none_is_skipped() throws Exception {
    reader.letAllGo();
    CloseReading two = new CloseReading(reader.opener(), 2, 2, 1);
    List<String> expected = new ArrayList<>();
    try (var posts = open(two, null)) {
      for (int i = 0; i < 300; i++) {
        take(posts, post("p" + i, UNSURE));
        expected.add("x:p" + i + " best");
      }
      posts.endInput();
      assertThat(out(posts)).isEqualTo(expected);
      assertThat(count(ReadClosely.SKIPPED)).isZero();
    }
  }

  @Test
  void what_is_for_all_is_enough_room_for_all() {
    CloseReading all = CloseReading.ofAll(reader.opener());
    assertThat(all.readsWaiting()).isGreaterThanOrEqualTo(all.postsInFlight());
    CloseReading live = CloseReading.ofWhatFits(reader.opener());
    assertThat(live.readsWaiting()).isLessThan(live.postsInFlight());
  }

  @Test
  void a_read_that_throws_leaves_the_first_score_is_counted_and_does_not_end_the_job()
      throws Exception {
    reader.letAllGo();
    reader.breakAt("about bad");
    reader.overflowAt("about deep");
    try (var posts = open(CloseReading.ofAll(reader.opener()), null)) {
      take(posts, post("bad", UNSURE), post("deep", UNSURE), post("good", UNSURE));
      posts.endInput();
      assertThat(out(posts)).containsExactly("x:bad fast", "x:deep fast", "x:good best");
      assertThat(count(ReadClosely.FAILED)).isEqualTo(2);
      assertThat(count(ReadClosely.READ)).isEqualTo(1);
    }
  }

  @Test
  void what_was_being_read_at_a_checkpoint_is_read_again_after_a_restart() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var posts = open(CloseReading.ofAll(reader.opener()), null)) {
      take(posts, post("a", UNSURE), post("b", SURE));
      posts.processWatermark(START);
      take(posts, gone("a"));
      checkpoint = posts.snapshot(1, 0);
      assertThat(out(posts)).isEmpty();
    }
    HeldReader after = new HeldReader();
    after.letAllGo();
    try (var posts = open(CloseReading.ofAll(after.opener()), checkpoint)) {
      take(posts, post("c", SURE));
      posts.endInput();
      assertThat(out(posts))
          .containsExactly("x:a best", "x:b fast", "watermark " + START, "gone x:a", "x:c fast");
      assertThat(after.texts()).containsExactly("about a");
    }
  }

  @Test
  void a_task_closes_its_reader_once_no_read_is_under_way() throws Exception {
    try (var posts = open(CloseReading.ofAll(reader.opener()), null)) {
      take(posts, post("a", UNSURE));
      reader.awaitRead();
      assertThat(reader.closed()).isZero();
    }
    assertThat(reader.closed()).isEqualTo(1);
    assertThat(reader.closedUnderARead()).isFalse();
  }

  @Test
  void a_share_is_chosen_by_the_ids_alone() {
    CloseReading half = CloseReading.ofAll(reader.opener()).ofShare(0.5);
    List<String> ids = IntStream.range(0, 10_000).mapToObj(i -> "x:" + i).toList();
    List<String> chosen = ids.stream().filter(half::takes).toList();
    assertThat(chosen).hasSizeBetween(4_800, 5_200);
    CloseReading other = CloseReading.ofWhatFits(reader.opener()).ofShare(0.6);
    assertThat(chosen).allMatch(other::takes);
    assertThat(ids).allMatch(half.ofShare(1)::takes).noneMatch(half.ofShare(0)::takes);
  }

  @Test
  void a_post_that_is_not_in_the_share_keeps_its_score() throws Exception {
    reader.letAllGo();
    try (var posts = open(CloseReading.ofAll(reader.opener()).ofShare(0), null)) {
      take(posts, post("a", UNSURE));
      posts.endInput();
      assertThat(out(posts)).containsExactly("x:a fast");
      assertThat(reader.texts()).isEmpty();
    }
  }

  private OneInputStreamOperatorTestHarness<ScoredPost, ScoredPost> open(
      CloseReading reading, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    InterceptingTaskMetricGroup task =
        new InterceptingTaskMetricGroup() {
          @Override
          public InternalOperatorMetricGroup getOrAddOperator(
              OperatorID id, String name, Map<String, String> variables) {
            return metrics;
          }
        };
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new AsyncWaitOperatorFactory<>(
                new ReadClosely(reading), 0, reading.postsInFlight(), OutputMode.ORDERED),
            TypeInformation.of(ScoredPost.class).createSerializer(new SerializerConfigImpl()),
            new MockEnvironmentBuilder().setMetricGroup(task).build());
    harness.setup();
    if (checkpoint != null) {
      harness.initializeState(checkpoint);
    }
    harness.open();
    return harness;
  }

  private static void take(
      OneInputStreamOperatorTestHarness<ScoredPost, ScoredPost> harness, ScoredPost... posts)
      throws Exception {
    for (ScoredPost post : posts) {
      harness.processElement(post, START);
    }
  }

  private static ScoredPost post(String id, double complaint) {
    return scored(original(id, START, "about " + id), complaint, "acme-air");
  }

  private static ScoredPost scored(Post post, double complaint, String... brands) {
    TextScore score =
        new TextScore("en", 0.5, 0.3, 0.2, complaint, complaint == UNSURE, TextModel.NAME);
    return new ScoredPost(
        new Remembered(
            post,
            Stream.of(brands).map(it -> new BrandMatch(it, Voice.CUSTOMER, List.of())).toList(),
            false,
            null,
            START),
        score);
  }

  private static ScoredPost gone(String id) {
    return new ScoredPost(
        new Remembered(null, List.of(), false, deletion(id, START).postId(), START), null);
  }

  /** All that went out, in order. */
  private static List<String> out(OneInputStreamOperatorTestHarness<ScoredPost, ScoredPost> posts) {
    List<String> out = new ArrayList<>();
    for (Object element : posts.getOutput()) {
      if (element instanceof Watermark mark) {
        out.add("watermark " + mark.getTimestamp());
      } else if (element instanceof StreamRecord<?> record
          && record.getValue() instanceof ScoredPost scored) {
        Post post = scored.heard().post();
        out.add(
            post == null
                ? "gone " + scored.heard().deletedId()
                : post.id() + " " + Objects.requireNonNull(scored.score()).model());
      }
    }
    return out;
  }

  private long count(String counter) {
    return ((Counter) metrics.get(counter)).getCount();
  }
}
