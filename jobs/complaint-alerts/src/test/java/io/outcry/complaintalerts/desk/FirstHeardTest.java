// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.BrandEvents.heard;
import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.schemas.stories.StoryChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstHeardTest {
  @Test
  void a_brand_is_heard_since_its_first_post_wherever_the_watermark_stood_before()
      throws Exception {
    assertThat(storiesWithWatermarkAt(START - 10 * HOUR))
        .isNotEmpty()
        .isEqualTo(storiesWithWatermarkAt(START));
  }

  /** The watermark comes when the posts wait for it. */
  @SuppressWarnings("try") // the harness may be interrupted while it closes
  private static List<StoryChange> storiesWithWatermarkAt(long watermark) throws Exception {
    RunDesk function = new RunDesk(CATALOG, EventOrder.BY_EVENT_TIME);
    try (var desk = Harness.open(function, BrandEvent::brand, null)) {
      desk.take(
          heard(original("1", START, "Acme Air lost my bag")),
          heard(reply("2", "1", START + MINUTE, "Acme Air lost my bag")));
      desk.watermark(watermark);
      desk.watermark(START + 10 * MINUTE);
      return desk.side(RunDesk.STORIES);
    }
  }
}
