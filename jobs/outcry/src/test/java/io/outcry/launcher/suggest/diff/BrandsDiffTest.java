// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.config.BrandsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries go where a person would write them, and the file stays in order. */
class BrandsDiffTest {
  @TempDir private Path folder;

  @Test
  void lists_grow_at_their_end_and_comments_stay() throws Exception {
    BrandsDiff diff =
        proposed(
            """
            # ours 🛫
            brands:
              - id: acme
                name: Acme
                names:
                  - Acme
                  - Acme Air   # as on the tail
                # what else it means
                exclude: []
                ambiguous: true
                context: [flight]
              - { id: bolt, name: Bolt }
            """);
    assertThat(diff.lines())
        .containsExactly(
            "@@ -6,6 +6,7 @@",
            "       - Acme",
            "       - Acme Air   # as on the tail",
            "+      - \"acmie\"",
            "     # what else it means",
            "-    exclude: []",
            "+    exclude: [\"acme \\\"anvils\\\"\"]",
            "     ambiguous: true",
            "     context: [flight]");
  }

  @Test
  void a_list_that_is_not_there_begins_with_what_held_before() throws Exception {
    assertThat(proposed("brands:\n  - id: acme\n    name: Acme\n").proposed())
        .isEqualTo(
            """
            brands:
              - id: acme
                name: Acme
                names: ["Acme", "acmie"]
                exclude: ["acme \\"anvils\\""]
            """);
  }

  @Test
  void flow_style_and_json_are_kept() throws Exception {
    assertThat(proposed("brands: [{ id: acme, name: Acme, names: [Acme] }]").lines())
        .containsExactly(
            "@@ -1,1 +1,1 @@",
            "-brands: [{ id: acme, name: Acme, names: [Acme] }]",
            "+brands: [{ id: acme, name: Acme, exclude: [\"acme \\\"anvils\\\"\"], names: [Acme,"
                + " \"acmie\"] }]");
    proposed("{\"brands\":[\t{\"id\":\"acme\",\"name\":\"Acme\"}]}");
  }

  @Test
  void a_list_that_several_brands_share_is_left_to_a_person() throws Exception {
    BrandsDiff diff =
        new BrandsDiff(
            """
            brands:
              - { id: acme, name: Acme, names: &ours [Acme] }
              - { id: acme-cargo, name: Acme Cargo, names: *ours }
            """);
    assertThat(diff.add("acme", "names", List.of(), List.of("acmie"))).isFalse();
    assertThat(diff.add("acme-cargo", "names", List.of(), List.of("acmie"))).isFalse();
    assertThat(diff.add("bolt", "names", List.of(), List.of("bolty"))).isFalse();
    assertThat(diff.lines()).isEmpty();
  }

  /** With one name and one exclusion more, which the file then says. */
  private BrandsDiff proposed(String text) throws Exception {
    BrandsDiff diff = new BrandsDiff(text);
    assertThat(diff.add("acme", "names", List.of("Acme"), List.of("acmie"))).isTrue();
    assertThat(diff.add("acme", "exclude", List.of(), List.of("acme \"anvils\""))).isTrue();
    Path file = Files.writeString(folder.resolve("brands.yaml"), diff.proposed());
    Brand brand = BrandsFile.read(file).brands().get(0);
    assertThat(brand.words().names()).startsWith("Acme").endsWith("acmie");
    assertThat(brand.words().exclude()).containsExactly("acme \"anvils\"");
    return diff;
  }
}
