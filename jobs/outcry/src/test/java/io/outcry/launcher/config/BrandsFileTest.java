// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.ResponseSettings;
import io.outcry.domain.brands.StoryKind;
import io.outcry.launcher.config.reading.ConfigFile;
import io.outcry.launcher.config.reading.ConfigProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrandsFileTest {
  static Stream<Path> good() {
    return ConfigTestFiles.in("brands/good");
  }

  static Stream<Path> bad() {
    return ConfigTestFiles.in("brands/bad");
  }

  @ParameterizedTest
  @MethodSource("good")
  void a_good_file_is_read(Path file) {
    assertThat(BrandsFile.read(file).brands()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_bad_file_is_refused_with_all_its_problems_and_their_mend(Path file) throws Exception {
    ConfigTestFiles.expectProblems(file, BrandsFile::read);
  }

  @Test
  void every_field_arrives() {
    BrandCatalog catalog = BrandsFile.read(ConfigTestFiles.file("brands/good/all-fields.yaml"));
    assertThat(catalog.version()).isEqualTo(1);
    assertThat(catalog.budgets())
        .containsExactly(new BrandCatalog.Budget(List.of("acme-air", "bolt-air"), 1.5));
    assertThat(catalog.brands().get(0))
        .isEqualTo(
            new Brand(
                "acme-air",
                "Acme Air",
                new BrandWords(
                    List.of("Acme Air", "AcmeAir", "#acmeair", "1234"),
                    List.of("acmeair.example", "flüge.example"),
                    List.of("flight", "gate", "luggage", "pilot"),
                    List.of("acme anvils"),
                    true),
                new BrandAccounts(
                    Map.of(
                        "x", List.of("AcmeAir", "@AcmeAirHelp"),
                        "bluesky", List.of("acmeair.example"),
                        "mastodon", List.of("care@acme.example"),
                        "trustsite", List.of("acme")),
                    Map.of("x", List.of("acme_pilot_joe"))),
                List.of("bolt-air"),
                "care-emea",
                new AlertSettings(
                    List.of(StoryKind.COMPLAINT),
                    0.5,
                    7,
                    2,
                    AlertSettings.Mode.SHADOW,
                    new AlertSettings.Risk(3, 0.1),
                    true),
                new ResponseSettings(ResponseSettings.Counts.SUBSTANTIVE, 5_400_000),
                Brand.DEFAULT_HALF_LIFE_MILLIS));
  }

  @Test
  void a_brand_alerts_within_its_share_of_a_budget(@TempDir Path folder) throws Exception {
    String yaml =
        """
        brands:
          - { id: a, name: A1 }
          - { id: b, name: B1, alert: { falseAlarmsPerWeek: 4 } }
          - { id: c, name: C1, alert: { falseAlarmsPerWeek: 0.5 } }
          - { id: d, name: D1 }
        budgets:
          - { brands: [a, b, c], falseAlarmsPerWeek: 6.5 }
        """;
    Path file = Files.writeString(folder.resolve("brands.yaml"), yaml);
    assertThat(BrandsFile.read(file).brands())
        .extracting(brand -> brand.alert().falseAlarmsPerWeek())
        .containsExactly(3.0, 3.0, 0.5, 1.0);
  }

  @Test
  void what_is_left_out_has_the_documented_defaults() {
    Brand brand =
        BrandsFile.read(ConfigTestFiles.file("brands/good/smallest.yaml")).brands().get(0);
    assertThat(brand)
        .isEqualTo(
            Brand.of(
                "acme",
                "Acme",
                new BrandWords(List.of(), List.of(), List.of(), List.of(), false),
                BrandAccounts.NONE));
  }

  @Test
  void a_byte_order_mark_tabs_and_carriage_returns_in_json_do_no_harm(@TempDir Path folder)
      throws Exception {
    String json =
        "\ufeff{\"brands\":\t[\r\n\t{\"id\": \"acme\", \"name\": \"Ac\\u006de \\/ Co\"}\r\n]}";
    Path file = Files.writeString(folder.resolve("brands.json"), json);
    assertThat(BrandsFile.read(file).brands().get(0).name()).isEqualTo("Acme / Co");
  }

  @Test
  void a_missing_file_and_a_folder_are_named(@TempDir Path folder) throws Exception {
    assertProblem(
        folder.resolve("none.yaml"),
        "none.yaml:1: there is no such file; check the path, or write one: brands:"
            + " [{ id: acme, name: Acme }]");
    assertProblem(
        folder.resolve("."), ".:1: cannot be read (Is a directory); name a file that can be read");
  }

  @Test
  void a_huge_file_is_not_read(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("huge.yaml"), new byte[ConfigFile.MAX_BYTES + 1]);
    assertProblem(file, "huge.yaml:1: the file has 16777217 bytes; the limit is 16777216");
  }

  @Test
  void ten_thousand_brands_are_read(@TempDir Path folder) throws Exception {
    StringBuilder yaml = new StringBuilder("brands:\n");
    for (int i = 0; i < 10_000; i++) {
      yaml.append("  - { id: b").append(i).append(", name: Brand ").append(i).append(" }\n");
    }
    Path file = Files.writeString(folder.resolve("many.yaml"), yaml);
    assertThat(BrandsFile.read(file).brands()).hasSize(10_000);
  }

  @Test
  void a_file_full_of_mistakes_shows_the_first_fifty(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("many.yaml"), "brands:\n" + "  - { id: '?', name: A }\n".repeat(80));
    ConfigProblemsException problems =
        catchThrowableOfType(ConfigProblemsException.class, () -> BrandsFile.read(file));
    assertThat(problems.lines()).hasSize(51).last().asString().matches("… and \\d+ more");
  }

  private static void assertProblem(Path file, String expected) {
    ConfigProblemsException problems =
        catchThrowableOfType(ConfigProblemsException.class, () -> BrandsFile.read(file));
    assertThat(problems.lines()).hasSize(1);
    assertThat(problems.lines().get(0)).endsWith(expected);
  }
}
