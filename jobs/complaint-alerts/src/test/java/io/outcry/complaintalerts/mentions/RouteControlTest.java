// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.books.Unheeded;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderOperator;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.posts.DeadLetter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("try") // close() of the harness says that it may be interrupted
class RouteControlTest {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "acme-air,,,acme-air",
    ",acme-air:x:1724,,acme-air",
    ",,a_acme-air_5f0c5f0c5f0c,acme-air",
    ",,a_my_brand_5f0c5f0c5f0c,my_brand",
  })
  void a_brand_is_named_or_stands_in_the_story_or_the_alert(
      @Nullable String brand, @Nullable String story, @Nullable String alert, String expected)
      throws Exception {
    try (var harness = harness()) {
      String type = brand == null ? "useful" : "silence";
      harness.processElement(event(type, brand, story, alert, null, NOW), 0);
      assertThat(harness.extractOutputValues())
          .extracting(BrandEvent::brand)
          .containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "useful,,acme-rail:x:1,brand 'acme-rail' is unknown",
    "useful,,no-story,brand 'null' is unknown",
    "useful,,,alertId or storyId is missing; useful needs one",
    "praise,,acme-air:x:1,'type ''praise'' is unknown; expected one of ack, close, forget-author, not-useful, responded, silence, useful'",
    "forget-author,99,,author is missing or has no network; write x:99",
  })
  void what_cannot_be_carried_out_leaves_with_its_reason(
      String type, @Nullable String author, @Nullable String story, String why) throws Exception {
    try (var harness = harness()) {
      harness.processElement(event(type, null, story, null, author, NOW), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      assertThat(values(harness.getSideOutput(Unheeded.CONTROL)))
          .extracting(DeadLetter::message)
          .containsExactly(why);
    }
  }

  @Test
  void an_event_may_be_five_minutes_ahead_and_no_more() throws Exception {
    try (var harness = harness()) {
      Instant latest = NOW.plusSeconds(300);
      harness.processElement(event("useful", null, "acme-air:x:1", null, null, latest), 0);
      assertThat(harness.extractOutputValues()).hasSize(1);
      Instant later = latest.plusMillis(1);
      harness.processElement(event("useful", null, "acme-air:x:1", null, null, later), 0);
      assertThat(harness.extractOutputValues()).hasSize(1);
      assertThat(values(harness.getSideOutput(Unheeded.CONTROL)))
          .extracting(DeadLetter::message)
          .containsExactly("at 2026-01-05T10:05:00.001Z is in the future");
    }
  }

  @Test
  void the_wish_to_forget_an_author_reaches_each_brand_once_or_nobody() throws Exception {
    ControlEvent wish = event("forget-author", null, null, null, "x:99", NOW);
    try (var authors = authors()) {
      authors.processElement(AuthorEvent.forgotten(wish, "x:99"), 0);
      assertThat(values(authors.getSideOutput(Unheeded.CONTROL)))
          .containsExactly(Unheeded.letter(wish, "nobody of this id was heard lately"));

      long atMillis = NOW.toEpochMilli();
      authors.processElement(new AuthorEvent("x:99", "acme-air", atMillis), 0);
      authors.processElement(AuthorEvent.forgotten(wish, "x:99"), 0);
      assertThat(authors.extractOutputValues())
          .extracting(BrandEvent::goneAuthor)
          .containsExactly("x:99");

      authors.processElement(new AuthorEvent("x:99", "acme-air", atMillis + 1), 0);
      authors.processElement(AuthorEvent.forgotten(wish, "x:99"), 0);
      assertThat(authors.extractOutputValues()).hasSize(1);
    }
  }

  private static <T> List<T> values(@Nullable Collection<StreamRecord<T>> records) {
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  private static ControlEvent event(
      String type,
      @Nullable String brand,
      @Nullable String story,
      @Nullable String alert,
      @Nullable String author,
      Instant at) {
    return new ControlEvent(
        "c1", type, brand, alert, story, author, List.of(), "ann", at, NOW, null, null);
  }

  private static OneInputStreamOperatorTestHarness<ControlEvent, BrandEvent> harness()
      throws Exception {
    List<Brand> brands =
        List.of(
            Brand.of("acme-air", "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE),
            Brand.of("my_brand", "Mine", BrandWords.ofNames("Mine"), BrandAccounts.NONE));
    var harness =
        new OneInputStreamOperatorTestHarness<ControlEvent, BrandEvent>(
            new ProcessOperator<>(new RouteControl(new BrandCatalog(1, brands, List.of()))));
    harness.open();
    harness.setProcessingTime(NOW.toEpochMilli());
    return harness;
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, AuthorEvent, BrandEvent> authors()
      throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new InOrderOperator<>(new RememberAuthors(EventOrder.AS_IT_COMES)),
            AuthorEvent::author,
            Types.STRING);
    harness.open();
    return harness;
  }
}
