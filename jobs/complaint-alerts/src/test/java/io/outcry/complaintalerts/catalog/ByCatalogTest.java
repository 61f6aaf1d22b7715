// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.catalog;

import static io.outcry.complaintalerts.BrandEvents.heard;
import static io.outcry.complaintalerts.Posts.ACME;
import static io.outcry.complaintalerts.Posts.BOLT;
import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.by;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.desk.RunDesk;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.mentions.MatchBrands;
import io.outcry.complaintalerts.mentions.Sighting;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.Post;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Newer brands while a job runs, with two of the operators that go by them. */
@SuppressWarnings("try") // the harness declares that close() throws anything
class ByCatalogTest {
  private static final Brand CIRRUS =
      Brand.of("cirrus", "Cirrus", BrandWords.ofNames("Cirrus"), BrandAccounts.NONE);

  /** A document is the ids of its brands. */
  private static final CatalogReader READER =
      published ->
          new BrandCatalog(
              published.version(),
              List.of(ACME.alerting(ACME.alert().within(0.5)), BOLT, CIRRUS).stream()
                  .filter(brand -> published.document().contains(brand.id()))
                  .toList(),
              List.of());

  private static final PublishedBrands WITH_CIRRUS = new PublishedBrands(8, "acme-air, cirrus");

  @Test
  void a_brand_is_heard_from_the_moment_it_is_published_and_no_more_when_it_has_left()
      throws Exception {
    try (var match = match(CATALOG, null)) {
      hear(match, "1");
      match.processElement2(WITH_CIRRUS, 0);
      hear(match, "2");
      match.processElement2(new PublishedBrands(9, "acme-air"), 0);
      hear(match, "3");
      assertThat(brands(match)).containsExactly("x:2 cirrus");
    }
  }

  @Test
  void event_time_is_that_of_the_posts_whatever_the_brands_wait_for() throws Exception {
    try (var match = match(CATALOG, null)) {
      match.processWatermark1(new Watermark(START));
      assertThat(match.getOutput()).containsExactly(new Watermark(START));
      match.processWatermarkStatus1(WatermarkStatus.IDLE);
      assertThat(match.getOutput()).containsExactly(new Watermark(START), WatermarkStatus.IDLE);
    }
  }

  @Test
  void an_older_version_changes_nothing() throws Exception {
    try (var match = match(CATALOG, null)) {
      match.processElement2(WITH_CIRRUS, 0);
      match.processElement2(new PublishedBrands(8, "acme-air"), 0);
      match.processElement2(new PublishedBrands(5, "acme-air"), 0);
      hear(match, "1");
      assertThat(brands(match)).containsExactly("x:1 cirrus");
    }
  }

  @Test
  void after_a_restart_the_higher_version_of_submission_and_state_holds() throws Exception {
    OperatorSubtaskState state;
    try (var match = match(CATALOG, null)) {
      match.processElement2(WITH_CIRRUS, 0);
      state = match.snapshot(1, 0);
    }
    try (var match = match(CATALOG, state)) {
      hear(match, "1");
      assertThat(brands(match)).containsExactly("x:1 cirrus");
    }
    BrandCatalog newer = new BrandCatalog(9, List.of(ACME), List.of());
    try (var match = match(newer, state)) {
      hear(match, "1");
      assertThat(brands(match)).isEmpty();
    }
  }

  @Test
  void one_task_writes_for_all_and_each_of_more_tasks_knows_after_a_restart() throws Exception {
    OperatorSubtaskState state;
    try (var first = task(0);
        var second = task(1)) {
      for (var task : List.of(first, second)) {
        task.open();
        task.processElement2(WITH_CIRRUS, 0);
      }
      OperatorSubtaskState written = first.snapshot(1, 0);
      OperatorSubtaskState other = second.snapshot(1, 0);
      assertThat(other.getStateSize()).isLessThan(written.getStateSize());
      state = AbstractStreamOperatorTestHarness.repackageState(written, other);
    }
    for (int number = 0; number < 2; number++) {
      try (var task = task(number)) {
        task.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(state, 2, 2, 2, number));
        task.open();
        hear(task, "1");
        assertThat(brands(task)).containsExactly("x:1 cirrus");
      }
    }
  }

  @Test
  void a_desk_whose_brand_was_changed_goes_on_with_its_stories_under_the_new_rule()
      throws Exception {
    try (var desk = desk(null)) {
      storm(desk, 0, 40);
      Alert before = Objects.requireNonNull(alerts(desk).get(0));
      assertThat(before.rule().version()).isEqualTo("brands@7");
      assertThat(before.rule().falseAlarmsPerWeek()).isEqualTo(1);

      desk.processElement2(WITH_CIRRUS, 0);
      storm(desk, 40, 50);
      answer(desk, 50);
      Alert after = alerts(desk).get(alerts(desk).size() - 1);
      assertThat(after.alertId()).isEqualTo(before.alertId());
      assertThat(after.revision()).isGreaterThan(before.revision());
      assertThat(after.rule().version()).isEqualTo("brands@8");
      assertThat(after.rule().falseAlarmsPerWeek()).isEqualTo(0.5);
      assertThat(after.spread().posts()).isGreaterThan(40);
    }
  }

  @Test
  void a_brand_that_has_left_and_comes_back_remembers_and_checkpoints_go_on_meanwhile()
      throws Exception {
    OperatorSubtaskState state;
    try (var desk = desk(null)) {
      storm(desk, 0, 40);
      desk.processElement2(new PublishedBrands(8, "cirrus"), 0);
      storm(desk, 40, 45); // what was under way when the brand left
      state = desk.snapshot(1, 0);
    }
    try (var desk = desk(state)) {
      storm(desk, 45, 46);
      desk.processElement2(new PublishedBrands(9, "acme-air"), 0);
      answer(desk, 50);
      assertThat(alerts(desk)).extracting(Alert::status).containsExactly("answered");
      assertThat(alerts(desk).get(0).revision()).isGreaterThan(1);
    }
  }

  private static TwoInputStreamOperatorTestHarness<Post, PublishedBrands, Sighting> match(
      BrandCatalog catalog, @Nullable OperatorSubtaskState state) throws Exception {
    var harness =
        new TwoInputStreamOperatorTestHarness<>(
            new ProcessByCatalog<>(new MatchBrands(catalog), READER, catalog.version()));
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static TwoInputStreamOperatorTestHarness<Post, PublishedBrands, Sighting> task(int number)
      throws Exception {
    var harness =
        new TwoInputStreamOperatorTestHarness<>(
            new ProcessByCatalog<>(new MatchBrands(CATALOG), READER, CATALOG.version()),
            2,
            2,
            number);
    harness.setup();
    return harness;
  }

  private static void hear(
      TwoInputStreamOperatorTestHarness<Post, PublishedBrands, Sighting> match, String id)
      throws Exception {
    match.processElement1(original(id, START, "Cirrus lost my bag"), START);
  }

  private static List<String> brands(
      TwoInputStreamOperatorTestHarness<Post, PublishedBrands, Sighting> match) {
    return match.extractOutputValues().stream()
        .map(it -> it.post().id() + " " + it.brands().get(0).brandId())
        .toList();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<
          String, BrandEvent, PublishedBrands, Mention>
      desk(@Nullable OperatorSubtaskState state) throws Exception {
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new InOrderByCatalog<>(
                new RunDesk(CATALOG, EventOrder.AS_IT_COMES), READER, CATALOG.version()),
            BrandEvent::brand,
            null,
            Types.STRING);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static void storm(
      KeyedTwoInputStreamOperatorTestHarness<String, BrandEvent, PublishedBrands, Mention> desk,
      int from,
      int to)
      throws Exception {
    for (int i = from; i < to; i++) {
      long atMillis = START + i * 20L * SECOND;
      Post post =
          i == 0
              ? original("root", atMillis, "Acme Air lost my bag again")
              : reply("r" + i, "root", atMillis, "lost mine too, number " + i);
      desk.processElement1(heard(post), atMillis);
    }
  }

  private static void answer(
      KeyedTwoInputStreamOperatorTestHarness<String, BrandEvent, PublishedBrands, Mention> desk,
      int number)
      throws Exception {
    long atMillis = START + number * 20L * SECOND;
    Post sorry = by("AcmeAir", reply("sorry", "root", atMillis, "We are so sorry"));
    desk.processElement1(heard(sorry), atMillis);
  }

  private static List<Alert> alerts(
      KeyedTwoInputStreamOperatorTestHarness<String, BrandEvent, PublishedBrands, Mention> desk) {
    var alerts = desk.getSideOutput(RunDesk.ALERTS);
    return alerts == null ? List.of() : alerts.stream().map(it -> it.getValue()).toList();
  }
}
