// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.bareRepost;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Posts;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import io.outcry.schemas.posts.PostKind;
import io.outcry.text.TextModel;
import io.outcry.text.TextScore;
import io.outcry.text.kind.TextKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignReaderTest {
  private static final Brand BOLT =
      Brand.of(
          "bolt-air",
          "Bolt Air",
          BrandWords.ofNames("Bolt Air"),
          new BrandAccounts(Map.of("x", List.of("FlyBolt")), Map.of()));
  private static final BrandCatalog CATALOG =
      new BrandCatalog(1, List.of(Posts.ACME, BOLT), List.of());

  private final SignReader reader = new SignReader(CATALOG);

  @Test
  void the_kind_of_a_post_goes_by_its_text_and_its_score() {
    assertThat(customer("Acme Air lost my bag", 0.9).kind()).isEqualTo(StoryKind.COMPLAINT);
    assertThat(customer("boycott Acme Air, all of you", 0.9).kind()).isEqualTo(StoryKind.BACKLASH);
    assertThat(customer("flying with Acme Air", 0.1).kind()).isEqualTo(StoryKind.OTHER);
  }

  @ParameterizedTest
  @EnumSource(TextKind.class)
  void each_kind_of_a_text_is_a_kind_of_a_story(TextKind kind) {
    assertThat(StoryKind.values()).extracting(StoryKind::name).contains(kind.name());
  }

  @Test
  void a_risk_comes_with_its_words() {
    assertThat(customer("the engine caught fire on Acme Air", 0.9).risks())
        .containsExactly(new RiskSign("safety", List.of("caught fire")));
    assertThat(customer("Acme Air lost my bag", 0.9).risks()).isEmpty();
  }

  @Test
  void whoever_leaves_says_so_and_rivals_are_known_by_name_and_account() {
    assertThat(customer("I am done with Acme Air, switching to Bolt Air", 0.9))
        .satisfies(
            signs -> {
              assertThat(signs.leaving()).isTrue();
              assertThat(signs.rivals()).containsExactly("bolt-air");
            });
    assertThat(customer("Acme Air is the worst, switching to @FlyBolt", 0.9).rivals())
        .containsExactly("bolt-air");
    assertThat(customer("Acme Air is the worst, switching to @OtherAir", 0.9).rivals()).isEmpty();
  }

  @Test
  void who_is_no_competitor_of_a_brand_is_no_rival() {
    TextSigns ofBolt =
        reader.of(
            original("p", START, "Bolt Air is the worst, switching to Acme Air"),
            score(0.9),
            new BrandMatch("bolt-air", Voice.CUSTOMER, List.of()));
    assertThat(ofBolt.rivals()).isEmpty();
  }

  @Test
  void a_company_has_tones_and_nothing_else() {
    TextSigns signs =
        reader.of(
            original("p", START, "We are sorry that your engine caught fire, please send us a DM"),
            score(0.9),
            new BrandMatch("acme-air", Voice.COMPANY, List.of()));
    assertThat(signs.tones()).contains("apology", "moved-to-private");
    assertThat(signs).isEqualTo(TextSigns.ofTones(signs.tones()));
  }

  @Test
  void a_share_says_nothing_of_its_own() {
    BrandMatch brand = new BrandMatch("acme-air", Voice.CUSTOMER, List.of());
    assertThat(reader.of(bareRepost("p", "r", START), score(0.5), brand)).isEqualTo(TextSigns.NONE);
    assertThat(
            reader.of(
                post("p", START, "boycott Acme Air", PostKind.REPOST, "r", "r"), score(0.9), brand))
        .isEqualTo(TextSigns.NONE);
  }

  private TextSigns customer(String text, double complaint) {
    return reader.of(
        original("p", START, text),
        score(complaint),
        new BrandMatch("acme-air", Voice.CUSTOMER, List.of()));
  }

  private static TextScore score(double complaint) {
    return new TextScore("en", 0.8, 0.1, 0.1, complaint, false, TextModel.NAME);
  }
}
