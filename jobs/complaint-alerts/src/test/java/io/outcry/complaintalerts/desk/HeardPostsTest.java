// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.BrandEvents;
import io.outcry.domain.desk.DeskEvent;
import io.outcry.text.TextScore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardPostsTest {

  @ParameterizedTest
  @CsvSource({"en, true", "ar, true", "hi, false", "nl, false", "ja, false", "und, false"})
  void a_post_is_understood_in_the_languages_that_have_scores(String language, boolean understood) {
    TextScore score = new TextScore(language, 0.8, 0.15, 0.05, 0.9, false, "fast");
    assertThat(HeardPosts.event(BrandEvents.heard(original("p", START, "lost"), score, false)))
        .isInstanceOfSatisfying(
            DeskEvent.Heard.class,
            heard -> assertThat(heard.post().understood()).isEqualTo(understood));
  }
}
