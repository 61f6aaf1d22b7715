// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.desk;

import static io.outcry.domain.desk.Scene.alerts;
import static io.outcry.domain.desk.Scene.changes;
import static io.outcry.domain.desk.Scene.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertRule;
import io.outcry.domain.alerts.AlertState;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Mark;
import io.outcry.domain.alerts.Remark;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.reproduction.ReplyVerdict;
import io.outcry.domain.responses.AnswerRule;
import io.outcry.domain.rule.Standing;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.Said;
import io.outcry.domain.stories.StoryState;
import io.outcry.domain.telling.AlertRevision;
import io.outcry.domain.telling.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlEventsTest {
  private static final long START = 1_767_600_000_000L;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final String STORY = "acme:x:0";
  private static final String ALERT = Revisions.alertId("acme", STORY);
  private static final int STORM = 30;
  private static final Brand ACME =
      Brand.of("acme", "Acme", BrandWords.ofNames("Acme"), BrandAccounts.NONE);

  private final TreeMapMemory memory = new TreeMapMemory();
  private BrandDesk desk = BrandDesk.open(ACME, memory, START);

  @Test
  void the_first_who_acknowledges_is_shown_from_then_on_and_a_second_changes_nothing() {
    storm("x", 0);
    List<AlertRevision> first = alerts(tell("c1", acknowledgedBy("ann"), 10 * MINUTE));
    assertThat(first).hasSize(1);
    assertThat(first.get(0).reason()).isEqualTo(AlertReason.ACKNOWLEDGED);
    assertThat(first.get(0).status()).isEqualTo(AlertStatus.FIRING);
    assertThat(first.get(0).acknowledged())
        .isEqualTo(new Remark("ann", START + 10 * MINUTE, "on it"));

    assertThat(tell("c2", acknowledgedBy("bob"), 11 * MINUTE)).isEmpty();
    List<AlertRevision> closed = alerts(tell("c3", closedBy("bob"), 12 * MINUTE));
    assertThat(Objects.requireNonNull(closed.get(0).acknowledged()).by()).isEqualTo("ann");
  }

  @Test
  void what_comes_twice_under_one_id_counts_once_also_across_a_restart() {
    storm("x", 0);
    assertThat(tell("c1", closedBy("ann"), 10 * MINUTE)).isNotEmpty();
    int revision = alert().revision();
    assertThat(tell("c1", closedBy("ann"), 10 * MINUTE)).isEmpty();
    restart();
    assertThat(tell("c1", acknowledgedBy("ann"), 11 * MINUTE)).isEmpty();
    assertThat(alert().revision()).isEqualTo(revision);
    tell("c2", new Instruction.NotUseful(false), 12 * MINUTE);
    tell("c3", new Instruction.Useful(), 13 * MINUTE);
    tell("c2", new Instruction.NotUseful(false), 14 * MINUTE);
    assertThat(alert().mark()).as("the last word that is new").isEqualTo(Mark.USEFUL);
  }

  @Test
  void a_told_answer_answers_all_networks_and_is_followed_like_a_heard_one() {
    storm("x", 0);
    List<Outcome> outcomes = tell("c1", new Instruction.Responded(List.of()), 10 * MINUTE);
    AlertRevision answered = alerts(outcomes).get(0);
    assertThat(answered.reason()).isEqualTo(AlertReason.ANSWERED);
    assertThat(answered.story().answer().rule()).isEqualTo(AnswerRule.OUTSIDE);
    assertThat(Headline.of(answered, "Acme").answered())
        .isEqualTo("answered on X, as we were told; too early to say whether it helps");
    assertThat(changes(outcomes)).contains(Outcome.Change.ANSWERED);

    restart();
    assertThat(Objects.requireNonNull(story().followUp()).replyMillis())
        .isEqualTo(START + 10 * MINUTE);
    AlertRevision ended = alerts(desk.advanceTo(START + 10 * HOUR)).get(0);
    assertThat(ended.status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(ended.story().verdict()).isEqualTo(ReplyVerdict.COOLING);
  }

  @Test
  void a_told_answer_that_does_not_help_opens_the_alert_again() {
    storm("x", 0);
    tell("c1", new Instruction.Responded(List.of()), 10 * MINUTE);
    List<Outcome> later = storm("x", 41 * MINUTE);
    assertThat(reasons(later)).contains(AlertReason.ANSWERED_BUT_SPREADING);
    assertThat(reasons(tell("c2", new Instruction.Responded(List.of("x")), 80 * MINUTE)))
        .containsExactly(AlertReason.ANSWERED);
  }

  @Test
  void an_answer_told_of_one_network_leaves_the_other_open() {
    storm("x", 0);
    storm("bluesky", 5 * MINUTE);
    List<AlertRevision> partly =
        alerts(tell("c1", new Instruction.Responded(List.of("x")), 10 * MINUTE));
    assertThat(partly.get(0).reason()).isEqualTo(AlertReason.PARTLY_ANSWERED);
    assertThat(partly.get(0).story().answer().unansweredNetworks()).containsExactly("bluesky");
    assertThat(tell("c2", new Instruction.Responded(List.of("x")), 11 * MINUTE)).isEmpty();
    assertThat(reasons(tell("c3", new Instruction.Responded(List.of("bluesky")), 12 * MINUTE)))
        .containsExactly(AlertReason.ANSWERED);
  }

  @Test
  void an_answer_told_before_the_storm_keeps_it_from_alerting() {
    hear("x", 0, 0);
    Instruction responded = new Instruction.Responded(List.of());
    desk.on(new DeskEvent.Told("c1", null, STORY, responded), START + MINUTE);
    assertThat(alerts(storm("x", 2 * MINUTE))).isEmpty();
  }

  @Test
  void a_closed_alert_is_resolved_for_that_reason_and_keeps_the_note() {
    storm("x", 0);
    AlertRevision closed = alerts(tell("c1", closedBy("ann"), 10 * MINUTE)).get(0);
    assertThat(closed.status()).isEqualTo(AlertStatus.RESOLVED);
    assertThat(closed.reason()).isEqualTo(AlertReason.CLOSED);
    assertThat(alert().closed()).isEqualTo(new Remark("ann", START + 10 * MINUTE, "settled"));
    assertThat(tell("c2", closedBy("bob"), 11 * MINUTE)).isEmpty();
    assertThat(alerts(desk.advanceTo(START + DAY))).isEmpty();
  }

  @Test
  void a_second_wave_after_the_end_waits_for_somebody_to_take_it_on_again() {
    storm("x", 0);
    tell("c1", acknowledgedBy("ann"), 10 * MINUTE);
    tell("c2", closedBy("ann"), 11 * MINUTE);
    storm("x", 3 * HOUR);
    List<AlertRevision> wave = alerts(storm("x", 3 * HOUR + MINUTE));
    assertThat(wave.get(0).reason()).isEqualTo(AlertReason.SECOND_WAVE);
    assertThat(wave.get(0).acknowledged()).isNull();
    assertThat(reasons(tell("c3", acknowledgedBy("bob"), 4 * HOUR)))
        .containsExactly(AlertReason.ACKNOWLEDGED);
  }

  @Test
  void a_useful_alert_leaves_the_norms_for_good_and_gives_its_token_back_once() {
    storm("x", 0);
    DeskState before = kept();
    assertThat(reasons(tell("c1", new Instruction.Useful(), 10 * MINUTE))).isEmpty();
    DeskState after = kept();
    assertThat(after.budget().tokens()).isEqualTo(before.budget().tokens() + 1);
    assertThat(after.norms().total()).isLessThan(before.norms().total());
    assertThat(standing()).isEqualTo(Standing.USEFUL);

    tell("c2", new Instruction.Useful(), 11 * MINUTE);
    tell("c3", new Instruction.NotUseful(false), 12 * MINUTE);
    assertThat(kept().budget()).isEqualTo(after.budget());
    assertThat(standing()).isEqualTo(Standing.USEFUL);
  }

  @Test
  void an_alert_that_is_not_useful_stays_in_the_norms_however_much_it_grows() {
    storm("x", 0);
    assertThat(reasons(tell("c1", new Instruction.NotUseful(false), 10 * MINUTE))).isEmpty();
    for (int more = 0; more < 6; more++) {
      storm("x", 11 * MINUTE + more);
    }
    assertThat(standing()).isEqualTo(Standing.KEPT);
  }

  @Test
  void a_story_that_had_left_by_its_growth_is_put_back_when_it_was_not_useful() {
    for (int more = 0; more < 7; more++) {
      storm("x", more);
    }
    assertThat(standing()).isEqualTo(Standing.GROWN);
    double before = kept().norms().total();
    tell("c1", new Instruction.NotUseful(false), 10 * MINUTE);
    assertThat(standing()).isEqualTo(Standing.KEPT);
    assertThat(kept().norms().total()).isGreaterThan(before);
  }

  @Test
  void an_alert_uses_the_budget_until_it_is_proved_right_and_again_when_it_was_not_useful() {
    storm("x", 0);
    assertThat(unproven()).isCloseTo(1, within(0.01));
    for (int more = 1; more < 7; more++) {
      storm("x", more);
    }
    assertThat(standing()).isEqualTo(Standing.GROWN);
    assertThat(unproven()).isCloseTo(0, within(0.01));
    tell("c1", new Instruction.NotUseful(false), 10 * MINUTE);
    assertThat(unproven()).isCloseTo(1, within(0.01));
  }

  private double unproven() {
    return Objects.requireNonNull(kept().unproven()).alerts();
  }

  @Test
  void an_alert_about_another_brand_is_retracted_for_good() {
    storm("x", 0);
    AlertRevision retracted =
        alerts(tell("c1", new Instruction.NotUseful(true), 10 * MINUTE)).get(0);
    assertThat(retracted.status()).isEqualTo(AlertStatus.RETRACTED);
    assertThat(retracted.reason()).isEqualTo(AlertReason.WRONG_BRAND);
    assertThat(standing()).isEqualTo(Standing.KEPT);
    assertThat(alerts(storm("x", 3 * HOUR))).isEmpty();
    assertThat(tell("c2", acknowledgedBy("ann"), 4 * HOUR)).isEmpty();
  }

  @Test
  void a_silence_marks_the_alerts_of_its_story_until_it_ends() {
    storm("x", 0);
    tell("c1", new Instruction.Silence(START + 20 * MINUTE), 10 * MINUTE);
    restart();
    assertThat(silenced(tell("c2", acknowledgedBy("ann"), 19 * MINUTE))).containsExactly(true);
    assertThat(silenced(tell("c3", closedBy("ann"), 20 * MINUTE))).containsExactly(false);
  }

  @Test
  void a_silenced_brand_is_judged_all_the_same_and_the_last_word_counts() {
    tellBrand("c1", new Instruction.Silence(START + DAY));
    restart();
    assertThat(silenced(storm("x", 0))).containsExactly(true);
    tellBrand("c2", new Instruction.Silence(START));
    assertThat(silenced(tell("c3", closedBy("ann"), HOUR))).containsExactly(false);
  }

  @Test
  void a_silence_says_when_it_ends_and_one_that_is_over_already_is_handed_back() {
    storm("x", 0);
    assertThat(tell("c1", new Instruction.Silence(START + 5 * MINUTE), 10 * MINUTE))
        .containsExactly(new Outcome.Unheeded("c1", "until 2026-01-05T08:05:00Z is over already"));
    assertThat(tellBrand("c2", new Instruction.Silence(START))).hasSize(1);
    tell("c1", new Instruction.Silence(START + 20 * MINUTE), 11 * MINUTE);
    Outcome.Alerted alerted =
        (Outcome.Alerted) tell("c3", acknowledgedBy("ann"), 12 * MINUTE).get(0);
    assertThat(alerted.silencedUntilMillis()).isEqualTo(START + 20 * MINUTE);
    assertThat(tell("c4", new Instruction.Silence(START), 13 * MINUTE)).as("cut short").isEmpty();
    assertThat(silenced(tell("c5", closedBy("ann"), 14 * MINUTE))).containsExactly(false);
  }

  @Test
  void marks_are_counted_once_per_alert_and_the_last_one_counts() {
    storm("x", 0);
    tell("c1", new Instruction.NotUseful(false), 10 * MINUTE);
    restart();
    Outcome.StoryMoved marked =
        (Outcome.StoryMoved) tell("c2", new Instruction.Useful(), 11 * MINUTE).get(0);
    assertThat(marked.change()).isEqualTo(Outcome.Change.MARKED);
    assertThat(marked.firedBy()).isEqualTo(AlertRule.SPREADING);
    assertThat(marked.marks()).isEqualTo(new Outcome.Marked(1, 0, 0));
    assertThat(alert().mark()).isEqualTo(Mark.USEFUL);
    List<Outcome> wrong = tell("c3", new Instruction.NotUseful(true), 12 * MINUTE);
    assertThat(reasons(wrong)).containsExactly(AlertReason.WRONG_BRAND);
    assertThat(((Outcome.StoryMoved) wrong.get(wrong.size() - 1)).marks())
        .isEqualTo(new Outcome.Marked(0, 1, 1));
  }

  @Test
  void of_an_alert_that_is_over_a_close_keeps_the_first_note_and_makes_no_revision() {
    storm("x", 0);
    desk.advanceTo(START + 4 * HOUR);
    assertThat(alert().status()).isEqualTo(AlertStatus.RESOLVED);
    List<Outcome> closed = tell("c1", closedBy("ann"), 4 * HOUR + MINUTE);
    assertThat(changes(closed)).containsExactly(Outcome.Change.CLOSED);
    assertThat(reasons(closed)).isEmpty();
    assertThat(tell("c2", closedBy("bob"), 4 * HOUR + 2 * MINUTE)).isEmpty();
    assertThat(Objects.requireNonNull(alert().closed()).by()).isEqualTo("ann");
  }

  @Test
  void what_nobody_knows_is_handed_back_leaves_no_trace_and_may_be_told_again() {
    assertThat(tell("c1", closedBy("ann"), -DAY))
        .containsExactly(new Outcome.Unheeded("c1", "no live story has this storyId or alertId"));
    assertThat(tellBrand("c1", closedBy("ann"))).hasSize(1);
    assertThat(desk.remembers()).isFalse();
    desk.save();
    assertThat(memory.desk()).isNull();

    hear("x", 0, 0);
    assertThat(desk.remembers()).isTrue();
    desk.save();
    assertThat(memory.vocabulary()).isNotNull();
    assertThat(desk.on(new DeskEvent.Told("c1", null, STORY, closedBy("ann")), START + MINUTE))
        .containsExactly(new Outcome.Unheeded("c1", "the story has not alerted"));
    assertThat(desk.on(new DeskEvent.Told("c1", "a_acme_0", STORY, closedBy("ann")), START))
        .hasSize(1);
    storm("x", 2 * MINUTE);
    assertThat(reasons(tell("c1", closedBy("ann"), 5 * MINUTE)))
        .containsExactly(AlertReason.CLOSED);
  }

  @Test
  void an_alert_is_meant_by_its_own_id_and_its_own_story() {
    storm("x", 0);
    assertThat(unheeded("a_acme_0", null)).as("no alert").isTrue();
    assertThat(unheeded("a_acme_0", STORY)).as("the alert of another").isTrue();
    assertThat(unheeded(ALERT, "acme:none")).as("no story").isTrue();
    assertThat(unheeded(ALERT, STORY)).isFalse();
    desk.advanceTo(START + 9 * HOUR);
    assertThat(unheeded("a_acme_0", STORY)).as("of one that is over").isTrue();
    assertThat(unheeded(ALERT, STORY)).isFalse();
  }

  private boolean unheeded(String alertId, @Nullable String storyId) {
    String id = "c" + alertId + storyId + desk.nextDueMillis();
    List<Outcome> outcomes =
        desk.on(new DeskEvent.Told(id, alertId, storyId, closedBy("ann")), START + HOUR);
    return outcomes.stream().anyMatch(Outcome.Unheeded.class::isInstance);
  }

  @Test
  void ids_are_remembered_for_a_week_and_no_more_than_256_of_them() {
    hear("x", 0, 0);
    for (int id = 0; id < 300; id++) {
      desk.on(
          new DeskEvent.Told("c" + id, null, null, new Instruction.Silence(START + DAY)),
          START + id);
    }
    assertThat(heardIds()).hasSize(256).doesNotContainKey("c43").containsKey("c44");
    desk.on(
        new DeskEvent.Told("late", null, null, new Instruction.Silence(START + 9 * DAY)),
        START + 6 * DAY);
    desk.advanceTo(START + 9 * DAY);
    assertThat(heardIds()).containsOnlyKeys("late");
    desk.advanceTo(START + 15 * DAY);
    assertThat(heardIds()).isEmpty();
  }

  private List<Outcome> storm(String network, long fromMillis) {
    List<Outcome> outcomes = new ArrayList<>();
    int first = memory.posts().size();
    for (int post = first; post < first + STORM; post++) {
      outcomes.addAll(hear(network, post, fromMillis + (post - first) * 1_000L));
    }
    return outcomes;
  }

  private List<Outcome> hear(String network, int number, long afterMillis) {
    String id = network + ":" + number;
    String parent = number == 0 ? null : "x:0";
    Said said = Said.complaint(id, "my parcel never came " + number).scored(900_000, 50_000);
    said = said.on(network).by("author" + number).followedBy(10).at(START + afterMillis);
    HeardPost post = (parent == null ? said : said.answering(parent, "x:0")).post();
    return desk.on(new DeskEvent.Heard(post), START + afterMillis);
  }

  private List<Outcome> tell(String id, Instruction what, long afterMillis) {
    return desk.on(new DeskEvent.Told(id, ALERT, null, what), START + afterMillis);
  }

  private List<Outcome> tellBrand(String id, Instruction what) {
    return desk.on(new DeskEvent.Told(id, null, null, what), START);
  }

  private void restart() {
    desk.save();
    desk = BrandDesk.open(ACME, memory, START + 365 * DAY);
  }

  private static Instruction acknowledgedBy(String person) {
    return new Instruction.Acknowledge(person, "on it");
  }

  private static Instruction closedBy(String person) {
    return new Instruction.Close(person, "settled");
  }

  private StoryState story() {
    desk.save();
    return Objects.requireNonNull(memory.stories().get(STORY));
  }

  private AlertState alert() {
    return Objects.requireNonNull(story().alert());
  }

  private Standing standing() {
    return story().spread().standing();
  }

  private DeskState kept() {
    desk.save();
    return Objects.requireNonNull(memory.desk());
  }

  private Map<String, Long> heardIds() {
    return Objects.requireNonNull(kept().heardIds());
  }

  private static List<Boolean> silenced(List<Outcome> outcomes) {
    return Scene.those(Outcome.Alerted.class, outcomes).map(Outcome.Alerted::silenced).toList();
  }
}
