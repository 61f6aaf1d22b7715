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
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class FirstHeardTest {
  private static final Instant FIRST_POST = Instant.parse("2026-01-05T20:00:00Z");
  private static final BrandCatalog CATALOG =
      new BrandCatalog(
          1,
          List.of(
              Brand.of("acme-air", "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE)),
          List.of());

  @Test
  void a_brand_is_heard_since_its_first_post_wherever_the_watermark_stood_before()
      throws Exception {
    Instant tenHoursBefore = FIRST_POST.minusSeconds(36_000);
    assertThat(storiesWithWatermarkAt(tenHoursBefore))
        .isNotEmpty()
        .isEqualTo(storiesWithWatermarkAt(FIRST_POST));
  }

  /** The watermark comes when the posts wait for it. */
  @SuppressWarnings("try") // the harness may be interrupted while it closes
  private static List<StoryChange> storiesWithWatermarkAt(Instant watermark) throws Exception {
    var operator = new InOrderOperator<>(new RunDesk(CATALOG, EventOrder.BY_EVENT_TIME));
    try (var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(operator, BrandEvent::brand, Types.STRING)) {
      harness.open();
      harness.processElement(new StreamRecord<>(post("x:1", "ann", FIRST_POST)));
      harness.processElement(new StreamRecord<>(post("x:2", "ben", FIRST_POST.plusSeconds(60))));
      harness.processWatermark(watermark.toEpochMilli());
      harness.processWatermark(FIRST_POST.plusSeconds(600).toEpochMilli());
      return harness.getSideOutput(RunDesk.STORIES).stream().map(StreamRecord::getValue).toList();
    }
  }

  private static BrandEvent post(String id, String author, Instant at) {
    boolean root = id.equals("x:1");
    Post post =
        new Post(
            id,
            "x",
            new Author(author, author, 120L),
            at,
            "Acme Air lost my bag",
            root ? PostKind.ORIGINAL : PostKind.REPLY,
            root ? null : "x:1",
            "x:1",
            "en",
            null,
            List.of(),
            Engagement.NONE,
            null,
            null);
    return new BrandEvent(
        new BrandMatch("acme-air", Voice.CUSTOMER, List.of("name:Acme Air")),
        post,
        new TextScore("en", 0.8, 0.15, 0.05, 0.9, false, TextModel.NAME),
        false,
        false,
        null,
        null,
        at.toEpochMilli());
  }
}
