// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import static io.outcry.domain.brands.matching.Brands.ACME;
import static io.outcry.domain.brands.matching.Brands.DELTA;
import static io.outcry.domain.brands.matching.Brands.matcher;
import static io.outcry.domain.brands.matching.Brands.post;
import static io.outcry.domain.brands.matching.Brands.whyIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final int LIMIT = BrandMatcher.MAX_TEXT_CHARS;

  @Test
  void a_name_up_to_the_limit_is_heard_and_behind_it_not() {
    assertThat(whyIn(" ".repeat(LIMIT - 8) + "Acme Air", ACME)).isNotEmpty();
    assertThat(whyIn(" ".repeat(LIMIT - 7) + "Acme Air", ACME)).isEmpty();
  }

  @Test
  void the_limit_does_not_cut_a_character_in_two() {
    assertThat(whyIn("Acme Air " + "😀".repeat(LIMIT), ACME)).containsExactly("name:Acme Air");
    assertThat(whyIn("Acme Air  " + "😀".repeat(LIMIT), ACME)).containsExactly("name:Acme Air");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme air ",
        "@acmeair",
        "#acmeair",
        "$",
        "@",
        "acmeair.example",
        "a.",
        "https://",
        "é̖",
        "\u0301\u0316",
        "\uD800",
        "\uDC00",
        "\u0000",
        "\u200D",
        "ﷺ",
        "_",
        "-",
        "a-",
        "全日空",
        "delta variant ",
        "👩‍✈️",
        "\uFEFF",
        "http://a@",
        "a@"
      })
  void five_megabytes_of_anything_cost_little(String piece) {
    PostText post = post(piece.repeat(5_000_000 / piece.length()));
    BrandMatcher matcher = matcher(ACME, DELTA);
    // generous: it takes milliseconds, and would take minutes if something were quadratic
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> matcher.match(post));
  }

  @Test
  void any_characters_in_any_order_pass_and_give_the_same_twice() {
    BrandMatcher matcher = matcher(ACME, DELTA);
    for (int round = 0; round < 2_000; round++) {
      Random random = new Random(round);
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(random.nextInt(8) == 0 ? "acme air" : "");
        text.append((char) random.nextInt(0x10000));
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
      PostText post = post(text.toString());
      assertThat(matcher.match(post)).as("seed %d", round).isEqualTo(matcher.match(post));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0007", "\uD800", "\uDFFF", "\uFFFF", "<b>", "\u0085"})
  void what_is_no_letter_ends_a_word(String odd) {
    assertThat(whyIn(odd + "acme air" + odd, ACME)).containsExactly("name:Acme Air");
  }
}
