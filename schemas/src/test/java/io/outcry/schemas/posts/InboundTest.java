// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboundTest {
  private static final String HALF = "\ud83d and \ude00 but \ud83d\ude00";
  private static final String WHOLE = "\ufffd and \ufffd but \ud83d\ude00";

  @Test
  void half_characters_become_the_replacement_character_in_each_text_of_a_post() {
    assertThat(Inbound.of(post(HALF)).post()).isEqualTo(post(WHOLE));
  }

  @Test
  void a_deletion_names_a_post_or_an_author_as_the_post_does() {
    assertThat(Inbound.of(new Deletion(HALF, null, HALF, null, null)).deletion())
        .isEqualTo(new Deletion(WHOLE, null, WHOLE, null, null));
    assertThat(Inbound.of(new Deletion(null, HALF, "x", null, null)).deletion())
        .isEqualTo(new Deletion(null, WHOLE, "x", null, null));
  }

  @Test
  void a_notice_has_whole_characters() {
    assertThat(Inbound.notice(HALF).notice()).isEqualTo(WHOLE);
  }

  private static Post post(String text) {
    return new Post(
        text,
        text,
        new Author(text, text, 3L),
        Instant.EPOCH,
        text,
        PostKind.REPLY,
        text,
        text,
        text,
        text,
        List.of(new Media(text, text)),
        Engagement.NONE,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
