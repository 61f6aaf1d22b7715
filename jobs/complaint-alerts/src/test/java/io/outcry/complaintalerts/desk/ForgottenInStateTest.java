// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.BrandEvents.authorGone;
import static io.outcry.complaintalerts.BrandEvents.gone;
import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.HOUR;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.SECOND;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.by;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.BrandEvents;
import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.Post;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.junit.jupiter.api.Test;

/** The bytes that a checkpoint writes hold nothing of who and what was deleted. */
@SuppressWarnings("try") // the harness declares that close() throws anything
class ForgottenInStateTest {
  private static final String TEXT = "Acme Air lost my zither at Zanzibar gate, is it burnt?";

  @Test
  void a_deleted_post_while_its_story_is_live() throws Exception {
    try (var desk = storm()) {
      assertThat(state(desk)).contains("zanzibar", "zoe-zebra", "zither");
      desk.take(gone("x:root", START + 20 * MINUTE));
      assertThat(state(desk)).doesNotContain("zanzibar", "zoe-zebra", "zither", "burnt");
      assertThat(state(desk)).contains("still nothing");
    }
  }

  @Test
  void all_posts_of_an_author() throws Exception {
    try (var desk = storm()) {
      desk.take(
          heard(by("zoe-zebra", reply("more", "root", START + 6 * MINUTE, "my poor zither"))),
          authorGone("x:zoe-zebra", START + 20 * MINUTE));
      assertThat(state(desk)).doesNotContain("zanzibar", "zoe-zebra", "zither", "burnt");
    }
  }

  @Test
  void any_post_once_its_story_is_over() throws Exception {
    try (var desk = storm()) {
      desk.watermark(START + 14 * HOUR);
      assertThat(desk.side(RunDesk.ALERTS)).isNotEmpty();
      assertThat(state(desk)).doesNotContain("zanzibar", "zoe-zebra", "zither", "still nothing");
      desk.take(gone("x:root", START + 14 * HOUR));
      desk.watermark(START + 15 * HOUR);
      assertThat(desk.side(RunDesk.ALERTS))
          .last()
          .satisfies(alert -> assertThat(alert.reason()).isEqualTo("redacted"))
          .satisfies(alert -> assertThat(alert.toString()).doesNotContain("zither", "zoe-zebra"));
    }
  }

  private static Harness<BrandEvent, Mention> storm() throws Exception {
    Harness<BrandEvent, Mention> desk =
        Harness.open(new RunDesk(CATALOG, EventOrder.AS_IT_COMES), BrandEvent::brand, null);
    desk.take(heard(by("zoe-zebra", original("root", START, TEXT))));
    for (int i = 0; i < 30; i++) {
      desk.take(heard(reply("r" + i, "root", START + 10 * SECOND * i, "still nothing " + i)));
    }
    assertThat(desk.side(RunDesk.ALERTS)).isNotEmpty();
    return desk;
  }

  private static String state(Harness<BrandEvent, Mention> desk) throws Exception {
    OperatorSubtaskState checkpoint = desk.checkpoint();
    StringBuilder all = new StringBuilder();
    for (KeyedStateHandle handle : checkpoint.getManagedKeyedState()) {
      try (InputStream in = ((KeyGroupsStateHandle) handle).openInputStream()) {
        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static BrandEvent heard(Post post) {
    boolean burns = post.text().contains("burnt");
    List<RiskSign> risks = burns ? List.of(new RiskSign("safety", List.of("burnt"))) : List.of();
    TextSigns signs = new TextSigns(null, risks, false, List.of(), List.of());
    return BrandEvents.with(signs, BrandEvents.heard(post));
  }
}
