// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import static io.outcry.domain.brands.matching.Brands.ACME;
import static io.outcry.domain.brands.matching.Brands.idsIn;
import static io.outcry.domain.brands.matching.Brands.named;
import static io.outcry.domain.brands.matching.Brands.whyIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatchTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme Air",
        "i hate ACME AIR!",
        "acme air's crew",
        "acme air’s crew",
        "(Acme Air)",
        "\"Acme Air\"",
        "_Acme Air_ and __acme air__",
        "Acme  \t Air",
        "Acme\nAir",
        "Acme\u00A0Air",
        "Acme-Air",
        "Acme\u2011Air",
        "Acme-Air-Flug",
        "non-Acme Air",
        "Acme Air™",
        "Acme® Air",
        "Ａｃｍｅ　Ａｉｒ",
        "𝓐𝓬𝓶𝓮 𝓐𝓲𝓻",
        "Ac\u200Bme A\u00ADir",
        "\u202Eacme air\u202C",
        "✈️Acme Air✈️",
        "أنا أكره Acme Air جدا",
        "アクミーはAcme Airです",
        "#Acme Air",
        "acme air.But why",
      })
  void a_name_is_found_however_it_is_written(String text) {
    assertThat(whyIn(text, ACME)).containsExactly("name:Acme Air");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme",
        "AcmeAirs",
        "xAcme Air",
        "Acme Air2",
        "Acme Air_fan",
        "snake_acme air",
        "Acme, Air",
        "Acme - Air",
        "Acme--Air",
        "Acme — Air",
        "Acme_Air",
        "Acme Aire\u0301",
        "@Acme Air",
        "@AcmeAirFan",
        "@AcmeAir@other.example",
        "#acmeairfail",
        "$ACMEX",
        "US$ACME",
        "B€$ACME",
        "L@$ACME",
        "$ACME€",
        "K-$ACMEÝ-X",
        "mail acmeair@mail.example or joe@acmeair.mail.example",
        "https://news.example/AcmeAir?q=AcmeAir#AcmeAir",
        "news.example/acmeair",
      })
  void what_only_looks_like_a_name_is_not(String text) {
    assertThat(whyIn(text, ACME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'#AcmeAir strands us', 'name:#acmeair'",
    "'fail#acmeair', 'name:#acmeair'",
    "'sell $acme.', 'name:$ACME'",
    "'$ACME-USD', 'name:$ACME'",
    "'$ACMEの株', 'name:$ACME'",
  })
  void a_tag_is_found_as_a_whole(String text, String why) {
    assertThat(whyIn(text, ACME)).contains(why);
  }

  @Test
  void a_plain_name_counts_as_a_topic_but_not_as_a_handle_or_a_ticker() {
    Brand bolt = named("bolt", "Bolt");
    assertThat(idsIn("#bolt is late", bolt)).containsExactly("bolt");
    assertThat(idsIn("@bolt hello", bolt)).isEmpty();
    assertThat(idsIn("$BOLT to the moon", bolt)).isEmpty();
    assertThat(idsIn("thanks @big.bolt.example", bolt)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "全日空, 今日の全日空便は遅れた",
    "アップル, #アップルの新製品",
    "삼성, 삼성이 나빠요",
    "การบินไทย, วันนี้การบินไทยล่าช้า",
    "Sony, ソニーSony製",
  })
  void a_script_without_spaces_needs_no_boundary(String name, String text) {
    assertThat(idsIn(text, named("b", name))).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource({
    "Straße 7, STRASSE 7",
    "İstanbul Air, istanbul air",
    "ΟΔΟΣ, οδός wie οδος",
    "Café Noir, CAFE\u0301 NOIR",
    "Coca-Cola, coca cola",
    "AT&T, at&t sucks",
    "Yahoo!, yahoo!!",
    "McDonald's, MCDONALD’S fries",
    "🍎, i love 🍎🏻 pie",
    "שלום, ‏שלום‎ לכם",
    "3M, 3m tape",
  })
  void spelling_and_case_of_any_script_make_no_difference(String name, String text) {
    assertThat(idsIn(text, named("b", name))).containsExactly("b");
  }

  @Test
  void all_brands_of_a_text_are_found_by_id_each_reason_once() {
    Brand air = named("b-air", "Acme Air", "Acme");
    Brand cargo = named("a-cargo", "Acme Cargo", "Acme");
    assertThat(idsIn("acme air, Acme Air and acme cargo", air, cargo))
        .containsExactly("a-cargo", "b-air");
    assertThat(whyIn("acme air, Acme Air and acme cargo", air))
        .containsExactly("name:Acme", "name:Acme Air");
  }

  @Test
  void a_brand_without_names_is_found_by_its_own_name() {
    assertThat(idsIn("oh bolt air", Brand.of("b", "Bolt Air", noNames(), ACME.accounts())))
        .containsExactly("b");
  }

  @Test
  void a_catalog_that_cannot_be_matched_is_refused() {
    assertThatThrownBy(() -> Brands.matcher(named("a", "\u200B ™ ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("brand 'a': '\u200B ™ ' holds nothing that a text could match");
    assertThatThrownBy(() -> Brands.matcher(named("a", "x"), named("a", "y")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two brands have the id 'a'");
    assertThat(BrandMatcher.canMatch(" \n")).isFalse();
    assertThat(BrandMatcher.canMatch("T")).isTrue();
  }

  private static BrandWords noNames() {
    return BrandWords.ofNames();
  }
}
