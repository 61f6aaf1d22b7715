// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.reading;

import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.bareRepost;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.post;
import static io.outcry.complaintalerts.Posts.quote;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.mentions.Remembered;
import io.outcry.complaintalerts.mentions.ScoredPost;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorthReadingTest {
  private static final Post ROOT = original("root", START, "Acme Air lost my bag again");
  private static final Post REPLY = reply("reply", "root", START, "mine too");
  private static final boolean SURE = false;
  private static final boolean UNSURE = true;

  @Test
  void a_complaint_that_opens_a_conversation_is_worth_it() {
    assertThat(isWorth(ROOT, 0.5, SURE)).isTrue();
    assertThat(isWorth(ROOT, 0.99, SURE)).isTrue();
    assertThat(isWorth(ROOT, 0.49, SURE)).isFalse();
  }

  @Test
  void what_answers_another_post_is_worth_it_only_where_the_first_model_is_unsure() {
    assertThat(isWorth(REPLY, 0.99, SURE)).isFalse();
    assertThat(isWorth(REPLY, 0.34, UNSURE)).isTrue();
    assertThat(isWorth(quote("quote", "root", START, "shame"), 0.99, SURE)).isFalse();
    assertThat(isWorth(ROOT, 0.34, UNSURE)).isTrue();
  }

  @Test
  void a_share_is_not_worth_it_even_with_words() {
    Post withWords = post("share", START, "RT lost my bag again", PostKind.REPOST, "root", null);
    assertThat(isWorth(withWords, 0.5, UNSURE)).isFalse();
    assertThat(isWorth(bareRepost("bare", "root", START), 0.5, UNSURE)).isFalse();
  }

  @Test
  void what_only_companies_said_is_not_worth_it() {
    assertThat(isWorth(ROOT, 0.9, UNSURE, Voice.COMPANY)).isFalse();
    assertThat(isWorth(ROOT, 0.9, UNSURE, Voice.COMPANY, Voice.COMPANY)).isFalse();
    assertThat(isWorth(ROOT, 0.9, UNSURE, Voice.COMPANY, Voice.CUSTOMER)).isTrue();
    assertThat(isWorth(ROOT, 0.9, UNSURE, Voice.EMPLOYEE)).isTrue();
  }

  @Test
  void a_later_version_and_a_deletion_are_not_worth_it() {
    TextScore score = score(0.9, UNSURE);
    List<BrandMatch> brands = brands(Voice.CUSTOMER);
    assertThat(WorthReading.is(new ScoredPost(new Remembered(ROOT, brands, true, null, 0), score)))
        .isFalse();
    assertThat(
            WorthReading.is(new ScoredPost(new Remembered(null, brands, false, "x:root", 0), null)))
        .isFalse();
  }

  private static boolean isWorth(Post post, double complaint, boolean unsure, Voice... voices) {
    List<BrandMatch> brands = brands(voices.length == 0 ? new Voice[] {Voice.CUSTOMER} : voices);
    return WorthReading.is(
        new ScoredPost(new Remembered(post, brands, false, null, 0), score(complaint, unsure)));
  }

  private static List<BrandMatch> brands(Voice... voices) {
    return Arrays.stream(voices).map(it -> new BrandMatch("acme-air", it, List.of())).toList();
  }

  private static TextScore score(double complaint, boolean unsure) {
    return new TextScore("en", 0.5, 0.3, 0.2, complaint, unsure, TextModel.NAME);
  }
}
