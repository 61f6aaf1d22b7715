// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.BrandEvents.ANGRY;
import static io.outcry.complaintalerts.BrandEvents.authorGone;
import static io.outcry.complaintalerts.BrandEvents.gone;
import static io.outcry.complaintalerts.BrandEvents.heard;
import static io.outcry.complaintalerts.BrandEvents.with;
import static io.outcry.complaintalerts.Posts.BOLT;
import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.DAY;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.bareRepost;
import static io.outcry.complaintalerts.Posts.by;
import static io.outcry.complaintalerts.Posts.edited;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class RunDeskTest {
  private static final String PRIOR_WEEKS = "taken as watched before the first";
  private static final Post ROOT = original("root", START, "Acme Air lost my bag again");

  @Test
  void a_mention_has_the_story_of_its_conversation() throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      desk.take(heard(ROOT), heard(reply("child", "root", START + MINUTE, "mine too")));
      assertThat(desk.out())
          .extracting(it -> it.id() + " " + it.storyId())
          .containsExactly("x:root acme-air:x:root", "x:child acme-air:x:root");
      assertThat(desk.side(RunDesk.STORIES)).extracting(StoryChange::change).contains("opened");
      assertThat(desk.fates()).containsExactly(Fate.STORY);
    }
  }

  @Test
  void a_burst_alerts_once_is_answered_and_is_resolved() throws Exception {
    try (var desk = open(EventOrder.BY_EVENT_TIME, null)) {
      for (BrandEvent event : storm()) {
        desk.take(event);
      }
      desk.watermark(START + 2 * DAY);
      List<Alert> alerts = desk.side(RunDesk.ALERTS);
      assertThat(alerts).extracting(Alert::alertId).containsOnly(alerts.get(0).alertId());
      assertThat(alerts).extracting(Alert::status).startsWith("firing").endsWith("resolved");
      assertThat(alerts).extracting(Alert::status).contains("answered");
      assertThat(alerts.get(0).reason()).isEqualTo("spreading-unanswered");
      assertThat(alerts.get(0).storyId()).isEqualTo("acme-air:x:root");
      assertThat(alerts.get(0).rule().version()).isEqualTo("brands@7");
      assertThat(desk.fates().stream().filter(Fate.ALERT::equals)).hasSize(1);
    }
  }

  @Test
  void a_restart_at_any_place_changes_no_mention_no_story_and_no_alert() throws Exception {
    List<BrandEvent> storm = storm();
    Told expected = run(storm, -1);
    assertThat(expected.alerts()).isNotEmpty();
    for (int restartAfter = 0; restartAfter < storm.size(); restartAfter += 5) {
      assertThat(run(storm, restartAfter))
          .as("restart after event %d", restartAfter)
          .isEqualTo(expected);
    }
  }

  @Test
  void what_is_shown_of_a_post_goes_when_it_is_deleted_and_changes_when_it_is_edited()
      throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      for (BrandEvent event : storm().subList(0, 31)) {
        desk.take(event);
      }
      assertThat(desk.side(RunDesk.ALERTS)).isNotEmpty();
      desk.take(edit(edited(ROOT, START + 30 * MINUTE, "Acme Air found my bag")));
      assertThat(last(desk).reason()).isEqualTo("redacted");
      assertThat(last(desk).toString())
          .contains("found my bag")
          .doesNotContain("lost my bag again\"");
      desk.take(gone("x:root", START + 31 * MINUTE));
      assertThat(last(desk).toString()).doesNotContain("found my bag").doesNotContain("by-root");
    }
  }

  @Test
  void an_alert_is_retracted_when_all_its_posts_are_gone() throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      List<BrandEvent> burst = storm().subList(0, 31);
      for (BrandEvent event : burst) {
        desk.take(event);
      }
      for (BrandEvent event : burst) {
        Post post = event.post();
        desk.take(gone(post == null ? "" : post.id(), START + HOUR));
      }
      assertThat(last(desk).status()).isEqualTo("retracted");
      assertThat(last(desk).reason()).isEqualTo("deleted");
    }
  }

  @Test
  void the_end_of_an_author_takes_all_posts_of_that_author() throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      desk.take(heard(by("99", ROOT)));
      desk.take(authorGone("x:99", Timed.AT_THE_END));
      assertThat(desk.side(RunDesk.STORIES)).last().extracting(StoryChange::posts).isEqualTo(0L);
    }
  }

  @Test
  void a_story_and_its_alert_say_what_share_was_not_understood_and_a_deletion_takes_back_its_part()
      throws Exception {
    TextScore foreign = new TextScore("und", 0.3, 0.4, 0.3, 0.6, true, TextModel.NAME);
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      desk.take(heard(ROOT));
      for (int i = 1; i <= 30; i++) {
        Post post = reply("c" + i, "root", START + i * 20L * SECOND, "they lost mine too " + i);
        desk.take(heard(post, i <= 10 ? foreign : ANGRY, false));
      }
      desk.take(heard(bareRepost("r", "root", START + 11 * MINUTE), foreign, false));
      desk.take(gone("x:c1", START + 12 * MINUTE), gone("x:root", START + 13 * MINUTE));

      assertThat(desk.side(RunDesk.STORIES).get(0).notUnderstood()).isZero();
      desk.end();
      StoryChange end = desk.side(RunDesk.STORIES).get(desk.side(RunDesk.STORIES).size() - 1);
      assertThat(end.posts()).isEqualTo(30);
      assertThat(end.notUnderstood()).isEqualTo(9 / 30.0);
      assertThat(last(desk).notUnderstood()).isEqualTo(9.0 / last(desk).spread().posts());
      assertThat(last(desk).languages()).containsExactly(ANGRY.language(), "und");
      assertThat(end.languages()).isEqualTo(last(desk).languages());
    }
  }

  @Test
  void an_alert_has_the_evidence_of_risk_the_cues_and_the_tones_of_answers() throws Exception {
    TextSigns smoke =
        new TextSigns(
            StoryKind.COMPLAINT,
            List.of(new RiskSign("safety", List.of("smoke"))),
            true,
            List.of("bolt-air"),
            List.of());
    List<BrandEvent> storm = storm();
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      desk.take(with(smoke, storm.get(0)));
      for (BrandEvent event : storm.subList(1, 31)) {
        desk.take(event);
      }
      assertThat(last(desk).risk())
          .containsExactly(new Alert.Risk("safety", List.of("x:root"), List.of("smoke")));
      assertThat(last(desk).cues()).isEqualTo(new Alert.Cues(1, Map.of("bolt-air", 1L)));
      assertThat(last(desk).storyKind()).isEqualTo("complaint");

      desk.take(with(TextSigns.ofTones(List.of("apology")), storm.get(31)));
      assertThat(last(desk).responses())
          .singleElement()
          .satisfies(answer -> assertThat(answer.tone()).containsExactly("apology"));

      desk.take(gone("x:root", START + 16 * MINUTE));
      assertThat(last(desk).reason()).isEqualTo("redacted");
      assertThat(last(desk).risk()).isEmpty();
      assertThat(last(desk).cues()).isEqualTo(new Alert.Cues(0, Map.of()));
    }
  }

  @Test
  void a_small_danger_alerts_by_the_rule_of_risks_and_survives_a_restart_at_any_place()
      throws Exception {
    TextSigns smoke =
        new TextSigns(
            StoryKind.COMPLAINT,
            List.of(new RiskSign("safety", List.of("smoke"))),
            false,
            List.of(),
            List.of());
    List<BrandEvent> danger = storm().subList(0, 6).stream().map(it -> with(smoke, it)).toList();
    Told expected = run(danger, -1);
    assertThat(expected.alerts()).extracting(Alert::reason).containsExactly("risk", "faded");
    Alert alert = expected.alerts().get(0);
    assertThat(alert.rule().falseAlarmsPerWeek()).isEqualTo(0.25);
    assertThat(alert.severityWhy()).last().isEqualTo("risk safety: one up");
    assertThat(alert.arithmetic()).contains(new Alert.Operand("priorWeeks", PRIOR_WEEKS, 0.5));
    for (int restartAfter = 0; restartAfter < danger.size(); restartAfter++) {
      assertThat(run(danger, restartAfter)).isEqualTo(expected);
    }
  }

  @Test
  void a_story_says_what_held_its_alert_back_and_by_which_rule() throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      for (BrandEvent event : storm().subList(0, 31)) {
        desk.take(event);
      }
      List<StoryChange> lines = desk.side(RunDesk.STORIES);
      assertThat(lines.get(0).heldBy()).isEqualTo("below-bar");
      assertThat(lines).allMatch(line -> new StoryChange.Rule(1, 5).equals(line.rule()));
      assertThat(lines)
          .filteredOn(line -> line.change().equals("alert"))
          .extracting(StoryChange::heldBy)
          .contains((String) null);
      desk.end();
      assertThat(desk.side(RunDesk.STORIES))
          .last()
          .extracting(StoryChange::heldBy)
          .isEqualTo("firing");
    }
  }

  @Test
  void each_live_story_has_a_closing_line_at_the_end_of_the_input() throws Exception {
    try (var desk = open(EventOrder.BY_EVENT_TIME, null)) {
      desk.take(heard(ROOT));
      desk.watermark(START + MINUTE);
      desk.end();
      assertThat(desk.side(RunDesk.STORIES))
          .last()
          .satisfies(
              it -> {
                assertThat(it.change()).isEqualTo("end");
                assertThat(it.at().toEpochMilli()).isEqualTo(START + MINUTE);
              });
      assertThat(desk.timers()).isZero();
    }
  }

  @Test
  void the_closing_lines_stand_at_the_last_known_time_also_after_a_restart_at_the_end()
      throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = open(EventOrder.BY_EVENT_TIME, null)) {
      before.take(heard(ROOT));
      before.watermark(START + MINUTE);
      checkpoint = before.checkpoint();
    }
    try (var after = open(EventOrder.BY_EVENT_TIME, checkpoint)) {
      after.end(); // the source had finished before
      assertThat(after.side(RunDesk.STORIES))
          .last()
          .extracting(it -> it.at().toEpochMilli())
          .isEqualTo(START + MINUTE);
    }
  }

  @Test
  void a_story_that_fades_leaves_the_memory_of_the_brand() throws Exception {
    try (var desk = open(EventOrder.AS_IT_COMES, null)) {
      desk.take(heard(ROOT));
      desk.checkpoint();
      int withStory = desk.entries();
      assertThat(desk.timers()).isEqualTo(1);
      desk.watermark(START + 3 * DAY);
      desk.checkpoint();
      assertThat(desk.side(RunDesk.STORIES))
          .last()
          .extracting(StoryChange::change)
          .isEqualTo("faded");
      assertThat(desk.entries()).isLessThan(withStory);
      assertThat(desk.timers()).isEqualTo(1); // for the end of the input
    }
  }

  @Test
  void a_brand_is_heard_since_its_first_post_and_not_since_some_watermark_before()
      throws Exception {
    List<StoryChange> expected = null;
    for (long firstWatermark : List.of(START - DAY, START - 1)) {
      try (var desk = open(EventOrder.BY_EVENT_TIME, null)) {
        desk.take(heard(ROOT));
        desk.watermark(firstWatermark);
        desk.watermark(START + MINUTE);
        List<StoryChange> stories = desk.side(RunDesk.STORIES);
        expected = expected == null ? stories : expected;
        assertThat(stories).isNotEmpty().isEqualTo(expected);
      }
    }
  }

  @Test
  void a_brand_that_left_the_catalog_stops_nothing() throws Exception {
    OperatorSubtaskState checkpoint;
    try (var before = open(EventOrder.AS_IT_COMES, null)) {
      before.take(heard(ROOT));
      checkpoint = before.checkpoint();
    }
    BrandCatalog withoutAcme = new BrandCatalog(8, List.of(BOLT), List.of());
    try (var after = open(withoutAcme, EventOrder.AS_IT_COMES, checkpoint)) {
      after.watermark(START + 3 * DAY); // its story is due
      after.take(gone("x:root", START + 3 * DAY));
      after.end();
      assertThat(after.out()).isEmpty();
      assertThat(after.side(RunDesk.STORIES)).isEmpty();
    }
  }

  private record Told(List<Mention> mentions, List<StoryChange> stories, List<Alert> alerts) {}

  /** Sends all in, a watermark after each; with a restart in the middle, or none at -1. */
  private static Told run(List<BrandEvent> events, int restartAfter) throws Exception {
    Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var desk = open(EventOrder.BY_EVENT_TIME, null);
    for (int i = 0; i < events.size(); i++) {
      desk.take(events.get(i));
      if (i == restartAfter) {
        OperatorSubtaskState checkpoint = desk.checkpoint();
        add(desk, told);
        desk.close();
        desk = open(EventOrder.BY_EVENT_TIME, checkpoint);
      }
      desk.watermark(events.get(i).atMillis() - 1);
    }
    desk.watermark(START + 2 * DAY);
    desk.end();
    add(desk, told);
    desk.close();
    return told;
  }

  private static void add(Harness<BrandEvent, Mention> desk, Told told) {
    told.mentions().addAll(desk.out());
    told.stories().addAll(desk.side(RunDesk.STORIES));
    told.alerts().addAll(desk.side(RunDesk.ALERTS));
  }

  /** A complaint, thirty people who join in, and the company's reply to the first. */
  private static List<BrandEvent> storm() {
    List<BrandEvent> events = new ArrayList<>();
    events.add(heard(ROOT));
    for (int i = 1; i <= 30; i++) {
      events.add(
          heard(reply("c" + i, "root", START + i * 20L * SECOND, "they lost mine too " + i)));
    }
    events.add(
        heard(by("AcmeAir", reply("sorry", "root", START + 15 * MINUTE, "We are so sorry"))));
    return events;
  }

  private static BrandEvent edit(Post post) {
    return heard(post, ANGRY, true);
  }

  private static Alert last(Harness<BrandEvent, Mention> desk) {
    List<Alert> alerts = desk.side(RunDesk.ALERTS);
    return alerts.get(alerts.size() - 1);
  }

  private static Harness<BrandEvent, Mention> open(
      EventOrder order, @Nullable OperatorSubtaskState checkpoint) throws Exception {
    return open(CATALOG, order, checkpoint);
  }

  private static Harness<BrandEvent, Mention> open(
      BrandCatalog catalog, EventOrder order, @Nullable OperatorSubtaskState checkpoint)
      throws Exception {
    return Harness.open(new RunDesk(catalog, order), BrandEvent::brand, checkpoint);
  }
}
