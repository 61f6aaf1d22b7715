// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final long HOUR = 3_600_000;

  private final Answers answers = Answers.none(HOUR);

  @Test
  void a_story_without_posts_is_not_answered() {
    assertThat(answers.answer(0))
        .isEqualTo(new Answer(false, null, 0, 0, List.of(), List.of(), 0, 0, 0, false));
    assertThat(answers.toAnswer()).isNull();
    assertThat(answers.answer(0).share()).isZero();
  }

  @Test
  void a_reply_to_the_root_of_the_hottest_conversation_answers_its_network() {
    complaint("big", "x", 10);
    complaint("small", "x", 2);
    complaint("other", "x", 1);
    reply("c1", "small");
    assertThat(answers.answer(0).is()).isFalse();
    assertThat(answers.answer(0).rootsAnswered()).isEqualTo(1);
    assertThat(answers.answer(0).share()).isCloseTo(1 / 3.0, within(1e-12));
    reply("c2", "big");
    assertThat(answers.answer(0).is()).isTrue();
    assertThat(answers.answer(0).rule()).isEqualTo(AnswerRule.ROOT);
    assertThat(answers.answer(0).answeredNetworks()).containsExactly("x");
    assertThat(answers.answer(0).unansweredNetworks()).isEmpty();
  }

  @Test
  void a_reply_further_down_the_conversation_answers_nobody_else() {
    complaint("root", "x", 10);
    answers.companySaid(said("c", "x", "somebody in it"), new Addressed("root", false, 0));
    assertThat(answers.answer(0).is()).isFalse();
    assertThat(answers.answer(0).rootsAnswered()).isZero();
    assertThat(answers.companyPosts()).hasSize(1);
  }

  @Test
  void a_statement_answers_the_network_on_which_it_stands() {
    complaint("a", "x", 5);
    complaint("b", "bluesky", 5);
    answers.companySaid(said("s", "bluesky", null), new Addressed("root", false, 0));
    assertThat(answers.answer(0).is()).isFalse();
    assertThat(answers.answer(0).answeredNetworks()).containsExactly("bluesky");
    assertThat(answers.answer(0).unansweredNetworks()).containsExactly("x");
    assertThat(answers.answer(0).rule()).isEqualTo(AnswerRule.STATEMENT);
    answers.companySaid(said("t", "x", null), new Addressed("root", false, 0));
    assertThat(answers.answer(0).is()).isTrue();
  }

  @Test
  void replies_to_half_of_the_complaint_roots_answer_and_to_less_do_not() {
    complaint("main", "x", 10);
    for (int i = 1; i < 6; i++) {
      complaint("r" + i, "x", 1);
    }
    answers.heard("praise", "x", 0, 1);
    answers.opened("praise", opening(false, "ann", null));
    reply("c1", "r1");
    reply("c2", "r2");
    assertThat(answers.answer(0).is()).as("2 of 6").isFalse();
    reply("c0", "praise");
    assertThat(answers.answer(0).is()).as("praise is no complaint").isFalse();
    reply("c3", "r3");
    assertThat(answers.answer(0).is()).as("3 of 6").isTrue();
    assertThat(answers.answer(0).rule()).isEqualTo(AnswerRule.HALF);
    assertThat(answers.answer(0).roots()).isEqualTo(6);
    assertThat(answers.answer(0).rootsAnswered()).isEqualTo(3);
  }

  @Test
  void a_story_without_a_complaint_is_not_answered_by_nothing() {
    answers.heard("praise", "x", 0, 1);
    answers.opened("praise", opening(false, "ann", null));
    assertThat(answers.answer(0).is()).isFalse();
    assertThat(answers.answer(0).unansweredNetworks()).containsExactly("x");
  }

  @Test
  void of_two_networks_as_hot_the_first_by_name_says_by_which_rule() {
    complaint("a", "x", 1);
    complaint("b", "bluesky", 1);
    reply("c", "a");
    answers.companySaid(said("s", "bluesky", null), new Addressed("root", false, 0));
    assertThat(answers.answer(0).rule()).isEqualTo(AnswerRule.STATEMENT);
  }

  @Test
  void a_network_below_a_fifth_of_the_heat_need_not_be_answered() {
    complaint("a", "x", 80);
    complaint("b", "bluesky", 19);
    reply("c", "a");
    assertThat(answers.answer(0).is()).as("19 of 99").isTrue();
    assertThat(answers.answer(0).unansweredNetworks()).containsExactly("bluesky");
    answers.heard("b", "bluesky", 0, 1);
    assertThat(answers.answer(0).is()).as("20 of 100").isFalse();
  }

  @Test
  void answered_on_one_network_and_silent_on_another_stays_open_as_heat_moves() {
    complaint("a", "x", 50);
    complaint("b", "bluesky", 5);
    reply("c", "a");
    assertThat(answers.answer(0).is()).isTrue();
    answers.heard("b", "bluesky", 3 * HOUR, 5);
    assertThat(answers.answer(3 * HOUR).is()).as("x has cooled to 6").isFalse();
    reply("d", "b");
    assertThat(answers.answer(3 * HOUR).is()).isTrue();
  }

  @Test
  void which_conversation_is_the_main_one_moves_with_heat() {
    complaint("old", "x", 8);
    reply("c", "old");
    complaint("second", "x", 1);
    complaint("third", "x", 1);
    assertThat(answers.answer(0).is()).isTrue();
    answers.heard("second", "x", 2 * HOUR, 5);
    assertThat(answers.answer(2 * HOUR).is()).isFalse();
    assertThat(Objects.requireNonNull(answers.toAnswer()).id()).isEqualTo("second");
  }

  @Test
  void the_reply_may_be_heard_before_what_it_answers() {
    answers.heard("root", "x", 0, 1);
    reply("c", "root");
    assertThat(answers.answer(0).is()).isTrue();
    assertThat(answers.answer(0).rootsAnswered()).isZero();
    answers.opened("root", opening(true, "ann", "https://x.example/root"));
    answers.opened("root", opening(true, "ann", "https://x.example/root"));
    assertThat(answers.answer(0).roots()).isEqualTo(1);
    assertThat(answers.answer(0).rootsAnswered()).isEqualTo(1);
  }

  @Test
  void a_conversation_whose_root_was_never_heard_is_not_shown_to_answer() {
    answers.heard("unseen", "x", 0, 9);
    complaint("seen", "x", 1);
    assertThat(Objects.requireNonNull(answers.toAnswer()).id()).isEqualTo("seen");
    assertThat(Objects.requireNonNull(answers.toAnswer()).author()).isEqualTo("by-seen");
    reply("c", "seen");
    assertThat(answers.toAnswer()).isNull();
  }

  @Test
  void the_same_reply_twice_counts_once() {
    complaint("a", "x", 1);
    reply("c", "a");
    reply("c", "a");
    reply("d", "a");
    assertThat(answers.answer(0).rootsAnswered()).isEqualTo(1);
    assertThat(answers.companyPosts()).extracting(CompanyPost::id).containsExactly("c", "d");
  }

  @Test
  void what_the_company_took_back_answers_no_more_unless_it_was_said_again() {
    complaint("a", "x", 1);
    reply("c", "a");
    reply("d", "a");
    answers.companyGone("c", "a");
    assertThat(answers.answer(0).is()).isTrue();
    answers.companyGone("d", "a");
    answers.companyGone("d", "a");
    assertThat(answers.answer(0).is()).isFalse();
    assertThat(answers.answer(0).rootsAnswered()).isZero();
    answers.companySaid(said("s", "x", null), new Addressed("root", false, 0));
    answers.companyGone("s", "s");
    assertThat(answers.answer(0).is()).isFalse();
    assertThat(answers.companyPosts()).isEmpty();
  }

  @Test
  void an_edit_of_what_the_company_said_changes_what_is_shown_where_it_is_kept() {
    answers.companySaid(said("c", "x", "r"), Addressed.toRoot("r"));
    answers.companySaid(said("d", "x", "r"), Addressed.toRoot("r"));
    assertThat(answers.edit("c", "we are on it", List.of("solution"))).isTrue();
    assertThat(answers.edit("unknown", "sorry", List.of())).isFalse();
    assertThat(answers.companyPosts())
        .extracting(CompanyPost::text)
        .containsExactly("we are on it", "we are sorry");
    assertThat(answers.companyPosts().get(0).tones()).containsExactly("solution");
  }

  @Test
  void when_the_first_and_the_last_answer_came() {
    assertThat(List.of(answers.firstAnswerMillis(), answers.lastAnswerMillis()))
        .containsOnly(Answers.NO_ANSWER);
    answers.answeredOutside(List.of("x"), 40);
    assertThat(List.of(answers.firstAnswerMillis(), answers.lastAnswerMillis())).containsOnly(40L);
    for (long atMillis : new long[] {30, 20, 50}) {
      answers.companySaid(said("c" + atMillis, atMillis, false), Addressed.toRoot("r"));
      assertThat(answers.lastAnswerMillis()).isEqualTo(Math.max(atMillis, 40));
    }
    answers.companySaid(said("scripted", 10, true), Addressed.toRoot("r"));
    assertThat(answers.firstAnswerMillis()).isEqualTo(20);
    assertThat(answers.lastAnswerMillis()).isEqualTo(50);
    answers.answeredOutside(List.of("x"), 60);
    assertThat(answers.lastAnswerMillis()).isEqualTo(60);
    answers.answeredOutside(List.of("x"), 55);
    assertThat(answers.lastAnswerMillis()).as("the newest that was told").isEqualTo(60);
    Answers heard = Answers.none(HOUR);
    heard.companySaid(said("c", 30, false), Addressed.toRoot("r"));
    assertThat(heard.lastAnswerMillis()).isEqualTo(30);
  }

  @Test
  void any_kind_of_answer_is_one_and_without_any_there_is_none() {
    complaint("a", "x", 1);
    List<Consumer<Answers>> kinds =
        List.of(
            story -> story.companySaid(said("c", "x", "a"), Addressed.toRoot("a")),
            story -> story.companySaid(said("s", "x", null), new Addressed("root", false, 0)),
            story -> story.answeredOutside(List.of(), 0));
    for (Consumer<Answers> answer : kinds) {
      Answers story = Answers.of(answers.toState(), HOUR);
      assertThat(story.isAnswered(0)).isFalse();
      answer.accept(story);
      assertThat(story.isAnswered(0)).isTrue();
      assertThat(Answers.of(story.toState(), HOUR).isAnswered(0)).isTrue();
    }
  }

  @Test
  void what_is_taken_back_is_said_again_only_to_the_same_post() {
    complaint("a", "x", 5);
    complaint("b", "x", 1);
    complaint("k", "x", 1);
    reply("c", "a");
    reply("d", "b");
    answers.companyGone("d", "b");
    assertThat(answers.companyPosts()).extracting(CompanyPost::id).containsExactly("c");
    assertThat(answers.answer(0).rootsAnswered()).isEqualTo(1);
    reply("d", "b");
    answers.companyGone("c", "a");
    assertThat(answers.answer(0).rule()).isNull();
  }

  @Test
  void a_deleted_complaint_takes_its_answer_with_it_and_no_other() {
    complaint("a", "x", 2);
    complaint("b", "x", 2);
    complaint("c", "x", 2);
    reply("r", "a");
    reply("s", "b");
    answers.gone("c", "c", "x", 0, 1);
    assertThat(answers.answer(0).rootsAnswered()).as("of 2").isEqualTo(2);
    answers.gone("a", "a", "x", 0, 1);
    assertThat(answers.answer(0).rootsAnswered()).as("of 1").isEqualTo(1);
    assertThat(answers.answer(0).share()).isEqualTo(1);
  }

  @Test
  void a_reply_that_does_not_count_or_stands_elsewhere_says_nothing_again() {
    complaint("r", "x", 1);
    answers.companySaid(said("counts", 1, false), Addressed.toRoot("r"));
    answers.companySaid(said("scripted", 2, true), Addressed.toRoot("r"));
    answers.companySaid(said("elsewhere", "bluesky", "r"), Addressed.toRoot("r"));
    answers.companyGone("counts", "r");
    assertThat(answers.answer(0).is()).isFalse();
  }

  @Test
  void of_many_company_posts_the_first_and_the_newest_are_kept() {
    complaint("a", "x", 1);
    for (int i = 0; i < 30; i++) {
      answers.companySaid(said("c" + i, "x", "somebody"), new Addressed("root", false, 0));
    }
    assertThat(answers.companyPosts()).hasSize(20);
    assertThat(answers.companyPosts().get(0).id()).isEqualTo("c0");
    assertThat(answers.companyPosts().get(1).id()).isEqualTo("c11");
    assertThat(answers.companyPosts().get(19).id()).isEqualTo("c29");
  }

  @Test
  void of_many_conversations_the_hottest_256_are_kept_and_all_roots_count() {
    for (int i = 0; i < 400; i++) {
      answers.heard("r" + i, "x", i * HOUR / 60, 1);
      answers.opened("r" + i, opening(true, "ann", null));
    }
    assertThat(answers.toState().roots()).hasSize(256);
    assertThat(answers.toState().roots().get(0).id()).isEqualTo("r144");
    assertThat(answers.answer(0).roots()).isEqualTo(400);
  }

  @Test
  void a_deletion_takes_back_exactly_what_the_post_had_added() {
    complaint("a", "x", 3);
    answers.heard("b", "bluesky", HOUR, 1);
    answers.gone("b1", "b", "bluesky", HOUR, 1);
    answers.gone("a", "a", "x", 0, 1);
    AnswersState state = answers.toState();
    assertThat(state.networkHeat()).containsOnlyKeys("x");
    assertThat(state.networkHeat().get("x")).isCloseTo(2, within(1e-12));
    assertThat(state.complaintRoots()).containsEntry("x", 0L);
    assertThat(state.roots()).hasSize(1);
    assertThat(state.roots().get(0).author()).isNull();
    assertThat(state.roots().get(0).url()).isNull();
    answers.gone("a", "unknown", "reddit", 0, 1);
    assertThat(answers.toState().networkHeat()).containsOnlyKeys("x");
  }

  @Test
  void of_two_stories_that_are_one_all_conversations_and_answers_count() {
    Answers whole = Answers.none(HOUR);
    complaint("a", "x", 3);
    complaint("b", "bluesky", 2);
    reply("c", "a");
    answers.companySaid(said("s", "bluesky", null), new Addressed("root", false, 0));
    answers.answeredOutside(List.of("reddit"), 7);
    whole.merge(answers);
    assertThat(whole.toState()).isEqualTo(answers.toState());
    assertThat(whole.answer(0)).isEqualTo(answers.answer(0));
    Answers other = Answers.none(HOUR);
    other.heard("d", "x", 0, 1);
    other.opened("d", opening(true, "dan", null));
    other.companySaid(said("e", "x", "d"), Addressed.toRoot("d"));
    whole.merge(other);
    assertThat(whole.answer(0).roots()).isEqualTo(3);
    assertThat(whole.answer(0).rootsAnswered()).isEqualTo(2);
    assertThat(whole.companyPosts()).extracting(CompanyPost::id).containsExactly("c", "e", "s");
    assertThat(whole.toState().networkHeat()).containsOnly(entry("bluesky", 2.0), entry("x", 4.0));
  }

  @Test
  void a_conversation_that_both_of_two_merged_stories_heard_is_one() {
    Opening opening = new Opening(true, "ann", 5, "https://x.example/r", 9, List.of("safety"));
    AnswersState unheard = heardTwice(Answers.none(HOUR)).toState();
    Answers opened = Answers.none(HOUR);
    opened.heard("r", "x", 0, 1);
    opened.opened("r", opening);
    Answers spoken = heardTwice(Answers.none(HOUR));
    spoken.companySaid(said("c", 11, false), Addressed.toRoot("r"));
    RootState both =
        new RootState(
            "r",
            "x",
            3,
            0,
            3,
            true,
            true,
            true,
            "ann",
            "https://x.example/r",
            5,
            9,
            11,
            List.of("safety"));
    assertThat(merged(opened, spoken)).containsExactly(both);
    assertThat(merged(spoken, opened)).containsExactly(both);
    assertThat(merged(Answers.of(unheard, HOUR), Answers.of(unheard, HOUR)))
        .allSatisfy(
            root -> {
              assertThat(root.posts()).isEqualTo(4);
              assertThat(root.seen() || root.complaint() || root.answered()).isFalse();
            });
  }

  private static Answers heardTwice(Answers story) {
    story.heard("r", "x", 0, 1);
    story.heard("r", "x", 0, 1);
    return story;
  }

  private static List<RootState> merged(Answers into, Answers from) {
    Answers whole = Answers.of(into.toState(), HOUR);
    whole.merge(from);
    return whole.toState().roots();
  }

  @Test
  void merged_stories_keep_no_more_than_one_does() {
    Answers other = Answers.none(HOUR);
    for (int i = 0; i < 200; i++) {
      answers.heard("a" + i, "x", 0, 1);
      other.heard("b" + i, "x", 0, 1);
    }
    for (int i = 0; i < 15; i++) {
      answers.companySaid(said("c" + i, i, true), Addressed.toRoot("a"));
      other.companySaid(said("d" + i, 100 + i, true), Addressed.toRoot("b"));
    }
    answers.merge(other);
    assertThat(answers.toState().roots()).hasSize(256);
    assertThat(answers.companyPosts()).hasSize(20);
    assertThat(answers.companyPosts().get(0).id()).isEqualTo("c0");
    assertThat(answers.companyPosts().get(19).id()).isEqualTo("d14");
  }

  @Test
  void of_conversations_as_hot_the_greater_id_is_shown_and_the_lesser_dropped() {
    for (String id : List.of("b", "c", "a")) {
      complaint(id, "x", 1);
    }
    assertThat(Objects.requireNonNull(answers.toAnswer()).id()).isEqualTo("c");
    for (int i = 300; i > 0; i--) {
      answers.heard("z" + (1000 + i), "x", 0, 1);
    }
    assertThat(answers.toState().roots())
        .extracting(RootState::id)
        .contains("z1300")
        .doesNotContain("a", "b", "c", "z1044")
        .contains("z1045");
  }

  @Test
  void the_state_is_all_that_there_is() {
    complaint("a", "x", 3);
    complaint("b", "bluesky", 2);
    reply("c", "a");
    answers.companySaid(said("s", "x", null), new Addressed("root", false, 0));
    Answers restored = Answers.of(answers.toState(), HOUR);
    assertThat(restored.answer(HOUR)).isEqualTo(answers.answer(HOUR));
    assertThat(restored.toAnswer()).isEqualTo(answers.toAnswer());
    assertThat(restored.toState()).isEqualTo(answers.toState());
  }

  private void complaint(String id, String network, int posts) {
    answers.heard(id, network, 0, 1);
    answers.opened(id, opening(true, "by-" + id, "https://" + network + ".example/" + id));
    for (int i = 1; i < posts; i++) {
      answers.heard(id, network, 0, 1);
    }
  }

  private static Opening opening(boolean complaint, String author, @Nullable String url) {
    return new Opening(complaint, author, author.hashCode(), url, 0, List.of());
  }

  private void reply(String id, String rootId) {
    answers.companySaid(said(id, "x", rootId), Addressed.toRoot(rootId));
  }

  private static CompanyPost said(String id, long atMillis, boolean notCounted) {
    return new CompanyPost(id, "x", "A", atMillis, "r", null, "sorry", List.of(), notCounted);
  }

  private static CompanyPost said(String id, String network, @Nullable String to) {
    return new CompanyPost(
        id, network, "AcmeAirHelp", 0, to, null, "we are sorry", List.of(), false);
  }
}
