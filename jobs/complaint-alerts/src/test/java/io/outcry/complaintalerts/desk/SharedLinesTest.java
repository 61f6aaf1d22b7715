// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness declares that close() throws anything
class SharedLinesTest {
  private static final String VIDEO = "https://youtu.be/dQw4w9WgXcQ";

  @Test
  void an_alert_has_the_videos_and_links_that_its_posts_share_and_its_headline_names_the_first()
      throws Exception {
    try (var desk = open()) {
      for (int i = 0; i < 40; i++) {
        String seen = i % 2 == 0 ? "" : " https://news.example/a?utm_source=x" + i;
        Post post = original("p" + i, START + i * 20L * SECOND, "what happened to bag " + i + seen);
        desk.take(heard(with(post, new Media("video", VIDEO), new Media("image", "https://c.x/"))));
      }
      desk.watermark(START + HOUR);
      assertThat(desk.out()).extracting(Mention::storyId).containsOnly("acme-air:x:p0");
      List<Alert> alerts = desk.side(RunDesk.ALERTS);
      Alert first = alerts.get(0);
      long posts = first.spread().posts();
      assertThat(first.media()).containsExactly(new Alert.SharedMedia("video", VIDEO, posts));
      assertThat(first.sharedLinks())
          .containsExactly(new Alert.SharedLink("https://news.example/a", posts / 2));
      assertThat(first.headline().happening()).endsWith("a video carries this story: " + VIDEO);
    }
  }

  private static Post with(Post post, Media... media) {
    return new Post(
        post.id(),
        post.network(),
        post.author(),
        post.createdAt(),
        post.text(),
        post.kind(),
        post.parentId(),
        post.conversationId(),
        post.lang(),
        post.url(),
        List.of(media),
        post.engagement(),
        post.editedAt(),
        post.receivedAt());
  }

  private static BrandEvent heard(Post post) {
    BrandMatch brand = new BrandMatch("acme-air", Voice.CUSTOMER, List.of("name"));
    TextScore angry = new TextScore("en", 0.8, 0.15, 0.05, 0.9, false, TextModel.NAME);
    return new BrandEvent(
        brand, post, angry, false, false, null, null, post.createdAt().toEpochMilli());
  }

  private static Harness<BrandEvent, Mention> open() throws Exception {
    return Harness.open(new RunDesk(CATALOG, EventOrder.BY_EVENT_TIME), BrandEvent::brand, null);
  }
}
