// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.complaintalerts.order.InOrderOperator;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.text.TextScore;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class HeardSinceTest {
  private static final Instant FIRST = Instant.parse("2026-01-05T10:00:00Z");
  private static final BrandCatalog CATALOG =
      new BrandCatalog(
          1,
          List.of(Brand.of("acme", "Acme", BrandWords.ofNames("Acme"), BrandAccounts.NONE)),
          List.of());

  @Test
  void odds_do_not_depend_on_a_watermark_before_the_first_post() throws Exception {
    List<StoryChange> expected = storiesAfterWatermarks();
    assertThat(expected).isNotEmpty();
    assertThat(storiesAfterWatermarks(FIRST.minusSeconds(5), FIRST.minusMillis(1)))
        .isEqualTo(expected);
  }

  @SuppressWarnings("try") // close() of the harness may be interrupted, as its interface says
  private static List<StoryChange> storiesAfterWatermarks(Instant... early) throws Exception {
    try (var harness =
        new KeyedOneInputStreamOperatorTestHarness<String, BrandEvent, Mention>(
            new InOrderOperator<>(new RunDesk(CATALOG, EventOrder.BY_EVENT_TIME)),
            BrandEvent::brand,
            Types.STRING)) {
      harness.open();
      harness.processElement(complaint(), FIRST.toEpochMilli());
      for (Instant watermark : early) {
        harness.processWatermark(watermark.toEpochMilli());
      }
      harness.processWatermark(FIRST.toEpochMilli());
      return harness.getSideOutput(RunDesk.STORIES).stream().map(StreamRecord::getValue).toList();
    }
  }

  private static BrandEvent complaint() {
    Post post =
        new Post(
            "x:1",
            "x",
            new Author("99", "ann", 120L),
            FIRST,
            "Acme lost my bag again",
            PostKind.ORIGINAL,
            null,
            null,
            "en",
            null,
            List.of(),
            new Engagement(0, 0, 0, 0, 0),
            null,
            null);
    return new BrandEvent(
        new BrandMatch("acme", Voice.CUSTOMER, List.of("name:Acme")),
        post,
        new TextScore("en", 0.9, 0.05, 0.05, 0.9, false),
        false,
        false,
        null,
        null,
        FIRST.toEpochMilli());
  }
}
