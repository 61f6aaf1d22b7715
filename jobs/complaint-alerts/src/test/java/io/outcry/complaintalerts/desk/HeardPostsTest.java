// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.desk.DeskEvent;
import io.outcry.text.TextScore;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardPostsTest {

  @ParameterizedTest
  @CsvSource({"en, true", "ar, true", "hi, false", "nl, false", "ja, false", "und, false"})
  void a_post_is_understood_in_the_languages_that_have_scores(String language, boolean understood) {
    TextScore score = new TextScore(language, 0.8, 0.15, 0.05, 0.9, false, "fast");
    BrandMatch brand = new BrandMatch("acme-air", Voice.CUSTOMER, List.of());
    BrandEvent event =
        new BrandEvent(brand, original("p", START, "lost"), score, false, false, null, null, START);
    assertThat(HeardPosts.event(event))
        .isInstanceOfSatisfying(
            DeskEvent.Heard.class,
            heard -> assertThat(heard.post().understood()).isEqualTo(understood));
  }
}
