// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented people call an airline otherwise than its file does; suggest finds out how. */
class SuggestVerbTest {
  private static final List<String> TROUBLE =
      List.of(
          "lost my bag",
          "cancelled my flight",
          "delayed us again",
          "kept me on hold for two hours",
          "broke my suitcase",
          "refuses a refund",
          "changed the gate twice");
  private static final List<String> ENDS =
      List.of("", " again", " this morning", " and nobody helps", " what a joke", " so angry");
  private static final List<String> OTHER =
      List.of(
          "nice weather in Hamburg",
          "my cat is asleep",
          "who wants pizza",
          "the bus was late",
          "I lost my keys",
          "they charged me twice at the store");

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();
  private final Random random = new Random(7);
  private String brands = "";

  @BeforeEach
  void write_brands() throws Exception {
    brands =
        write(
            "brands.yaml",
            """
            brands:
              - { id: acme-air, name: Acme Air, accounts: { x: [AcmeAir] } }
              - { id: bolt-air, name: Bolt Air, accounts: { x: [BoltAir] } }
            """);
  }

  static Stream<String> nicknames() {
    return Stream.of("Acmie", "bluebird", "flying brick", "#acmefail", "acmeair");
  }

  @ParameterizedTest
  @MethodSource("nicknames")
  void a_nickname_of_replies_that_later_stands_alone_is_among_the_first_five(String nickname)
      throws Exception {
    for (int i = 0; i < 600; i++) {
      String trouble = pick(TROUBLE) + pick(ENDS);
      String asked = post("@AcmeAir why? " + trouble, "");
      if (i % 20 == 0) {
        post(
            "@AcmeAir " + nickname + " " + pick(TROUBLE),
            ",\"kind\":\"reply\",\"parentId\":\"%s\",\"conversationId\":\"%s\""
                .formatted(asked, asked));
      }
      if (i % 30 == 10) {
        post(nickname + " " + pick(TROUBLE) + pick(ENDS), "");
      }
      post("Bolt Air " + pick(TROUBLE) + pick(ENDS), "");
      post(pick(OTHER) + pick(ENDS), "");
    }
    CommandLineRun run = suggest();
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> first =
        section(run, "acme-air").stream().filter(SuggestVerbTest::isAddition).toList();
    assertThat(first.subList(0, Math.min(5, first.size())))
        .as(run.out())
        .anyMatch(line -> line.contains(" add " + nickname.toLowerCase(Locale.ROOT) + " ("));
    assertThat(section(run, "bolt-air"))
        .noneMatch(line -> line.contains(" add " + nickname.toLowerCase(Locale.ROOT) + " ("));
    assertThat(run.out()).contains("+++ " + brands + " (proposed)");
  }

  @Test
  void a_proposal_comes_with_three_posts_and_changes_nothing() throws Exception {
    for (int i = 0; i < 40; i++) {
      post("@AcmeAir the acmie crew was late, number " + (char) ('a' + i % 26), "");
      post("acmie was late " + pick(OTHER), "");
      post(pick(OTHER) + pick(ENDS), "");
    }
    String before = Files.readString(Path.of(brands));
    List<String> out = suggest().out().lines().toList();
    int at =
        out.indexOf(
            out.stream().filter(line -> line.contains(" add acmie ")).findFirst().orElseThrow());
    assertThat(out.subList(at + 1, at + 4)).allMatch(line -> line.contains("  | acmie was late "));
    assertThat(out)
        .contains(
            "-  - { id: acme-air, name: Acme Air, accounts: { x: [AcmeAir] } }",
            "+  - { id: acme-air, name: Acme Air, names: [\"Acme Air\", \"acmie\"], accounts: { x:"
                + " [AcmeAir] } }");
    assertThat(Path.of(brands)).hasContent(before);
  }

  @Test
  void a_misspelling_and_an_account_like_yours_need_no_other_tie() throws Exception {
    for (int i = 0; i < 30; i++) {
      post("@AcmeAir " + pick(TROUBLE) + pick(ENDS), "");
      post(pick(OTHER) + pick(ENDS), "");
    }
    for (int i = 0; i < 4; i++) {
      post("acne air " + TROUBLE.get(i), "");
      post("hey @AcmeAirr " + TROUBLE.get(i + 1), "");
    }
    assertThat(section(suggest(), "acme-air"))
        .anyMatch(line -> line.contains(" add acne air (misspelling"))
        .anyMatch(line -> line.contains(" add @acmeairr (account like yours"));
    assertThat(suggest("--min-posts", "5").out()).doesNotContain("acne air");
  }

  @Test
  void a_phrase_that_means_something_else_is_to_be_excluded() throws Exception {
    brands =
        write(
            "brands.yaml",
            "brands: [{ id: acme, name: Acme, accounts: { x: [AcmeAir] }, context: [gate] }]");
    for (int i = 0; i < 200; i++) {
      String number = " " + Integer.toString(i, 36).replaceAll("[0-9]", "q");
      post("@AcmeAir Acme " + pick(TROUBLE) + number, "");
      post("Acme " + pick(TROUBLE) + pick(ENDS) + number, "");
      if (i % 10 == 0) {
        post("two Acme anvils rust in the garage" + number + number, "");
      }
    }
    List<String> out = section(suggest(), "acme");
    assertThat(out.stream().filter(line -> line.contains(" exclude ")))
        .as(String.join("\n", out))
        .hasSize(1)
        .allMatch(line -> line.contains(" exclude acme anvils: in "));
  }

  @Test
  void no_names_are_invented_where_none_is_missed() throws Exception {
    for (int i = 0; i < 200; i++) {
      post("@AcmeAir " + pick(TROUBLE) + pick(ENDS), "");
      post(pick(OTHER) + pick(ENDS), "");
    }
    assertThat(suggest().out())
        .contains("acme-air: ", "  nothing to propose")
        .doesNotContain("+++");
  }

  @Test
  void broken_and_empty_input_is_told() throws Exception {
    lines.add("{\"id\":");
    CommandLineRun unreadable = suggest();
    assertThat(unreadable.exitCode()).isEqualTo(1);
    assertThat(unreadable.err()).contains("--posts: there is no post in ");
    lines.clear();
    assertThat(suggest().exitCode()).isEqualTo(1);
    CommandLineRun missing = run("--posts", folder.resolve("none").toString(), "--brands", brands);
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("none: no such file or folder");
    CommandLineRun stdin = run("--posts", "-", "--brands", brands);
    assertThat(stdin.err()).contains("--posts: - can be read once, and they are read twice");
    assertThat(suggest("--top", "0").err()).contains("--top: found 0; expected 1 or more");
    assertThat(suggest("--brands", "none.yaml").exitCode()).isEqualTo(2);
  }

  @Test
  void hostile_texts_are_harmless() throws Exception {
    for (int i = 0; i < 5; i++) {
      post("@AcmeAir " + "#\u202eevil\\u001b[2J ".repeat(2_000), "");
      post("#\u202eevil\\u001b[2J it is" + "x".repeat(50_000), "");
    }
    CommandLineRun run = suggest();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("\u001b", "\u202e");
  }

  private CommandLineRun suggest(String... more) throws Exception {
    String posts = write("posts.jsonl", String.join("\n", lines) + "\n");
    return List.of(more).contains("--brands")
        ? CommandLineRun.with(more, "brands", "suggest", "--posts", posts)
        : CommandLineRun.with(more, "brands", "suggest", "--posts", posts, "--brands", brands);
  }

  private static CommandLineRun run(String... options) {
    return CommandLineRun.with(options, "brands", "suggest");
  }

  /** The lines about one brand. */
  private static List<String> section(CommandLineRun run, String brand) {
    return run.out()
        .lines()
        .dropWhile(line -> !line.startsWith(brand + ": "))
        .limit(1)
        .flatMap(
            head ->
                Stream.concat(
                    Stream.of(head),
                    run.out()
                        .lines()
                        .dropWhile(line -> !line.equals(head))
                        .skip(1)
                        .takeWhile(line -> line.startsWith("  "))))
        .toList();
  }

  private static boolean isAddition(String line) {
    return line.contains(". add ");
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String post(String text, String more) {
    String id = "x:" + (1_000 + lines.size());
    lines.add(
        "{\"id\":\"%s\",\"network\":\"x\",\"author\":{\"id\":\"%d\"},\"text\":\"%s\",\"createdAt\":\"2026-01-05T10:00:00Z\"%s}"
            .formatted(id, random.nextInt(5_000), text, more));
    return id;
  }

  private String write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
