// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who had the last word. Times are minutes. */
class CustomerWaitsTest {
  private static final long HOUR = 3_600_000;
  private static final long ANN = 1;
  private static final long BOB = 2;
  private static final long CEM = 3;

  private final Answers answers = Answers.none(HOUR);

  @Test
  void after_the_company_has_spoken_the_customer_is_next() {
    complaint("main", ANN, 10);
    assertThat(now().waitingOn()).isEqualTo(WaitingOn.COMPANY);
    reply("c", "main", 11);
    assertThat(now().waitingOn()).isEqualTo(WaitingOn.CUSTOMER);
    assertThat(now().open()).isZero();
  }

  @Test
  void who_opened_the_main_conversation_and_comes_back_makes_it_unanswered() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("a2", "main", ANN, 12, false);
    assertThat(now().is()).isFalse();
    assertThat(now().customerWaits()).isTrue();
    assertThat(now().waiting()).isEqualTo(1);
    assertThat(now().waitingSinceMillis()).isEqualTo(minutes(12));
    assertThat(now().open()).isEqualTo(1);
    assertThat(Objects.requireNonNull(answers.toAnswer()).id()).isEqualTo("main");

    reply("c2", "main", 13);
    assertThat(now().is()).isTrue();
    assertThat(now().waiting()).isZero();
  }

  @Test
  void others_who_answer_the_company_wait_but_leave_the_story_answered() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("b", "main", BOB, 12, true);
    cameBack("b2", "main", BOB, 13, true);
    cameBack("k", "main", CEM, 14, true);
    assertThat(now().is()).isTrue();
    assertThat(now().open()).as("who opened it does not wait").isZero();
    assertThat(now().waiting()).as("two people, three posts").isEqualTo(2);
    assertThat(now().waitingOn()).isEqualTo(WaitingOn.COMPANY);
  }

  @Test
  void strangers_who_talk_to_each_other_wait_for_nobody() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("b", "main", BOB, 12, false);
    assertThat(now().waiting()).isZero();
  }

  @Test
  void nobody_waits_before_the_company_has_spoken_there() {
    complaint("main", ANN, 10);
    cameBack("a2", "main", ANN, 11, false);
    reply("c", "main", 12);
    cameBack("late", "main", ANN, 11, false);
    assertThat(now().waiting()).isZero();
  }

  @Test
  void a_word_to_one_of_those_who_wait_leaves_the_others_waiting() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("b", "main", BOB, 12, true);
    cameBack("k", "main", CEM, 13, true);
    answers.companySaid(said("c2", "b", 14), new Addressed("main", false, BOB));
    assertThat(now().waiting()).isEqualTo(1);
    assertThat(now().waitingSinceMillis()).isEqualTo(minutes(13));
  }

  @Test
  void of_many_complainants_one_who_waits_again_counts_as_not_answered() {
    complaint("main", 99, 10);
    answers.heard("main", "x", minutes(10), 5);
    complaint("a", ANN, 10);
    complaint("b", BOB, 10);
    reply("c1", "a", 11);
    assertThat(now().is()).as("1 of 3").isFalse();
    reply("c2", "b", 11);
    assertThat(now().rule()).as("2 of 3").isEqualTo(AnswerRule.HALF);
    cameBack("a2", "a", ANN, 12, false);
    assertThat(now().is()).isFalse();
    assertThat(now().customerWaits()).isTrue();
  }

  @Test
  void who_waits_on_one_network_opens_none_of_another() {
    complaint("main", 99, 10);
    answers.heard("main", "x", minutes(10), 5);
    complaint("a", ANN, 10);
    complaint("b", BOB, 10);
    complaintOn("bluesky", "k", CEM, 10);
    for (String answered : List.of("a", "b", "k")) {
      reply("c-" + answered, answered, 11);
    }
    answers.cameBack("k2", "k", CEM, minutes(12), false);
    assertThat(now().answeredNetworks()).containsExactly("x");
    assertThat(now().unansweredNetworks()).containsExactly("bluesky");
    assertThat(now().open()).as("main and k").isEqualTo(2);
  }

  @Test
  void a_statement_does_not_answer_who_came_back_in_the_main_conversation() {
    complaint("main", ANN, 10);
    answers.companySaid(said("s", null, 11), new Addressed("s", false, 0));
    reply("c", "main", 11);
    cameBack("a2", "main", ANN, 12, false);
    assertThat(now().is()).isFalse();
    answers.answeredOutside(List.of(), minutes(13));
    assertThat(now().is()).as("told: it was settled elsewhere").isTrue();
    assertThat(now().waiting()).isZero();
  }

  @Test
  void a_deletion_takes_the_wait_back() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("a2", "main", ANN, 12, false);
    answers.gone("a2", "main", "x", minutes(12), 1);
    assertThat(now().is()).isTrue();
    assertThat(now().waiting()).isZero();
  }

  @Test
  void that_somebody_waits_is_told_of_the_first_alone() {
    complaint("main", ANN, 10);
    assertThat(answers.isSpokenIn("main")).isFalse();
    assertThat(answers.isSpokenIn("unknown")).isFalse();
    assertThat(cameBack("a1", "main", ANN, 11, true)).as("nobody has spoken").isFalse();
    reply("c", "main", 12);
    assertThat(answers.isSpokenIn("main")).isTrue();
    assertThat(cameBack("b1", "main", BOB, 13, false)).as("a stranger").isFalse();
    assertThat(cameBack("a2", "main", ANN, 12, false)).as("at once").isTrue();
    assertThat(cameBack("b2", "main", BOB, 15, true)).as("the second").isFalse();
  }

  @Test
  void nobody_waits_for_the_next_word_of_a_company_that_took_its_word_back() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("b", "main", BOB, 12, true);
    answers.companyGone("c", "main");
    assertThat(now().waiting()).isZero();
    assertThat(answers.isSpokenIn("main")).isFalse();
  }

  @Test
  void nobody_waits_in_a_conversation_of_which_nothing_is_left() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    answers.cameBack("not kept", "main", BOB, minutes(12), true);
    complaint("other", CEM, 10);
    reply("c2", "other", 11);
    cameBack("k", "other", CEM, 12, false);
    assertThat(now().waiting()).isEqualTo(2);
    answers.gone("main", "main", "x", minutes(10), 1);
    assertThat(now().waiting()).as("in the other").isEqualTo(1);
    reply("c3", "other", 12);
    assertThat(now().waiting()).as("answered at once").isZero();
  }

  @Test
  void what_was_settled_elsewhere_on_one_network_leaves_those_of_others_waiting() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("b", "main", BOB, 12, true);
    cameBack("k", "main", CEM, 14, true);
    answers.answeredOutside(List.of("bluesky"), minutes(20));
    assertThat(now().waiting()).isEqualTo(2);
    answers.answeredOutside(List.of("x"), minutes(12));
    assertThat(now().waiting()).as("the other came later").isEqualTo(1);
  }

  @Test
  void who_waits_is_remembered_and_goes_over_when_stories_merge() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("a2", "main", ANN, 12, false);
    Answers restored = Answers.of(answers.toState(), HOUR);
    assertThat(restored.answer(minutes(20))).isEqualTo(now());
    Answers other = Answers.none(HOUR);
    other.merge(restored);
    assertThat(other.answer(minutes(20)).waiting()).isEqualTo(1);
    assertThat(other.answer(minutes(20)).customerWaits()).isTrue();
  }

  @Test
  void each_post_waits_once_and_those_of_merged_stories_stand_by_age() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    cameBack("k", "main", CEM, 14, true);
    cameBack("k", "main", CEM, 14, true);
    Answers other = Answers.of(answers.toState(), HOUR);
    answers.gone("k", "main", "x", minutes(14), 1);
    cameBack("b", "main", BOB, 12, true);
    other.merge(answers);
    assertThat(waiting(other)).containsExactly("b", "k");
    other.gone("k", "main", "x", minutes(14), 1);
    assertThat(waiting(other)).containsExactly("b");
  }

  @Test
  void of_many_who_wait_the_first_256_are_known() {
    complaint("main", ANN, 10);
    reply("c", "main", 11);
    for (int i = 0; i < 300; i++) {
      cameBack("b" + i, "main", 100 + i, 12, true);
    }
    assertThat(waiting(answers)).hasSize(256).contains("b255");
  }

  private static List<String> waiting(Answers story) {
    return Objects.requireNonNull(story.toState().waits()).stream().map(WaitState::postId).toList();
  }

  @Test
  void open_complaints_stand_by_risk_and_then_by_age() {
    complaint("young", ANN, 12);
    complaint("old", BOB, 10);
    complaint("smoke", CEM, 13, "safety");
    complaint("done", 4, 9);
    reply("c", "done", 14);
    assertThat(answers.open(5)).extracting(RootState::id).containsExactly("smoke", "old", "young");
    assertThat(answers.open(2)).hasSize(2);
    assertThat(now().open()).isEqualTo(3);
  }

  private Answer now() {
    return answers.answer(minutes(20));
  }

  private void complaint(String id, long author, long minute, String... risks) {
    complaintOn("x", id, author, minute, risks);
  }

  private void complaintOn(String network, String id, long author, long minute, String... risks) {
    answers.heard(id, network, minutes(minute), 1);
    answers.opened(
        id, new Opening(true, "by-" + id, author, null, minutes(minute), List.of(risks)));
  }

  private void reply(String id, String rootId, long minute) {
    answers.companySaid(said(id, rootId, minute), Addressed.toRoot(rootId));
  }

  private boolean cameBack(String id, String rootId, long author, long minute, boolean toCompany) {
    answers.heard(rootId, "x", minutes(minute), 1);
    return answers.cameBack(id, rootId, author, minutes(minute), toCompany);
  }

  private static CompanyPost said(String id, @Nullable String to, long minute) {
    return new CompanyPost(
        id, "x", "AcmeAirHelp", minutes(minute), to, null, "sorry", List.of(), false);
  }

  private static long minutes(long minutes) {
    return minutes * 60_000;
  }
}
