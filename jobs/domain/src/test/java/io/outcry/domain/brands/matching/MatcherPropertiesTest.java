// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

import static io.outcry.domain.brands.matching.Brands.matcher;
import static io.outcry.domain.brands.matching.Brands.named;
import static io.outcry.domain.brands.matching.Brands.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.Brand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MatcherPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "acme", "Air", "AIR", "a", "bolt", "x1", " ", " ", "  ", "\n", "-", "-", ",", "'s", "#",
          "@", "$", "😀", "(", "全日空", ".");
  private static final String REST = "[a-z0-9](?:[a-z0-9]|[.@-](?=[a-z0-9])|-(?=-))*";
  private static final List<Pattern> HIDDEN =
      List.of(
          Pattern.compile("(?<![a-z0-9])@" + REST),
          Pattern.compile("(?<![a-z0-9])[$]" + REST.replace("@", "")),
          Pattern.compile("[a-z0-9.+-]*[a-z0-9]@" + REST));

  @Test
  void it_finds_what_a_regular_expression_per_name_finds() {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      String text = pieces(random, 14);
      String name = pieces(random, 1 + random.nextInt(3)).replaceAll("[^a-zA-Z ]", "").strip();
      if (name.isEmpty()) {
        continue;
      }
      assertThat(!Brands.idsIn(text, named("b", name)).isEmpty())
          .as("seed %d, name <%s>, text <%s>", seed, name, text)
          .isEqualTo(naive(name, text));
    }
  }

  @Test
  void a_brand_is_found_as_if_it_were_alone() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Brand[] brands = new Brand[8];
      for (int i = 0; i < brands.length; i++) {
        brands[i] = named("b" + i, "a" + pieces(random, 3), pieces(random, 2) + "x");
      }
      String text = pieces(random, 40);
      List<BrandMatch> alone = new ArrayList<>();
      for (Brand brand : brands) {
        alone.addAll(matcher(brand).match(post(text)));
      }
      assertThat(matcher(brands).match(post(text)))
          .as("seed %d, text <%s>", seed, text)
          .isEqualTo(alone);
    }
  }

  @Test
  void what_is_said_around_a_text_of_its_own_changes_nothing_in_it() {
    Brand[] brands = {Brands.ACME, named("bolt", "Bolt", "#bolt")};
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      String one = pieces(random, 10);
      String two = pieces(random, 10);
      var both = new ArrayList<>(Brands.idsIn(one, brands));
      Brands.idsIn(two, brands).stream().filter(id -> !both.contains(id)).forEach(both::add);
      assertThat(Brands.idsIn(one + " ; " + two, brands))
          .as("seed %d, <%s> <%s>", seed, one, two)
          .containsExactlyInAnyOrderElementsOf(both);
    }
  }

  /** Slow and simple: names with spaces, no underscores, no links. */
  private static boolean naive(String name, String text) {
    String words =
        String.join("(?:\\s+|(?<=[a-z0-9])-(?=[a-z0-9]))", name.split("\\s+"))
            .toLowerCase(Locale.ROOT);
    var shown = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (Pattern hidden : HIDDEN) {
      Matcher tag = hidden.matcher(text.toLowerCase(Locale.ROOT));
      while (tag.find()) {
        shown.replace(tag.start(), tag.end(), "\u0001".repeat(tag.end() - tag.start()));
      }
    }
    return Pattern.compile("(?<![a-z0-9])" + words + "(?![a-z0-9])").matcher(shown).find();
  }

  private static String pieces(Random random, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
