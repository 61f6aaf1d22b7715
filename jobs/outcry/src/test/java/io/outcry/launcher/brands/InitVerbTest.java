// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.brands;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.domain.brands.Brand;
import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.config.BrandsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitVerbTest {
  @TempDir private Path folder;

  @Test
  void the_first_file_is_in_order_and_holds_the_guesses() throws Exception {
    Path file = folder.resolve("acme.yaml");
    CommandLineRun run = init("Acme Air", file, "--domain", "https://AcmeAir.example/home");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Next: read it, confirm the accounts");

    Brand brand = BrandsFile.read(file).brands().get(0);
    assertThat(brand.id()).isEqualTo("acme-air");
    assertThat(brand.name()).isEqualTo("Acme Air");
    assertThat(brand.words().names()).containsExactly("Acme Air", "AcmeAir", "#acmeair");
    assertThat(brand.words().domains()).containsExactly("acmeair.example");
    assertThat(brand.words().ambiguous()).isFalse();
    assertThat(brand.accounts().official()).as("nobody confirmed an account").isEmpty();
    assertThat(Files.readString(file))
        .startsWith("# yaml-language-server: $schema=brands.v1.json\n")
        .contains("# accounts: { x: [AcmeAir], bluesky: [acmeair.example] }");
    assertThat(folder.resolve("brands.v1.json")).content().contains("\"title\": \"brands.v1\"");
  }

  @Test
  void its_comments_hold_fields_that_exist() throws Exception {
    Path file = folder.resolve("acme.yaml");
    init("Apple", file, "--domain", "apple.example");
    String uncommented =
        Files.readString(file)
            .replaceAll("(?m)^( *)# (?=accounts|domains|context|exclude|alert|  )", "$1");
    Path all = Files.writeString(folder.resolve("all.yaml"), uncommented);
    assertThat(BrandsFile.read(all).brands().get(0).accounts().official())
        .containsEntry("x", List.of("Apple"));
  }

  @ParameterizedTest
  @CsvSource({
    "Apple, true",
    "Orange, true",
    "Best Buy, true",
    "BMW, true",
    "3M, true",
    "Acme Air, false",
    "Zappelin, false",
    "Deutsche Bahn, false"
  })
  void a_name_of_ordinary_words_or_few_letters_is_guessed_ambiguous(String name, boolean expected) {
    Path file = folder.resolve("brand.yaml");
    assertThat(init(name, file).exitCode()).isZero();
    assertThat(BrandsFile.read(file).brands().get(0).words().ambiguous()).isEqualTo(expected);
    assertThat(BrandsFile.read(file).brands().get(0).words().context().isEmpty())
        .isEqualTo(!expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Müller & Söhne, muller-sohne",
    "'\"Quote\": #1', quote-1",
    "小米, brand-1",
    "-Dash-, dash",
    "Yes, yes"
  })
  void any_name_gives_a_file_that_can_be_read(String name, String id) {
    Path file = folder.resolve("brand.yaml");
    assertThat(init(name, file).exitCode()).isZero();
    Brand brand = BrandsFile.read(file).brands().get(0);
    assertThat(brand.id()).isEqualTo(id);
    assertThat(brand.name()).isEqualTo(name);
  }

  @Test
  void a_file_that_is_there_is_never_overwritten() throws Exception {
    Path file = Files.writeString(folder.resolve("acme.yaml"), "mine");
    CommandLineRun run = init("Acme", file);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            file + ": is there already; remove it, or name another file with --out");
    assertThat(file).hasContent("mine");
  }

  @Test
  void a_name_without_a_letter_is_refused() {
    assertThat(init("!!!", folder.resolve("x.yaml")).exitCode()).isEqualTo(2);
  }

  private static CommandLineRun init(String name, Path file, String... more) {
    List<String> arguments = new java.util.ArrayList<>(List.of("brands", "init", name));
    arguments.addAll(List.of("--out", file.toString()));
    arguments.addAll(List.of(more));
    if (name.startsWith("-")) {
      arguments.remove(name);
      arguments.addAll(List.of("--", name));
    }
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
