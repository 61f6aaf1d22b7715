// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.alerts.AlertReason;
import io.outcry.domain.alerts.AlertStatus;
import io.outcry.domain.alerts.Urgency;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.norms.Norms;
import io.outcry.domain.responses.Addressed;
import io.outcry.domain.rule.AlertBar;
import io.outcry.domain.rule.AlertBudget;
import io.outcry.domain.rule.BrandSpread;
import io.outcry.domain.rule.Circumstances;
import io.outcry.domain.rule.Severity;
import io.outcry.domain.rule.SpreadReading;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.Said;
import io.outcry.domain.stories.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  private static final long HOUR = 3_600_000;
  private static final long FOLLOW_UP = 2 * HOUR;
  private static final Brand ACME =
      Brand.of("acme-air", "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE);
  private static final AlertBar BAR = new AlertBar(1, 5);

  private final BrandSpread brand =
      new BrandSpread(Norms.startingAt(Said.START_MILLIS), AlertBudget.full(1, 0));
  private final Said root = Said.complaint("r", "@AcmeAir lost my bag again").by("ann");
  private final Story story = Story.openedBy(root.post(), ACME);
  private long nowMillis = Said.START_MILLIS;

  @Test
  void a_storm_that_nobody_answered() {
    storm();
    assertThat(headline(AlertStatus.FIRING, AlertReason.SPREADING_UNANSWERED))
        .isEqualTo(
            new Headline(
                "\"lost my bag again\" is spreading, unanswered",
                "23 posts by 23 people in 21 min, X 20, Bluesky 3",
                "nobody has answered",
                "about once a week for Acme Air",
                "Reply under @ann's post on X: 87 % of the posts are there."));
  }

  @Test
  void an_answer_to_others_leaves_the_main_post() {
    storm();
    hear(Said.complaint("s", "bag lost").by("bob"), "s");
    hear(Said.complaint("t", "bag lost").by("bea"), "t");
    say(Said.company("c", "sorry").answering("s", "s"), "s");
    Headline words = headline(AlertStatus.FIRING, AlertReason.PARTLY_ANSWERED);
    assertThat(words.title())
        .isEqualTo("\"lost my bag again\" is answered in part, main post unanswered");
    assertThat(words.answered())
        .isEqualTo("@AcmeAirHelp on X answered 1 of 4 complainants, not the main one");
  }

  @Test
  void words_of_the_company_that_answer_nobody_are_told_as_such() {
    storm();
    say(Said.company("c", "thanks").answering("somebody", "r"), "r");
    assertThat(headline(AlertStatus.FIRING, AlertReason.HOTTER).answered())
        .isEqualTo("@AcmeAirHelp on X spoke, but not under the main post");
  }

  @Test
  void answered_on_one_network_and_silent_on_another() {
    storm();
    say(Said.company("c", "sorry").answering("r", "r"), "r");
    for (int i = 0; i < 20; i++) {
      hear(Said.reply("y" + i, "b").on("bluesky"), "b");
    }
    Headline words = headline(AlertStatus.FIRING, AlertReason.SECOND_WAVE);
    assertThat(words.title())
        .isEqualTo("\"lost my bag again\" is spreading again, unanswered on Bluesky");
    assertThat(words.answered()).isEqualTo("@AcmeAirHelp on X answered, but nobody on Bluesky");
    assertThat(words.next())
        .isEqualTo("Reply under @by-b's post on Bluesky: 53 % of the posts are there.");
  }

  @Test
  void an_answer_is_told_with_how_fast_it_was_and_what_is_known_of_it() {
    storm();
    say(Said.company("c", "sorry").answering("r", "r"), "r");
    story.replies().follow(nowMillis, story.spread());
    Headline words = headline(AlertStatus.ANSWERED, AlertReason.ANSWERED);
    assertThat(words.answered())
        .isEqualTo("@AcmeAirHelp on X answered after 21 min; too early to say whether it helps");
    assertThat(words.next())
        .isEqualTo("Nothing to do now. If it goes on spreading, this alert opens again.");
    nowMillis += FOLLOW_UP;
    assertThat(headline(AlertStatus.RESOLVED, AlertReason.COOLED).answered())
        .isEqualTo("@AcmeAirHelp on X answered after 21 min: cooling");
  }

  @Test
  void an_answer_that_did_not_help_is_never_called_no_answer() {
    storm();
    say(Said.company("c", "sorry").answering("r", "r"), "r");
    say(Said.company("d", "sorry").on("bluesky").answering("b", "b"), "b");
    Headline words = headline(AlertStatus.FIRING, AlertReason.HOTTER);
    assertThat(words.title()).isEqualTo("\"lost my bag again\" is growing, in spite of the answer");
    assertThat(words.next())
        .isEqualTo("Say more, publicly, on Bluesky and X: the answer did not help.");
  }

  @Test
  void an_answer_without_substance_and_one_that_contradicts_another_are_told_as_such() {
    storm();
    TextSigns moved = TextSigns.ofTones(List.of("moved-to-private"));
    Said toPrivate = Said.company("c", "dm us").answering("r", "r").meaning(moved);
    Addressed root = Addressed.toRoot("r");
    story.companySaid(toPrivate.at(nowMillis).post(), root, ResponseSettings.Counts.SUBSTANTIVE);
    assertThat(headline(AlertStatus.FIRING, AlertReason.HOTTER).answered())
        .isEqualTo(
            "@AcmeAirHelp on X spoke, but only to send people elsewhere or with a stock phrase");
    TextSigns sorry = TextSigns.ofTones(List.of("apology"));
    TextSigns rules = TextSigns.ofTones(List.of("policy"));
    say(Said.company("d", "sorry").answering("r", "r").meaning(sorry), "r");
    say(Said.company("e", "rules").by("AcmeAir").answering("r", "r").meaning(rules), "r");
    assertThat(headline(AlertStatus.ANSWERED, AlertReason.ANSWERED).answered())
        .endsWith("; but @AcmeAirHelp on X apologises and @AcmeAir on X cites rules");
  }

  @Test
  void of_a_deleted_story_nothing_is_said() {
    story.forget("r", story.hear(root.post(), "r", Direction.NONE, false, null));
    Headline words = headline(AlertStatus.RETRACTED, AlertReason.DELETED);
    assertThat(words.title()).isEqualTo("A story is withdrawn: its posts were deleted");
    assertThat(words.next()).isEqualTo("Nothing to do.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SPREADING_UNANSWERED   | is spreading, unanswered
          RISK                   | may be dangerous, unanswered
          HOTTER                 | is growing, unanswered
          SECOND_WAVE            | is spreading again, unanswered
          ACKNOWLEDGED           | is acknowledged
          REDACTED               | was corrected: a post was edited or deleted
          ANSWERED               | is answered; watching whether it helps
          ANSWERED_BUT_SPREADING | goes on spreading in spite of the answer
          CUSTOMER_WAITS         | waits for you again: a customer came back to your answer
          FADED                  | has faded
          COOLED                 | has cooled after the answer
          CLOSED                 | was closed
          COPIES                 | is withdrawn: too few people said it in their own words
          """)
  void each_reason_has_its_words(AlertReason reason, String words) {
    storm();
    assertThat(headline(AlertStatus.FIRING, reason).title())
        .isEqualTo("\"lost my bag again\" " + words);
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, less than 1 min",
    "1, 1 min",
    "119, 119 min",
    "120, 2 h",
    "2879, 47 h",
    "2880, 2 days"
  })
  void a_duration_is_as_exact_as_one_needs(double minutes, String words) {
    hear(root, "r");
    nowMillis += (long) (minutes * 60_000);
    assertThat(headline(AlertStatus.FIRING, AlertReason.HOTTER).happening())
        .isEqualTo("1 post by 1 person in " + words + ", X 1");
  }

  private void storm() {
    hear(root, "r");
    for (int i = 1; i < 20; i++) {
      nowMillis += 60_000;
      hear(Said.reply("a" + i, "r"), "r");
    }
    nowMillis += 120_000;
    for (String id : List.of("b", "b1", "b2")) {
      hear(Said.complaint(id, "they lose bags").on("bluesky"), "b");
    }
  }

  @Test
  void a_link_carries_a_story_once_three_posts_and_one_in_ten_share_it() {
    AlertStatus firing = AlertStatus.FIRING;
    AlertReason hotter = AlertReason.HOTTER;
    String carries = "; a link carries this story: https://news.example/1";
    hear(Said.complaint("r", "my bag is lost").sharing("link", "https://news.example/1"), "r");
    hear(Said.reply("l1", "r").sharing("link", "https://news.example/1?utm_source=x"), "r");
    assertThat(headline(firing, hotter).happening()).doesNotContain("carries");
    hear(Said.reply("l2", "r").sharing("link", "https://www.news.example/1/"), "r");
    assertThat(headline(firing, hotter).happening()).endsWith(carries);
    for (int i = 0; i < 27; i++) {
      hear(Said.reply("n" + i, "r"), "r");
    }
    assertThat(headline(firing, hotter).happening()).endsWith(carries);
    hear(Said.reply("last", "r"), "r");
    assertThat(headline(firing, hotter).happening()).doesNotContain("carries");
  }

  private void hear(Said said, String rootId) {
    HeardPost post = said.at(nowMillis).post();
    double weight = story.hear(post, rootId, Direction.NONE, false, null).weight();
    brand.post(story.spread(), nowMillis, weight, new Circumstances(0, false, false, BAR));
  }

  private void say(Said said, String rootId) {
    boolean toRoot = rootId.equals(said.parentId());
    Addressed to = new Addressed(rootId, toRoot, 0);
    story.companySaid(said.at(nowMillis).post(), to, ResponseSettings.Counts.ANY);
  }

  private Headline headline(AlertStatus status, AlertReason reason) {
    SpreadReading reading = brand.read(story.spread(), nowMillis);
    StoryView view = StoryView.of(story, reading, BAR, Said.START_MILLIS);
    return Headline.of(
        new AlertRevision(
            "a_acme-air_1",
            1,
            status,
            reason,
            Urgency.NOW,
            Severity.LOW,
            nowMillis,
            view,
            null,
            List.of()),
        "Acme Air");
  }
}
