// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import static io.outcry.complaintalerts.Posts.ACME;
import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.authorGone;
import static io.outcry.complaintalerts.Posts.by;
import static io.outcry.complaintalerts.Posts.deletion;
import static io.outcry.complaintalerts.Posts.deletionWithoutTime;
import static io.outcry.complaintalerts.Posts.edited;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.books.Fate;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.order.Timed;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

/** The functions that remember nothing: route, split, match, tell. */
@SuppressWarnings("try") // the harness declares that close() throws anything
class UnkeyedStagesTest {
  private static final Post POST = original("p", START, "Acme Air lost my bag again");

  @Test
  void each_record_of_a_source_goes_its_own_way_and_is_booked_once() throws Exception {
    DeadLetter letter = DeadLetter.of("json", "no JSON", "file:1", new byte[] {'{'}, null);
    try (var route = open(new RouteInbound())) {
      take(
          route,
          Inbound.of(POST),
          Inbound.of(deletion("p", START)),
          Inbound.notice("limit"),
          Inbound.of(letter));
      assertThat(route.extractOutputValues()).containsExactly(POST);
      assertThat(side(route, RouteInbound.DELETIONS)).containsExactly(deletion("p", START));
      assertThat(side(route, RouteInbound.DEAD_LETTERS)).containsExactly(letter);
      assertThat(side(route, Tally.TALLIES))
          .containsExactly(
              Tally.one(Fate.READ, START),
              Tally.one(Fate.READ),
              Tally.one(Fate.DELETION),
              Tally.one(Fate.READ),
              Tally.one(Fate.NOTICE),
              Tally.one(Fate.READ),
              Tally.one(Fate.DEAD_LETTER));
    }
  }

  @Test
  void deletions_of_posts_and_of_authors_part() throws Exception {
    try (var split = open(new SplitDeletions())) {
      Deletion unnamed = new Deletion(null, "99", "x", null, null);
      take(split, deletion("p", START), authorGone("99", START), unnamed);
      take(split, deletionWithoutTime("q"));
      assertThat(split.extractOutputValues())
          .extracting(it -> it.postId() + " " + it.atMillis())
          .containsExactly("x:p " + START, "x:q " + Timed.AT_THE_END);
      assertThat(side(split, SplitDeletions.AUTHORS))
          .containsExactly(
              new AuthorEvent("x:99", "", START), new AuthorEvent("x:99", "", Timed.AT_THE_END));
    }
  }

  @Test
  void a_post_is_told_its_brands_and_in_whose_name_it_speaks() throws Exception {
    try (var match = open(new MatchBrands(CATALOG))) {
      take(match, original("two", START, "Acme Air or Bolt Air?"), by("AcmeAir", POST));
      assertThat(match.extractOutputValues())
          .extracting(it -> it.brands().stream().map(BrandMatch::brandId).toList())
          .containsExactly(List.of("acme-air", "bolt-air"), List.of("acme-air"));
      assertThat(match.extractOutputValues())
          .extracting(it -> it.brands().get(0).voice())
          .containsExactly(Voice.CUSTOMER, Voice.COMPANY);
    }
  }

  @Test
  void only_an_original_of_no_brand_ends_here() throws Exception {
    Post other = original("other", START, "nice weather");
    try (var match = open(new MatchBrands(CATALOG))) {
      take(match, other);
      assertThat(match.extractOutputValues()).isEmpty();
      assertThat(side(match, Tally.TALLIES)).containsExactly(Tally.one(Fate.UNMATCHED));

      take(match, reply("child", "p", START, "mine too"), edited(other, START + 1, "rain"));
      assertThat(match.extractOutputValues()).allMatch(it -> it.brands().isEmpty()).hasSize(2);
      assertThat(side(match, Tally.TALLIES)).hasSize(1);
    }
  }

  @Test
  void a_post_of_two_brands_is_two_mentions() throws Exception {
    try (var tell = open(new TellBrands(CATALOG))) {
      take(tell, heard(POST, false, "acme-air", "bolt-air"));
      assertThat(tell.extractOutputValues())
          .extracting(it -> it.brand() + " " + it.isMention() + " " + it.tooLate())
          .containsExactly("acme-air true false", "bolt-air true false");
      assertThat(side(tell, Tally.TALLIES))
          .containsExactly(Tally.one(Fate.MENTION), Tally.one(Fate.MENTION));
    }
  }

  @Test
  void a_post_is_too_late_once_its_five_minutes_have_been_over_for_an_hour() throws Exception {
    try (var tell = open(new TellBrands(CATALOG))) {
      tell.processWatermark(START + 5 * MINUTE + HOUR - 1);
      take(tell, heard(POST, false, "acme-air"));
      tell.processWatermark(START + 5 * MINUTE + HOUR);
      take(tell, heard(POST, false, "acme-air"), heard(POST, true, "acme-air"));
      assertThat(tell.extractOutputValues())
          .extracting(it -> it.edit() + " " + it.tooLate())
          .containsExactly("false false", "false true", "true false");
      assertThat(side(tell, Tally.TALLIES))
          .containsExactly(
              Tally.one(Fate.MENTION), Tally.one(Fate.MENTION), Tally.one(Fate.TOO_LATE));
    }
  }

  @Test
  void a_deletion_is_passed_to_each_brand_and_counts_nothing() throws Exception {
    try (var tell = open(new TellBrands(CATALOG))) {
      Remembered gone = new Remembered(null, brands("acme-air", "bolt-air"), false, "x:p", START);
      take(tell, new ScoredPost(gone, null));
      assertThat(tell.extractOutputValues())
          .extracting(it -> it.brand() + " " + it.goneId() + " " + it.isMention())
          .containsExactly("acme-air x:p false", "bolt-air x:p false");
      assertThat(side(tell, Tally.TALLIES)).isEmpty();
    }
  }

  @Test
  void a_brand_that_left_the_catalog_since_it_was_remembered_hears_nothing() throws Exception {
    try (var tell = open(new TellBrands(new BrandCatalog(8, List.of(ACME), List.of())))) {
      take(tell, heard(POST, false, "acme-air", "bolt-air"));
      assertThat(tell.extractOutputValues())
          .extracting(BrandEvent::brand)
          .containsExactly("acme-air");
      assertThat(side(tell, Tally.TALLIES)).containsExactly(Tally.one(Fate.MENTION));
    }
  }

  private static ScoredPost heard(Post post, boolean edit, String... brands) {
    return new ScoredPost(
        new Remembered(post, brands(brands), edit, null, post.createdAt().toEpochMilli()),
        new TextScore("en", 0.8, 0.15, 0.05, 0.9, false, TextModel.NAME));
  }

  private static List<BrandMatch> brands(String... ids) {
    List<BrandMatch> brands = new ArrayList<>();
    for (String id : ids) {
      brands.add(new BrandMatch(id, Voice.CUSTOMER, List.of("name")));
    }
    return brands;
  }

  private static <I, O> OneInputStreamOperatorTestHarness<I, O> open(ProcessFunction<I, O> function)
      throws Exception {
    return ProcessFunctionTestHarnesses.forProcessFunction(function);
  }

  @SafeVarargs
  private static <I> void take(OneInputStreamOperatorTestHarness<I, ?> harness, I... records)
      throws Exception {
    for (I record : records) {
      harness.processElement(record, START);
    }
  }

  private static <T> List<T> side(
      OneInputStreamOperatorTestHarness<?, ?> harness, OutputTag<T> tag) {
    Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
    return records == null
        ? List.of()
        : new ArrayList<>(records.stream().map(StreamRecord::getValue).toList());
  }
}
