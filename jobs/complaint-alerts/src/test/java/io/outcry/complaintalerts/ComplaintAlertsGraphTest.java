// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.books.Books;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamConfig;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.function.SerializableSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole job on a mini cluster. */
@Timeout(120)
class ComplaintAlertsGraphTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private static final Fate[] ENDS = {
    Fate.DEAD_LETTER,
    Fate.DELETION,
    Fate.DUPLICATE,
    Fate.EDIT,
    Fate.UNMATCHED,
    Fate.NO_PARENT,
    Fate.NOTICE,
    Fate.ATTRIBUTED
  };

  private record Told(
      List<Mention> mentions,
      List<BrandWindow> windows,
      List<StoryChange> stories,
      List<Alert> alerts,
      List<SourceStatus> sources,
      List<DeadLetter> deadLetters,
      Books books) {}

  @Test
  void the_same_input_gives_the_same_output_at_any_parallelism_and_in_any_order_of_a_moment()
      throws Exception {
    Told one = sorted(Days::inOrder, 1, 1);

    assertSame(sorted(Days::inOrder, 2, 5), one);
    assertSame(sorted(Days::inOrder, 4, 1_000_000), one);
    assertSame(sorted(() -> Days.inSomeOrder(1), 4, 3), one);

    assertThatNothingIsLost(one, Days.inOrder());
    assertThat(one.books().of(Fate.TOO_LATE)).isZero();
    assertThatTheStormIsTold(one);
    assertThatTheSpikeIsTold(one);
  }

  @Test
  void posts_that_are_read_closely_change_nothing_about_that() throws Exception {
    SomeReads.UNDER_WAY.set(0);
    Told one = sorted(Days::inOrder, 1, 1, CloseReading.ofAll(SomeReads.OPENER));

    assertSame(sorted(Days::inOrder, 2, 5, CloseReading.ofAll(SomeReads.OPENER)), one);
    CloseReading narrow = new CloseReading(SomeReads.OPENER, 3, 3, 1);
    assertSame(sorted(Days::inOrder, 4, 1_000_000, narrow), one);
    assertSame(sorted(() -> Days.inSomeOrder(1), 4, 3, narrow), one);

    assertThatNothingIsLost(one, Days.inOrder());
    assertThat(one.mentions()).extracting(Mention::model).contains("best", "fast");
    assertThat(one.mentions())
        .filteredOn(mention -> mention.model().equals("best"))
        .allMatch(mention -> mention.complaint() == SomeReads.COMPLAINT)
        .noneMatch(mention -> mention.kind().equals("repost"))
        .noneMatch(mention -> mention.voice().equals("company"));
    assertThat(one.alerts()).isNotEmpty();
    assertThat(SomeReads.UNDER_WAY).hasValue(0);
  }

  @Test
  void a_post_of_two_brands_is_read_once_and_both_are_told_the_same() throws Exception {
    Told told = sorted(Days::inOrder, 2, 5, CloseReading.ofAll(SomeReads.OPENER));
    Map<String, List<Mention>> byPost =
        told.mentions().stream().collect(Collectors.groupingBy(Mention::id));
    assertThat(byPost.values())
        .anyMatch(both -> both.size() == 2 && both.get(0).model().equals("best"))
        .allMatch(both -> both.stream().map(Mention::complaint).distinct().count() == 1);
  }

  @Test
  void live_posts_that_find_no_room_keep_their_first_score_and_none_is_lost() throws Exception {
    CloseReading narrow = new CloseReading(SomeReads.OPENER, 10_000, 1, 1);
    Told told = run(live(Days::asItArrived).read(narrow), 2);

    assertThatNothingIsLost(told, Days.asItArrived());
    assertThat(told.mentions()).extracting(Mention::model).contains("best", "fast");
  }

  @Test
  void what_comes_late_is_heard_and_what_comes_too_late_for_the_windows_is_booked()
      throws Exception {
    Told told = run(live(Days::asItArrived), 1);

    assertThatNothingIsLost(told, Days.asItArrived());
    assertThat(told.books().of(Fate.TOO_LATE))
        .isPositive()
        .isEqualTo(told.mentions().stream().filter(Mention::tooLate).count());
    assertThat(told.windows()).anyMatch(window -> window.revision() > 1);
    assertThat(told.alerts()).anyMatch(alert -> alert.storyId().equals(Days.STORM));
  }

  @Test
  void of_any_mixture_of_records_each_has_one_fate_in_order_or_as_it_comes() throws Exception {
    for (long i = 0; i < 3; i++) {
      long seed = i;
      Told inOrder = sorted(() -> Days.mixture(seed), 1, 3);
      assertThatEachHasOneFate(inOrder, Days.mixture(seed), "seed " + seed);
      Told live = run(live(() -> Days.lateMixture(seed)), 2);
      assertThatEachHasOneFate(live, Days.mixture(seed), "seed " + seed + ", late");
    }
  }

  @Test
  void only_on_the_way_of_the_posts_do_records_wait_in_buffers_for_a_thread_to_wake() {
    StreamExecutionEnvironment env = environment(1);
    env.setBufferTimeout(20);
    PostsInHand posts = new PostsInHand(Days::inOrder);
    Inlets inlets =
        new Inlets(
            posts.source(), posts.watermarks(1, 1), 1, EventOrder.AS_IT_COMES, Duration.ZERO);
    ComplaintAlertsGraph.wire(env, inlets, new KeptResults(), Posts.CATALOG);

    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    assertThat(env.getStreamGraph().getJobGraph().getVertices())
        .filteredOn(
            task ->
                new StreamConfig(task.getConfiguration())
                    .getVertexNonChainedOutputs(loader).stream()
                        .anyMatch(output -> output.getBufferTimeout() == 20))
        .extracting(task -> task.getName().replaceFirst(" -> .*", ""))
        .containsExactlyInAnyOrder(
            "Source: Read posts", "Inherit brands", "Remember posts", "Merge windows", "Run desk");
  }

  /**
   * All uids of the job, so that no savepoint is orphaned unnoticed; those of outlets are theirs.
   */
  @Test
  void every_operator_has_a_uid_of_its_own_and_this_is_the_list() {
    StreamExecutionEnvironment env = environment(1);
    PostsInHand posts = new PostsInHand(Days::inOrder);
    Inlets inlets =
        new Inlets(
            posts.source(), posts.watermarks(1, 1), 1, EventOrder.BY_EVENT_TIME, Duration.ZERO);
    Inlets closely = inlets.read(CloseReading.ofAll(SomeReads.OPENER));
    ComplaintAlertsGraph.wire(env, closely, new KeptResults(), Posts.CATALOG);

    assertThat(env.getStreamGraph().getStreamNodes())
        .filteredOn(node -> !node.getOperatorName().startsWith("Keep "))
        .extracting(StreamNode::getTransformationUID)
        .containsExactlyInAnyOrder(
            "posts-read",
            "posts-route",
            "deletions-split",
            "mentions-match",
            "mentions-inherit",
            "posts-see",
            "mentions-remember",
            "mentions-score",
            "mentions-read",
            "mentions-tell",
            "mentions-only",
            "authors-see",
            "mentions-remember-authors",
            "windows-count",
            "windows-merge",
            "desk-run",
            "neighbours-stories",
            "neighbours-alerts",
            "neighbours-troubles",
            "neighbours-route",
            "neighbours-look",
            "sources-count",
            "sources-own",
            "sources-watch",
            "blind-sources",
            "blind-alerts",
            "alerts-blind",
            "alerts-count",
            "books-gather-posts-route",
            "books-gather-mentions-match",
            "books-gather-mentions-inherit",
            "books-gather-mentions-remember",
            "books-gather-mentions-tell",
            "books-gather-windows-merge",
            "books-gather-desk-run",
            "control-book",
            "books-sum");
  }

  private static void assertThatNothingIsLost(Told told, List<Inbound> read) {
    Books books = told.books();
    for (Fate end : ENDS) {
      assertThat(books.of(end)).as("%s in %s", end, books).isPositive();
    }
    assertThatEachHasOneFate(told, read, "the days");
  }

  private static void assertThatEachHasOneFate(Told told, List<Inbound> read, String what) {
    Books books = told.books();
    long ends = Stream.of(ENDS).mapToLong(books::of).sum();
    assertThat(books.of(Fate.READ))
        .as("%s: %s", what, books)
        .isEqualTo(read.size())
        .isEqualTo(ends);
    assertThat(told.deadLetters()).as(what).hasSize((int) books.of(Fate.DEAD_LETTER));
    assertThat(told.mentions()).as(what).hasSize((int) books.of(Fate.MENTION));
    assertThat(told.mentions().stream().map(it -> it.id() + " " + it.brand()))
        .as(what)
        .doesNotHaveDuplicates();
    assertThat(told.mentions())
        .allMatch(it -> it.storyId() != null || it.voice().equals("company"));
    assertThat(inWindows(told.windows()) + books.of(Fate.TOO_LATE))
        .as(what)
        .isEqualTo(books.of(Fate.MENTION));
    assertThat(told.stories().stream().filter(it -> it.change().equals("opened")))
        .hasSize((int) books.of(Fate.STORY));
    assertThat(told.alerts()).hasSize((int) (books.of(Fate.ALERT) + books.of(Fate.REVISION)));
    assertThat(told.alerts().stream().map(it -> it.alertId() + "." + it.revision()))
        .doesNotHaveDuplicates();
  }

  /** Mentions in the last revision of each five-minute window. */
  private static long inWindows(List<BrandWindow> windows) {
    Map<String, BrandWindow> last = new HashMap<>();
    for (BrandWindow window : windows) {
      if (window.size().equals("PT5M")) {
        last.merge(
            window.brand() + window.start(),
            window,
            (one, other) -> one.revision() > other.revision() ? one : other);
      }
    }
    return last.values().stream().mapToLong(BrandWindow::mentions).sum();
  }

  private static void assertThatTheStormIsTold(Told told) {
    List<Alert> storm =
        told.alerts().stream()
            .filter(alert -> alert.storyId().equals(Days.STORM))
            .sorted(Comparator.comparing(Alert::revision))
            .toList();
    assertThat(storm).extracting(Alert::status).startsWith("firing").contains("answered");
    assertThat(storm).last().extracting(Alert::status).isEqualTo("resolved");
    assertThat(storm).extracting(Alert::revision).isEqualTo(countedFromOne(storm.size()));
    assertThat(told.stories())
        .filteredOn(it -> it.storyId().equals(Days.STORM))
        .extracting(StoryChange::change)
        .contains("opened", "hotter", "alert", "answered");
  }

  private static void assertThatTheSpikeIsTold(Told told) {
    List<Alert> spike =
        told.alerts().stream()
            .filter(alert -> alert.kind().equals("brand-spike"))
            .sorted(Comparator.comparing(Alert::revision))
            .toList();
    assertThat(spike).extracting(Alert::reason).containsExactly("spike", "faded");
    assertThat(spike).extracting(alert -> alert.brand().id()).containsOnly("bolt-air");
    assertThat(spike).extracting(Alert::storyId).containsOnly("bolt-air:spike:" + Days.LOUD_AT);
  }

  private static List<Integer> countedFromOne(int size) {
    return IntStream.rangeClosed(1, size).boxed().toList();
  }

  private static void assertSame(Told told, Told expected) {
    assertThat(told.books()).isEqualTo(expected.books());
    assertThat(told.mentions()).containsExactlyElementsOf(expected.mentions());
    assertThat(told.windows()).containsExactlyElementsOf(expected.windows());
    assertThat(told.stories()).containsExactlyElementsOf(expected.stories());
    assertThat(told.alerts()).containsExactlyElementsOf(expected.alerts());
    assertThat(told.sources()).containsExactlyElementsOf(expected.sources());
    assertThat(told.deadLetters()).containsExactlyElementsOf(expected.deadLetters());
  }

  private static Told sorted(
      SerializableSupplier<List<Inbound>> records, int parallelism, int watermarkEvery)
      throws Exception {
    return sorted(records, parallelism, watermarkEvery, null);
  }

  private static Told sorted(
      SerializableSupplier<List<Inbound>> records,
      int parallelism,
      int watermarkEvery,
      @Nullable CloseReading reading)
      throws Exception {
    PostsInHand posts = new PostsInHand(records);
    Inlets inlets =
        new Inlets(
            posts.source(),
            posts.watermarks(watermarkEvery, 1),
            1,
            EventOrder.BY_EVENT_TIME,
            Duration.ZERO);
    return run(inlets.read(reading), parallelism);
  }

  private static Inlets live(SerializableSupplier<List<Inbound>> records) {
    PostsInHand posts = new PostsInHand(records);
    return new Inlets(
        posts.source(),
        posts.watermarks(1, Duration.ofMinutes(1).toMillis() + 1),
        1,
        EventOrder.AS_IT_COMES,
        Duration.ofMinutes(1));
  }

  private static Told run(Inlets inlets, int parallelism) throws Exception {
    StreamExecutionEnvironment env = environment(parallelism);
    KeptResults kept = new KeptResults();
    ComplaintAlertsGraph.wire(env, inlets, kept, Posts.CATALOG);
    env.execute();
    return new Told(
        kept.mentions(),
        kept.windows(),
        kept.stories(),
        kept.alerts(),
        kept.sources(),
        kept.deadLetters(),
        kept.books());
  }

  private static StreamExecutionEnvironment environment(int parallelism) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    var env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(parallelism);
    return env;
  }
}
